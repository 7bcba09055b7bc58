import { inArray, sql } from "drizzle-orm";
import { answering } from "#app/domain/matching/answering.ts";
import { queryOf } from "#app/domain/matching/query-of.ts";
import type { Answers, Stood } from "#app/domain/matching/run/absence.ts";
import { compareRuns, type EntryDays, type RunComparison, type Side } from "#app/domain/matching/run/compare-runs.ts";
import type { KeptRun, RunInput } from "#app/domain/matching/run/kept-run.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { Reference, UseCaseContext } from "#app/platform/use-case.server.ts";
import { entries, productEventRows, products, productVersions } from "#db/schema/index.ts";

/** Compares two runs that the caller has found. What a run does not hold of a product that only the other has is read from the product's history. */
export async function compareKeptRuns({ db, reference }: UseCaseContext, before: KeptRun, after: KeptRun): Promise<RunComparison> {
  const [former, later, entryDays] = await Promise.all([
    sideOf(db, reference, before, after),
    sideOf(db, reference, after, before),
    daysOfEntries(db, [before, after]),
  ]);
  return compareRuns(former, later, entryDays);
}

async function sideOf(db: UseCaseContext["db"], { taxonomy, digest }: Reference, run: KeptRun, other: KeptRun): Promise<Side> {
  const present = new Set(run.input.products.map(({ number }) => number));
  const absent = other.input.products.flatMap(({ number }) => (present.has(number) ? [] : [number]));
  const answers: Answers = ({ capabilities, need }) =>
    answering(taxonomy, queryOf(need, false))({ offers: capabilities.map((capability) => ({ capability, strength: 1 })) });
  return { ...run, stood: await stoodAt(db, absent, run.at), answers: run.input.taxonomy === digest ? answers : null };
}

/** How products stood at an instant. */
async function stoodAt(db: UseCaseContext["db"], numbers: string[], at: Date): Promise<Map<string, Stood>> {
  if (numbers.length === 0) return new Map();
  const instant = at.toISOString();
  const rows = await db.execute<{ number: string; status: ProductStatus; capabilities: string[] }>(sql`
    select p.number,
      coalesce((select e.to_status from ${productEventRows} e where e.product_id = p.id and e.at <= ${instant} order by e.sequence desc limit 1), 'draft') as status,
      coalesce((select jsonb_path_query_array(v.content, '$.claims[*].capability') from ${productVersions} v
        where v.product_id = p.id and v.created_at <= ${instant} order by v.version desc limit 1), '[]') as capabilities
    from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) named join ${products} p on p.number = named`);
  return new Map(rows.map(({ number, ...stood }) => [number, stood]));
}

async function daysOfEntries(db: UseCaseContext["db"], runs: { input: RunInput }[]): Promise<EntryDays> {
  const numbers = new Set(runs.flatMap(({ input }) => input.products.flatMap(({ entry }) => entry ?? [])));
  if (numbers.size === 0) return new Map();
  const rows = await db
    .select({ number: entries.number, validFrom: entries.validFrom, validUntil: entries.validUntil, status: entries.status })
    .from(entries)
    .where(inArray(entries.number, [...numbers]));
  // one that was revoked may have ended by that
  return new Map(rows.flatMap(({ number, status, ...days }) => (status === "revoked" ? [] : [[number, days]])));
}
