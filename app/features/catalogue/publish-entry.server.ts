import { and, eq, lt, max, sql } from "drizzle-orm";
import { entryNumber } from "#app/domain/catalogue/entry.ts";
import { type EntryRefusal, mayPublish } from "#app/domain/catalogue/policy.ts";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { beijingInstant } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { counters, entries, organisations, products, productVersions } from "#db/schema/index.ts";

export interface NewEntry {
  productId: string;
  year: number;
  direction: ScenarioDomain;
  /** Why it was selected. */
  reason: string;
  /** yyyy-mm-dd, both days included. */
  validFrom: string;
  validUntil: string;
}

/**
 * Enters a listed product into a year's catalogue. What is entered is the version that stood when the entry's validity begins: nothing is
 * selected that was not on offer by then. An entry goes on pinning it, whatever the vendor changes.
 */
export async function publishEntry(
  ctx: UseCaseContext,
  entry: NewEntry,
): Promise<Result<{ number: string }, NotFound | EntryRefusal | "not-listed" | "listed-later" | "entered-already" | "dates-out-of-order">> {
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const [product] = await tx
      .select({ organisationId: products.organisationId, status: products.status, vendor: organisations.status })
      .from(products)
      .innerJoin(organisations, eq(organisations.id, products.organisationId))
      .where(eq(products.id, entry.productId))
      .for("update", { of: products });
    if (!product || product.status === "draft" || product.status === "discarded") return notFound;
    const may = mayPublish(ctx.actor, product.organisationId);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (product.status !== "listed" || product.vendor !== "verified") return refuse("conflict", "not-listed");
    if (entry.validFrom > entry.validUntil) return refuse("invalid", "dates-out-of-order");
    const [known] = await tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.year, entry.year), eq(entries.productId, entry.productId)));
    if (known) return refuse("conflict", "entered-already");
    const productVersion = await versionAt(tx, entry.productId, entry.validFrom);
    if (productVersion === null) return refuse("invalid", "listed-later");

    const id = ctx.newId();
    const number = entryNumber(entry.year, await nextSerial(tx, entry.year));
    const after = { id, number, productVersion, createdAt: await now(), ...entry };
    await tx.insert(entries).values(after);
    note({ action: "publish-entry", subjectType: "entry", subjectId: id, after, details: { number, ...entry, productVersion } });
    return ok({ number });
  });
}

/** The last version that was listed by the end of a day in Beijing; null where it was not listed by then. */
async function versionAt(tx: Transaction, productId: string, day: string): Promise<number | null> {
  const [found] = await tx
    .select({ version: max(productVersions.version) })
    .from(productVersions)
    .where(and(eq(productVersions.productId, productId), lt(productVersions.createdAt, beijingInstant(day, "24:00"))));
  return found?.version ?? null;
}

/** Numbers run within a year; the counter's row stays locked until the transaction ends. */
async function nextSerial(tx: Transaction, year: number): Promise<number> {
  const [counter] = await tx
    .insert(counters)
    .values({ name: `entry-${year}`, last: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last });
  return counter?.last ?? 1;
}
