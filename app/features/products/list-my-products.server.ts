import { and, count, countDistinct, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { type IntentStatus, livingIntents } from "#app/domain/intent/lifecycle.ts";
import type { MistakeStatus } from "#app/domain/mistake/lifecycle.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, intentInvitations, intents, organisations, products, rankingMistakes, scenarios } from "#db/schema/index.ts";

export interface MyProduct {
  id: string;
  number: string | null;
  name: string;
  status: ProductStatus;
  version: number;
  claims: number;
  /** Requests for confirmation that wait. */
  waiting: number;
  updatedAt: Date;
  /** What passed between it and scenarios. */
  dealings: ProductDealings;
}

/** A scenario as a product's dealings name it. */
interface Whither {
  number: string;
  title: string;
  status: ScenarioStatus;
  closesAt: string;
  owner: string;
}

/** Invitations that nobody answered or took back, intents that stand, the last reports of ranking mistakes; instants as text. */
export interface ProductDealings {
  invitations: { id: string; at: string; scenario: Whither }[];
  intents: { id: string; status: IntentStatus; at: string; scenario: Whither }[];
  mistakes: { id: string; status: MistakeStatus; at: string; scenario: Whither }[];
}

/** Reports that a desk still shows. */
const lastMistakes = 10;

// columns of the outer statement by their table's name, which is what it is grouped by
const whither = sql`jsonb_build_object('number', s.number, 'title', s.title, 'status', s.status, 'closesAt', s.closes_at, 'owner', o.name)`;
const scenario = sql`join ${scenarios} s on s.id = x.scenario_id join ${organisations} o on o.id = s.organisation_id where x.product_id = ${products}.id`;
const dealings: SQL<ProductDealings> = sql`jsonb_build_object(
  'invitations', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'at', x.sent_at, 'scenario', ${whither}) order by x.sent_at, x.id)
    from ${intentInvitations} x ${scenario} and x.status = 'sent'), '[]'::jsonb),
  'intents', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'status', x.status, 'at', x.sent_at, 'scenario', ${whither}) order by x.sent_at desc, x.id)
    from ${intents} x ${scenario} and x.status in ${livingIntents}), '[]'::jsonb),
  'mistakes', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'status', r.status, 'at', r.at, 'scenario', r.scenario))
    from (select x.id, x.status, coalesce(x.answered_at, x.reported_at) as at, ${whither} as scenario
      from ${rankingMistakes} x ${scenario} order by x.reported_at desc, x.id limit ${lastMistakes}) r), '[]'::jsonb))`;

/** The house's products, whatever their status but discarded, the last changed first. */
export async function listMyProducts(ctx: UseCaseContext): Promise<MyProduct[]> {
  const own = organisationOf(ctx.actor);
  if (own === null) return [];
  return await ctx.db
    .select({
      id: products.id,
      number: products.number,
      name: products.name,
      status: products.status,
      version: products.version,
      claims: countDistinct(claims.id),
      // a claim has one request that waits, at most
      waiting: count(confirmations.id),
      updatedAt: products.updatedAt,
      dealings,
    })
    .from(products)
    .leftJoin(claims, eq(claims.productId, products.id))
    .leftJoin(confirmations, and(eq(confirmations.claimId, claims.id), eq(confirmations.state, "waiting")))
    .where(and(eq(products.organisationId, own), ne(products.status, "discarded")))
    .groupBy(products.id)
    .orderBy(desc(products.updatedAt), desc(products.id));
}
