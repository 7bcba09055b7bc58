import { type SQL, sql } from "drizzle-orm";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import { claims, products } from "#db/schema/index.ts";

/** `effectiveEvidence(…).level` of the domain in SQL, for a claim `c` on a day (yyyy-mm-dd). A test proves that both agree. */
function effectiveLevel(day: string): SQL {
  const standing = sql`case when c.level in ('self-declared', 'documented') or c.confirmed = c.level or (c.level = 'tested' and c.confirmed = 'deployed')
    then c.level else coalesce(c.confirmed, 'documented') end`;
  return sql`case when c.expires_on < ${day}::date and c.level <> 'self-declared'
    then case ${standing} when 'deployed' then 'tested' when 'tested' then 'documented' else 'self-declared' end else ${standing} end`;
}

/** The levels that a product's claims stand at, each once. */
export const evidenceLevelsOf = (day: string) => sql`array(select distinct ${effectiveLevel(day)} from ${claims} c where c.product_id = ${products.id})`;

export type EvidenceCounts = Partial<Record<EvidenceLevel, number>>;

/** How many of a product's claims stand at each level. */
export const evidenceCounts = (day: string) =>
  sql<EvidenceCounts>`coalesce((select jsonb_object_agg(level, n) from
    (select ${effectiveLevel(day)} as level, count(*) as n from ${claims} c where c.product_id = ${products.id} group by 1) counted), '{}'::jsonb)`;
