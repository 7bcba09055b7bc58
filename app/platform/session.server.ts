import { createHash, randomBytes } from "node:crypto";
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
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

const createLucia = (db: Database, idle: TimeSpan) =>
  new Lucia(new DrizzlePostgreSQLAdapter(db, sessions, people), {
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

  return {
    /** A new token for somebody who has just shown who they are. */
    async begin(personId: string, membershipId: string | null) {
      const token = randomBytes(32).toString("base64url");
      const { id } = await lucia.createSession(personId, { createdAt: now(), membershipId }, { sessionId: digest(token) });
      return { sessionId: id, cookie: cookie(token, idle.seconds()) };
    },
    /** Who the request's cookie speaks for; null when nobody, too late, disabled, or a demo person outside the demo. One round trip. */
    async read(header: string | null): Promise<SignedIn | null> {
      const token = tokenIn(header, name);
      if (!token) return null;
      const { session, user } = await lucia.validateSession(digest(token));
      if (!session) return null;
      const tooOld = now().getTime() - session.createdAt.getTime() >= absoluteHours * 3_600_000;
      if (tooOld || user.disabledAt || (user.demo && !demo)) {
        await lucia.invalidateSession(session.id);
        return null;
      }
      return {
        sessionId: session.id,
        personId: user.id,
        name: user.name,
        membershipId: session.membershipId,
        ...(session.fresh && { cookie: cookie(token, idle.seconds()) }),
      };
    },
    async end(sessionId: string) {
      await lucia.invalidateSession(sessionId);
      return cookie("", 0);
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
