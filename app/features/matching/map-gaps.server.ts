import { eq } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import {
  type AskedCapability,
  branchesOf,
  type GapRow,
  gatherSupply,
  listAsked,
  mapGaps as mapOf,
  type PublicCell,
  publicCell,
} from "#app/domain/matching/gap-map.ts";
import { type FieldProduct, standingOn } from "#app/domain/matching/listed-product.ts";
import { listNearMisses, type NearMiss } from "#app/domain/matching/near-miss.ts";
import { gapMapView, mayViewNearMisses } from "#app/domain/matching/policy.ts";
import { type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";
import { listOpenNeeds } from "./fit-product.server.ts";
import { loadClaimsOn, loadListed } from "./load-listed.server.ts";

type Need = Awaited<ReturnType<typeof listOpenNeeds>>[number];

/** What of the whole is looked at closely; both null for everything that nobody covers. */
export interface GapFocus {
  branch: string | null;
  domain: ScenarioDomain | null;
}

export type GapMap =
  | { view: "branches"; rows: { branch: string; cells: Record<ScenarioDomain, PublicCell | null> }[] }
  | { view: "whole"; rows: GapRow[]; focus: GapFocus; capabilities: AskedCapability[] };

export interface Gaps {
  map: GapMap;
  /** A vendor's own near misses; null for everybody else. */
  nearMisses: NearMiss<Need, FieldProduct>[] | null;
  asOf: string;
}

/** Demand and supply by capability branch and domain, as far as the actor may see it. Four round trips at most. */
export async function mapGaps(ctx: UseCaseContext, query: URLSearchParams): Promise<Gaps> {
  const { actor, db, reference } = ctx;
  const { taxonomy } = reference;
  const now = await ctx.clock(db);
  const asOf = beijingDay(now);
  const own = mayViewNearMisses(actor) ? organisationOf(actor) : null;
  const [needs, listed] = await Promise.all([listOpenNeeds(ctx, now), own ? loadListed(db, eq(organisations.id, own)) : null]);
  const wanted = new Set(needs.flatMap(({ requirements }) => requirements.flatMap(({ capability }) => taxonomy.closure(capability))));
  const supply = gatherSupply(taxonomy, await loadClaimsOn(db, [...wanted], asOf));
  const rows = mapOf(taxonomy, supply, needs);
  const products = listed?.map((product) => standingOn(product, asOf)) ?? null;
  const nearMisses = products && listNearMisses(taxonomy, needs, products);
  if (gapMapView(actor) === "branches") return { map: { view: "branches", rows: rows.map(toPublic) }, nearMisses, asOf };

  const focus = readFocus(query, branchesOf(taxonomy));
  const within = focus.branch === null ? undefined : new Set(taxonomy.closure(focus.branch));
  const asked = listAsked(
    supply,
    needs.filter(({ domain }) => focus.domain === null || domain === focus.domain),
    within,
  );
  const capabilities = focus.branch === null && focus.domain === null ? asked.filter(({ covering }) => covering === 0) : asked;
  return { map: { view: "whole", rows, focus, capabilities }, nearMisses, asOf };
}

const toPublic = ({ branch, cells }: GapRow) => ({
  branch,
  cells: Object.fromEntries(scenarioDomains.map((domain) => [domain, publicCell(cells[domain])])) as Record<ScenarioDomain, PublicCell | null>,
});

/** What is no branch or domain is left out: an old link still shows the map. */
const readFocus = (query: URLSearchParams, branches: readonly string[]): GapFocus => ({
  branch: branches.find((slug) => slug === query.get("branch")) ?? null,
  domain: scenarioDomains.find((domain) => domain === query.get("domain")) ?? null,
});
