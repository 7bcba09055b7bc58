import { knownBrowserDays } from "#app/domain/identity/limits.ts";
import { browserId } from "#app/platform/known-browser.server.ts";
import { newToken } from "#app/platform/token.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { knownBrowsers } from "#db/schema/index.ts";

/** Knows the browser that somebody has just shown who they are in, from an instant on; returns what it is to keep. */
export async function knowBrowser(db: Executor, personId: string, present: string | null, at: Date): Promise<string> {
  const token = present ?? newToken();
  const expiresAt = new Date(at.getTime() + knownBrowserDays * 86_400_000);
  await db
    .insert(knownBrowsers)
    .values({ id: browserId(token, personId), personId, expiresAt })
    .onConflictDoUpdate({ target: knownBrowsers.id, set: { expiresAt } });
  return token;
}
