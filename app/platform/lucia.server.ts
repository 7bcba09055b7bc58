import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { Lucia, type TimeSpan } from "lucia";
import { people, sessions } from "#db/schema/index.ts";
import type { Executor } from "./use-case.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: Omit<typeof people.$inferSelect, "id">;
    DatabaseSessionAttributes: Omit<typeof sessions.$inferSelect, "id" | "userId" | "expiresAt">;
  }
}

/** Lucia would delete a session when it finds that it has ended, and move it on now and then; here that is for `end`, `sweep` and `touch`. */
class RememberingAdapter extends DrizzlePostgreSQLAdapter {
  override async deleteSession() {}
  override async updateSessionExpiration() {}
}

/** Lucia finds sessions and their people; when they end, `session.server.ts` says. */
export const createLucia = (db: Executor, idle: TimeSpan) =>
  new Lucia(new RememberingAdapter(db, sessions, people), {
    sessionExpiresIn: idle,
    getSessionAttributes: ({ createdAt, lastSeenAt, membershipId, office, factor, provedAt, endedAt }) => ({
      createdAt,
      lastSeenAt,
      membershipId,
      office,
      factor,
      provedAt,
      endedAt,
    }),
    getUserAttributes: ({ name, demo, disabledAt }) => ({ name, demo, disabledAt }),
  });
