import { sql } from "drizzle-orm";
import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { broaderConcepts, claims, concepts, organisations, products, requirements, scenarios } from "#db/schema/index.ts";

/** What is asked and what is offered, by capability, each scenario and product once on every branch. One round trip. */
export async function countCapabilities({ db }: UseCaseContext): Promise<Map<string, DemandAndSupply>> {
  const rows = await db.execute<{ slug: string; demand: number; supply: number }>(sql`
    with recursive up(slug, above) as (
      select slug, slug from ${concepts}
      union
      select up.slug, b.broader from up join ${broaderConcepts} b on b.narrower = up.above
    ),
    asked as (
      select up.above as slug, count(distinct s.id)::int as n
      from ${requirements} r join ${scenarios} s on s.id = r.scenario_id join up on up.slug = r.capability
      where s.status = 'open' and s.closes_at > now() group by 1
    ),
    offered as (
      select up.above as slug, count(distinct p.id)::int as n
      from ${claims} c join ${products} p on p.id = c.product_id join ${organisations} o on o.id = p.organisation_id join up on up.slug = c.capability
      where p.status = 'listed' and o.status = 'verified' group by 1
    )
    select slug, coalesce(asked.n, 0) as demand, coalesce(offered.n, 0) as supply from asked full join offered using (slug)`);
  return new Map(rows.map(({ slug, demand, supply }) => [slug, { demand, supply }]));
}
