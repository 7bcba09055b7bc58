import { and, eq } from "drizzle-orm";
import { knownBrowserDays } from "#app/domain/identity/limits.ts";
import { browserId, newBrowserToken } from "#app/platform/known-browser.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { identities, knownBrowsers } from "#db/schema/index.ts";

/** Knows the browser that somebody has just shown who they are in, from an instant on; returns what it is to keep. */
export async function knowBrowser(db: Executor, personId: string, present: string | null, at: Date): Promise<string> {
  const token = present ?? newBrowserToken();
  const expiresAt = new Date(at.getTime() + knownBrowserDays * 86_400_000);
  const addresses = await db
    .select({ subject: identities.subject })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.provider, "email")));
  for (const { subject } of addresses)
    await db
      .insert(knownBrowsers)
      .values({ id: browserId(token, subject), personId, expiresAt })
      .onConflictDoUpdate({ target: knownBrowsers.id, set: { personId, expiresAt } });
  return token;
}
