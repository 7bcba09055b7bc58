import { createHash, randomBytes } from "node:crypto";
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { Lucia, TimeSpan } from "lucia";
import type { Database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: Omit<typeof people.$inferSelect, "id">;
    DatabaseSessionAttributes: { createdAt: Date; membershipId: string | null };
  }
}

export interface SessionSettings {
  idleMinutes: number;
  absoluteHours: number;
  /** Whether the public address is https: then the cookie is bound to the host and sent over TLS alone. */
  secure: boolean;
  /** Whether demo people may be signed in. */
  demo: boolean;
  now?: () => Date;
}

export interface SignedIn {
  sessionId: string;
  personId: string;
  name: string;
  membershipId: string | null;
  /** To be set where the idle limit was moved on. */
  cookie?: string;
}

/** How long an ended session is remembered: it admits nobody, but tells whose form arrives too late. */
const remembered = new TimeSpan(1, "d");

/** Lucia would delete a session when it finds that it has ended; here that is for `end` and `sweep`. */
class RememberingAdapter extends DrizzlePostgreSQLAdapter {
  override async deleteSession() {}
}

const createLucia = (db: Database, idle: TimeSpan) =>
  new Lucia(new RememberingAdapter(db, sessions, people), {
    sessionExpiresIn: idle,
    getSessionAttributes: ({ createdAt, membershipId }) => ({ createdAt, membershipId }),
    getUserAttributes: ({ name, demo, disabledAt }) => ({ name, demo, disabledAt }),
  });

const digest = (token: string) => createHash("sha256").update(token).digest("hex");

/** What Lucia stores is a digest; only the browser has the token. Lucia knows the idle limit, the absolute one is ours. */
export function createSessions(db: Database, { idleMinutes, absoluteHours, secure, demo, now = () => new Date() }: SessionSettings) {
  const idle = new TimeSpan(idleMinutes, "m");
  const lucia = createLucia(db, idle);
  const name = secure ? "__Host-session" : "session";
  const cookie = (value: string, maxAge: number) => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
  const lasting = (token: string) => cookie(token, idle.seconds() + remembered.seconds());
  const forget = async (sessionId: string) => void (await db.delete(sessions).where(eq(sessions.id, sessionId)));

  return {
    /** A new token for somebody who has just shown who they are. */
    async begin(personId: string, membershipId: string | null) {
      const token = randomBytes(32).toString("base64url");
      const { id } = await lucia.createSession(personId, { createdAt: now(), membershipId }, { sessionId: digest(token) });
      return { sessionId: id, cookie: lasting(token) };
    },
    /** Who the request's cookie speaks for; null when nobody, too late, disabled, or a demo person outside the demo. One round trip. */
    async read(header: string | null): Promise<SignedIn | null> {
      const token = tokenIn(header, name);
      if (!token) return null;
      const { session, user } = await lucia.validateSession(digest(token));
      if (!session) return null;
      if (user.disabledAt || (user.demo && !demo)) {
        await forget(session.id);
        return null;
      }
      if (now().getTime() - session.createdAt.getTime() >= absoluteHours * 3_600_000) return null;
      return {
        sessionId: session.id,
        personId: user.id,
        name: user.name,
        membershipId: session.membershipId,
        ...(session.fresh && { cookie: lasting(token) }),
      };
    },
    /** Whose session it was that the request's cookie names, where it has ended by a limit; asked when `read` knows nobody. */
    async readEnded(header: string | null): Promise<string | null> {
      const token = tokenIn(header, name);
      if (!token) return null;
      const [row] = await db
        .select({ personId: people.id })
        .from(sessions)
        .innerJoin(people, eq(people.id, sessions.userId))
        .where(and(eq(sessions.id, digest(token)), isNull(people.disabledAt), demo ? undefined : eq(people.demo, false)));
      return row?.personId ?? null;
    },
    async end(sessionId: string) {
      await forget(sessionId);
      return cookie("", 0);
    },
    /** Forgets what ended more than a day ago. */
    async sweep() {
      const past = now().getTime() - remembered.milliseconds();
      const begun = new Date(past - absoluteHours * 3_600_000);
      await db.delete(sessions).where(or(lt(sessions.expiresAt, new Date(past)), lt(sessions.createdAt, begun)));
    },
    endAll: (personId: string) => lucia.invalidateUserSessions(personId),
  };
}

export type Sessions = ReturnType<typeof createSessions>;

const tokenIn = (header: string | null, name: string) =>
  header
    ?.split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1) || null;
