import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import { TimeSpan } from "lucia";
import { factorLimits, type Proof } from "#app/domain/identity/factor.ts";
import type { Database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";
import { cookieIn, dropCookie, setCookie } from "./cookie.server.ts";
import { endSessions } from "./end-sessions.server.ts";
import { createLucia } from "./lucia.server.ts";
import { isOfficeOf } from "./office-session.server.ts";
import { type Renewal, renewSession } from "./renew-session.server.ts";
import { newToken, tokenDigest } from "./token.server.ts";
import type { Executor } from "./use-case.server.ts";

type Row = typeof sessions.$inferSelect;

interface Limits {
  idleMinutes: number;
  absoluteHours: number;
}

export interface SessionSettings extends Limits {
  /** For who acts for an operator's or auditor's house, and for holders of a power. */
  office: Limits;
  /** The public address, which the cookie is bound to. */
  origin: string;
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

/** What Lucia stores is a digest; only the browser has the token. Lucia knows the longest idle limit, all others are ours. */
export function createSessions(db: Database, { office, origin, demo, now = () => new Date(), ...usual }: SessionSettings) {
  const idle = new TimeSpan(Math.max(usual.idleMinutes, office.idleMinutes), "m");
  const longest = new TimeSpan(Math.max(usual.absoluteHours, office.absoluteHours), "h");
  const lucia = createLucia(db, idle);
  const lasting = (token: string) => setCookie(origin, "session", token, longest.seconds() + remembered.seconds());
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
        successor: null,
        membershipId,
        office: await isOfficeOf(within, personId, membershipId),
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
    /** A new token for a session that goes on; no cookie where another renewal has given it one already. Inside a change where one is given. */
    async renew(sessionId: string, renewal: Renewal = {}, within: Executor = db): Promise<{ cookie: string | null }> {
      const token = await renewSession(within, now, sessionId, renewal);
      return { cookie: token && lasting(token) };
    },
    /** Who the request's cookie speaks for; null when nobody, too late, disabled, or a demo person outside the demo. One round trip, and one more a minute. */
    async read(header: string | null): Promise<SignedIn | null> {
      const token = cookieIn(origin, header, "session");
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
      const token = cookieIn(origin, header, "session");
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
      return dropCookie(origin, "session");
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
