import { and, eq, gt } from "drizzle-orm";
import { identities, knownBrowsers } from "#db/schema/index.ts";
import { browserId, browserIdOf } from "./known-browser.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

type Asking = Pick<UseCaseContext, "db" | "clock" | "browser">;

/** Under which the browser that asks is known as somebody's; null where they never came in with it, or so long ago that it is forgotten. */
export async function knownBrowserOf({ db, clock, browser }: Asking, personId: string): Promise<string | null> {
  const now = await clock(db);
  const [row] = await db
    .select({ id: knownBrowsers.id })
    .from(knownBrowsers)
    .where(and(eq(knownBrowsers.id, browserId(browser ?? "", personId)), gt(knownBrowsers.expiresAt, now)));
  return row?.id ?? null;
}

/** … as that of whoever signs in with an address. */
export async function knownBrowserAt({ db, clock, browser }: Asking, email: string): Promise<string | null> {
  const now = await clock(db);
  const [row] = await db
    .select({ id: knownBrowsers.id })
    .from(identities)
    .innerJoin(knownBrowsers, eq(knownBrowsers.id, browserIdOf(browser ?? "", identities.personId)))
    .where(and(eq(identities.provider, "email"), eq(identities.subject, email), gt(knownBrowsers.expiresAt, now)));
  return row?.id ?? null;
}
