import { and, eq, gt, sql } from "drizzle-orm";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { maySendIntents } from "#app/domain/intent/policy.ts";
import { type Answer, assess, fitOf, type Requirement } from "#app/domain/matching/assess.ts";
import { standingOn } from "#app/domain/matching/listed-product.ts";
import { mayViewFits } from "#app/domain/product/policy.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, products, requirements, scenarios } from "#db/schema/index.ts";
import { loadListed } from "./load-listed.server.ts";

export interface FittedScenario {
  number: string;
  title: string;
  owner: string;
  domain: ScenarioDomain;
  regime: Regime;
  closesAt: Date;
  fit: "fits" | "nearly";
  musts: number;
  mustsCovered: number;
  answers: Answer[];
  /** Whether the reader may answer it with this product. */
  mayAnswer: boolean;
}

/**
 * The open scenarios that a listed product covers all musts of, then those it lacks one of, last where it covers none; each by closing
 * date, which ranks nothing. For its vendor, operators and auditors.
 */
export async function fitProduct(ctx: UseCaseContext, number: string): Promise<Result<{ now: Date; scenarios: FittedScenario[] }, NotFound>> {
  const now = await ctx.clock(ctx.db);
  const [listed] = await loadListed(ctx.db, eq(products.number, number));
  const product = listed && standingOn(listed, beijingDay(now));
  if (!product || !mayViewFits(ctx.actor, product.vendor.organisationId)) return notFound;

  const own = belongsTo(ctx.actor, product.vendor.organisationId);
  const open = await listOpenNeeds(ctx, now);
  const fitted = open.flatMap(({ requirements: asked, ownerId, ...scenario }): FittedScenario[] => {
    const answers = assess(ctx.reference.taxonomy, asked, product.claims);
    const { fit, musts, mustsCovered } = fitOf(answers);
    return fit === "no" ? [] : [{ ...scenario, fit, musts, mustsCovered, answers, mayAnswer: own && maySendIntents(ctx.actor, ownerId).allowed }];
  });
  const group = ({ fit, mustsCovered }: FittedScenario) => (fit === "fits" ? 0 : mustsCovered > 0 ? 1 : 2);
  fitted.sort((a, b) => group(a) - group(b) || a.closesAt.getTime() - b.closesAt.getTime() || (a.number < b.number ? -1 : 1));
  return ok({ now, scenarios: fitted });
}

/** The open scenarios of everybody, with what they ask. One round trip. */
export async function listOpenNeeds({ db }: UseCaseContext, now: Date) {
  const asked = sql<
    Requirement[]
  >`coalesce((select jsonb_agg(jsonb_build_object('capability', r.capability, 'importance', r.importance, 'minEvidence', r.min_evidence) order by r.position)
    from ${requirements} r where r.scenario_id = ${scenarios.id}), '[]'::jsonb)`;
  return await db
    .select({
      number: sql<string>`${scenarios.number}`,
      title: scenarios.title,
      owner: organisations.name,
      ownerId: scenarios.organisationId,
      domain: sql<ScenarioDomain>`${scenarios.domain}`,
      regime: sql<Regime>`${scenarios.regime}`,
      closesAt: sql<Date>`${scenarios.closesAt}`.mapWith(scenarios.closesAt),
      requirements: asked,
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(eq(scenarios.status, "open"), gt(scenarios.closesAt, now)));
}
