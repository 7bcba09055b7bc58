import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { broaderConcepts, concepts } from "#db/schema/index.ts";
import type { Executor } from "./use-case.server.ts";

/** One way to narrow a list. */
export interface Facet {
  name: string;
  /** The row's value: one, or an array where `many`. */
  value: SQL;
  many?: boolean;
  /** What the reader has chosen; an empty list narrows nothing. */
  chosen: readonly string[];
  /** Where choosing is not `value in chosen`: the condition for the chosen values. */
  chosenBy?: SQL;
  /** Capabilities: choosing one chooses everything narrower, so a row counts for all that its values stand under. */
  widens?: boolean;
}

export interface FacetCounts {
  total: number;
  /** Facet name → value → how many rows it would leave, all other facets applied. */
  counts: Record<string, Record<string, number>>;
}

/** Whether a row passes what was chosen. */
export function passes({ value, many, chosen, chosenBy }: Facet): SQL {
  if (chosen.length === 0) return sql`true`;
  if (chosenBy) return chosenBy;
  const list = sql`array[${sql.join(
    chosen.map((one) => sql`${one}`),
    sql`, `,
  )}]::text[]`;
  return many ? sql`${value} && ${list}` : sql`${value} = any(${list})`;
}

export const passesAll = (facets: readonly Facet[]) =>
  sql.join(
    facets.map((facet) => sql`(${passes(facet)})`),
    sql` and `,
  );

/** Rows per claimable capability, its own or narrower. */
const countWidened = (i: number, others: SQL) => sql`select ${sql.raw(String(i))} as facet, up.broader as value, count(distinct n)::int as count
  from hit cross join lateral unnest(${sql.raw(`v${i}`)}) as one(slug)
  join (with recursive up (narrower, broader) as (
      select slug, slug from ${concepts}
      union select up.narrower, b.broader from up join ${broaderConcepts} b on b.narrower = up.broader
    ) select up.* from up join ${concepts} c on c.slug = up.broader and c.claimable and c.retired_at is null) up on up.narrower = one.slug
  where ${others} group by 2`;

/** How a facet's values are counted; with its place, all that its counting says in SQL. */
type Kind = "one" | "many" | "widens";
const kindOf = ({ many, widens }: Facet): Kind => (widens ? "widens" : many ? "many" : "one");

const dialect = new PgDialect({ casing: "snake_case" });
const countings = new Map<string, SQL>();

/** The counting of all facets, the total first; written out once for every list, as it is long and only its kinds matter. */
function counting(kinds: readonly Kind[]): SQL {
  const key = kinds.join(" ");
  const known = countings.get(key) ?? sql.raw(dialect.sqlToQuery(countingOf(kinds)).sql);
  countings.set(key, known);
  return known;
}

function countingOf(kinds: readonly Kind[]): SQL {
  const others = (without: number) => sql.raw(["true", ...kinds.map((_, i) => `p${i}`).filter((_, i) => i !== without)].join(" and "));
  const counted = kinds.map((kind, i) => {
    if (kind === "widens") return countWidened(i, others(i));
    const value = sql.raw(kind === "many" ? `unnest(v${i})` : `v${i}`);
    return sql`select ${sql.raw(String(i))} as facet, ${value} as value, count(*)::int as count from hit where ${others(i)} group by 2`;
  });
  return sql`select -1 as facet, null::text as value, count(*)::int as count from hit where ${others(-1)} union all ${sql.join(counted, sql` union all `)}`;
}

/** Counts every facet's values and the total in one statement: each facet's counts ignore its own choice, so that choices can be changed. */
export async function countFacets(db: Executor, from: SQL, where: SQL, facets: readonly Facet[]): Promise<FacetCounts> {
  const columns = facets.flatMap((facet, i) => [sql`${facet.value} as ${sql.raw(`v${i}`)}`, sql`coalesce((${passes(facet)}), false) as ${sql.raw(`p${i}`)}`]);
  const rows = await db.execute<{ facet: number; value: string | null; count: number }>(
    sql`with hit as materialized (select row_number() over () as n, ${sql.join(columns, sql`, `)} from ${from} where ${where}) ${counting(facets.map(kindOf))}`,
  );
  const counts: FacetCounts["counts"] = Object.fromEntries(facets.map(({ name }) => [name, {}]));
  for (const { facet, value, count } of rows) {
    const values = counts[facets[facet]?.name ?? ""];
    if (values && value !== null) values[value] = count;
  }
  return { total: rows.find(({ facet }) => facet === -1)?.count ?? 0, counts };
}
