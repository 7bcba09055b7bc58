import { and, eq, gt, inArray } from "drizzle-orm";
import { identities, knownBrowsers } from "#db/schema/index.ts";
import { browserId } from "./known-browser.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

type Asking = Pick<UseCaseContext, "db" | "clock" | "browser">;

/** Under which the browser that asks is known as somebody's; null where they never came in with it, or so long ago that it is forgotten. */
export async function knownBrowserOf(ctx: Asking, personId: string): Promise<string | null> {
  const addresses = await ctx.db
    .select({ subject: identities.subject })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.provider, "email")));
  return await standing(
    ctx,
    addresses.map(({ subject }) => subject),
    eq(knownBrowsers.personId, personId),
  );
}

/** … as that of whoever signs in with an address. */
export const knownBrowserAt = (ctx: Asking, email: string) => standing(ctx, [email]);

async function standing({ db, clock, browser }: Asking, addresses: readonly string[], more?: ReturnType<typeof eq>) {
  const ids = addresses.map((email) => browserId(browser ?? "", email));
  if (ids.length === 0) return null;
  const now = await clock(db);
  const [row] = await db
    .select({ id: knownBrowsers.id })
    .from(knownBrowsers)
    .where(and(inArray(knownBrowsers.id, ids), gt(knownBrowsers.expiresAt, now), more));
  return row?.id ?? null;
}
