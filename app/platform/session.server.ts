import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import { TimeSpan } from "lucia";
import { factorLimits, isOffice, type Proof } from "#app/domain/identity/factor.ts";
import type { Database } from "#db/client.server.ts";
import { memberships, organisations, people, powers, sessions } from "#db/schema/index.ts";
import { endSessions } from "./end-sessions.server.ts";
import { createLucia } from "./lucia.server.ts";
import type { Executor } from "./use-case.server.ts";

type Row = typeof sessions.$inferSelect;

interface Limits {
  idleMinutes: number;
  absoluteHours: number;
}

export interface SessionSettings extends Limits {
  /** For who acts for an operator's or auditor's house, and for holders of a power. */
  office: Limits;
  /** Whether the public address is https: then the cookie is bound to the host and sent over TLS alone. */
  secure: boolean;
  /** Whether demo people may be signed in. */
  demo: boolean;
  now?: () => Date;
}

/** What is known of a browser: kept with its session, for its person to recognise. */
export interface Browser {
  userAgent: string;
  address: string;
}

export interface SignedIn {
  sessionId: string;
  /** The same for as long as it goes on, whatever its token is. */
  begunAt: Date;
  personId: string;
  name: string;
  membershipId: string | null;
  /** The second factor that the session rests on. */
  factor: Proof | null;
  /** Whether its person has shown who they are a short while ago: sensitive changes ask for that. */
  recent: boolean;
}

/** What a session goes on with: what its person has just shown, or another house. */
export interface Renewal {
  proved?: Proof | "password";
  membershipId?: string | null;
}

/** Whose an ended session was, and the house that they acted for. */
export interface Ended {
  personId: string;
  membershipId: string | null;
  /** When it began: the same under each of its tokens. */
  begunAt: Date;
}

/** How long an ended session is remembered: it admits nobody, but tells whose form arrives too late. */
const remembered = new TimeSpan(1, "d");
/** Most that is kept of what a browser calls itself. */
const longestName = 400;

export const tokenDigest = (token: string) => createHash("sha256").update(token).digest("hex");
export const newToken = () => randomBytes(32).toString("base64url");

/** The value of a cookie that the request brings; null where there is none. */
export const cookieIn = (header: string | null, name: string) =>
  header
    ?.split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1) || null;

/** What Lucia stores is a digest; only the browser has the token. Lucia knows the longest idle limit, all others are ours. */
export function createSessions(db: Database, { office, secure, demo, now = () => new Date(), ...usual }: SessionSettings) {
  const idle = new TimeSpan(Math.max(usual.idleMinutes, office.idleMinutes), "m");
  const longest = new TimeSpan(Math.max(usual.absoluteHours, office.absoluteHours), "h");
  const lucia = createLucia(db, idle);
  const name = secure ? "__Host-session" : "session";
  const cookie = (value: string, maxAge: number) => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
  const lasting = (token: string) => cookie(token, longest.seconds() + remembered.seconds());
  const forget = async (sessionId: string) => void (await db.delete(sessions).where(eq(sessions.id, sessionId)));
  const isOver = ({ createdAt, lastSeenAt, endedAt, office: short }: Pick<Row, "createdAt" | "lastSeenAt" | "endedAt" | "office">) => {
    if (endedAt) return true;
    const { idleMinutes, absoluteHours } = short ? office : usual;
    const at = now().getTime();
    return at - createdAt.getTime() >= absoluteHours * 3_600_000 || at - lastSeenAt.getTime() > idleMinutes * 60_000;
  };
  /** Says that a session is in use, at most once a minute. */
  const touch = async (id: string, lastSeenAt: Date) => {
    if (now().getTime() - lastSeenAt.getTime() < 60_000) return;
    const expiresAt = new Date(Date.now() + idle.milliseconds());
    await db.update(sessions).set({ lastSeenAt: now(), expiresAt }).where(eq(sessions.id, id));
  };
  /** Who holds a power belongs to no house, and signs in anew when it is granted or ends. */
  const isOfficeOf = async (personId: string, membershipId: string | null, within: Executor = db) => {
    if (membershipId === null) return (await within.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt)))) > 0;
    const [house] = await within
      .select({ capacities: organisations.capacities })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(eq(memberships.id, membershipId));
    return house !== undefined && isOffice(house.capacities);
  };

  return {
    /** For people to read. */
    limits: { idle: usual.idleMinutes, hours: usual.absoluteHours, officeIdle: office.idleMinutes, officeHours: office.absoluteHours },
    /** A new token for somebody who has just shown who they are, in the change that saw it. */
    async begin(
      personId: string,
      membershipId: string | null,
      { factor, userAgent, address }: Browser & { factor: Proof | null } = { factor: null, userAgent: "", address: "" },
      within: Executor = db,
    ) {
      const token = newToken();
      const at = now();
      const attributes = {
        createdAt: at,
        lastSeenAt: at,
        provedAt: at,
        endedAt: null,
        membershipId,
        office: await isOfficeOf(personId, membershipId, within),
        factor,
        address,
      };
      const { id } = await createLucia(within, idle).createSession(
        personId,
        { ...attributes, userAgent: [...userAgent].slice(0, longestName).join("") },
        { sessionId: tokenDigest(token) },
      );
      return { sessionId: id, cookie: lasting(token) };
    },
    /**
     * A new token for a session that goes on: its person has shown more, or acts for another house. Its longest life stays what it was. The former token ends, and
     * is remembered like one that a limit ended: a form that was under way with it is kept. Of two renewals at once the first gives the token, which the browser has
     * by then or will have, in whatever order the answers come; the second changes the session all the same, and gives none.
     */
    async renew(sessionId: string, { proved, membershipId }: Renewal = {}): Promise<{ cookie: string | null }> {
      const token = newToken();
      return await db.transaction(async (tx) => {
        const [row] = await tx.select().from(sessions).where(eq(sessions.id, sessionId));
        if (!row) return { cookie: null };
        // the person before the session, as whoever ends it does
        await tx.select({ id: people.id }).from(people).where(eq(people.id, row.userId)).for("key share");
        const [going] = await tx
          .select()
          .from(sessions)
          .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
          .for("update");
        const changed = {
          ...(proved && { provedAt: now() }),
          ...(proved && proved !== "password" && { factor: proved }),
          ...(membershipId !== undefined && { membershipId, office: await isOfficeOf(row.userId, membershipId, tx) }),
        };
        if (going) {
          await tx
            .update(sessions)
            .set({ id: tokenDigest(token), ...changed })
            .where(eq(sessions.id, sessionId));
          await tx.insert(sessions).values({ ...going, endedAt: now() });
          return { cookie: lasting(token) };
        }
        const same = and(eq(sessions.userId, row.userId), eq(sessions.createdAt, row.createdAt), isNull(sessions.endedAt));
        if (Object.keys(changed).length > 0) await tx.update(sessions).set(changed).where(same);
        return { cookie: null };
      });
    },
    /** Who the request's cookie speaks for; null when nobody, too late, disabled, or a demo person outside the demo. One round trip, and one more a minute. */
    async read(header: string | null): Promise<SignedIn | null> {
      const token = cookieIn(header, name);
      if (!token) return null;
      const { session, user } = await lucia.validateSession(tokenDigest(token));
      if (!session) return null;
      if (user.disabledAt || (user.demo && !demo)) {
        await forget(session.id);
        return null;
      }
      if (isOver(session)) return null;
      await touch(session.id, session.lastSeenAt);
      const { membershipId, factor, provedAt, createdAt: begunAt } = session;
      const recent = now().getTime() - provedAt.getTime() < factorLimits.provedMinutes * 60_000;
      return { sessionId: session.id, begunAt, personId: user.id, name: user.name, membershipId, factor, recent };
    },
    /** Whose session it was that the request's cookie names, and for which house, where it has ended; asked when `read` knows nobody. */
    async readEnded(header: string | null): Promise<Ended | null> {
      const token = cookieIn(header, name);
      if (!token) return null;
      const [row] = await db
        .select({ personId: people.id, membershipId: sessions.membershipId, begunAt: sessions.createdAt })
        .from(sessions)
        .innerJoin(people, eq(people.id, sessions.userId))
        .where(and(eq(sessions.id, tokenDigest(token)), isNull(people.disabledAt), demo ? undefined : eq(people.demo, false)));
      return row ?? null;
    },
    /** A person's sessions that go on, the one used last first. */
    async list(personId: string): Promise<Row[]> {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, new Date())))
        .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
      return rows.filter((row) => !isOver(row));
    },
    async end(sessionId: string) {
      await forget(sessionId);
      return cookie("", 0);
    },
    /** Forgets what ended more than a day ago, and says what that was. */
    async sweep(tx: Executor = db) {
      const past = now().getTime() - remembered.milliseconds();
      return await tx
        .delete(sessions)
        .where(or(lt(sessions.expiresAt, new Date(past)), lt(sessions.createdAt, new Date(past - longest.milliseconds()))))
        .returning({ id: sessions.id, personId: sessions.userId, lastSeenAt: sessions.lastSeenAt, endedAt: sessions.endedAt });
    },
    /** Ends a person's sessions everywhere: the account is disabled, or its password was changed. */
    endAll: (personId: string) => endSessions(db, personId),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
