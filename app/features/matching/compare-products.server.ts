import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { type Answer, assessor, fitOf } from "#app/domain/matching/assess.ts";
import { effectiveEvidence } from "#app/domain/product/evidence.ts";
import { rankingView } from "#app/domain/scenario/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, entries, organisations, products } from "#db/schema/index.ts";
import type { ComparisonChoice } from "./comparison-choice.server.ts";
import { type FoundNeed, findNeed } from "./find-need.server.ts";

/** What stands behind a claim, as everybody may read it. */
export interface ClaimPapers {
  note: string;
  issuer: string;
  issuedOn: string | null;
  expiresOn: string | null;
}

export interface ComparedProduct {
  number: string;
  name: string;
  version: number;
  kind: string;
  deliveryModels: string[];
  priceModel: string;
  vendor: { name: string; creditCode: string; size: string; district: string };
  /** Number of the valid catalogue entry, if any. */
  entry: string | null;
  musts: number;
  mustsCovered: number;
  /** In the requirements' order. */
  answers: (Answer & { papers: ClaimPapers | null })[];
}

export interface Comparison {
  need: FoundNeed;
  view: "whole" | "own";
  products: ComparedProduct[];
  /** Asked for, but not in this ranking as far as the reader sees it. */
  unknown: string[];
  asOf: string;
}

/** Products against a scenario's requirements, in the order asked for. Who sees the ranking compares; a vendor, its own products. Three round trips. */
export async function compareProducts(
  ctx: UseCaseContext,
  number: string,
  { products: asked, malformed }: ComparisonChoice,
): Promise<Result<Comparison, NotFound>> {
  const [need, now] = await Promise.all([findNeed(ctx, number), ctx.clock(ctx.db)]);
  if (!need) return notFound;
  const view = rankingView(ctx.actor, need);
  if (view === "counts") return notFound;

  const asOf = beijingDay(now);
  const own = view === "own" ? eq(products.organisationId, organisationOf(ctx.actor) ?? "") : undefined;
  const found = new Map((await load(ctx, asked, asOf, own)).map((row) => [row.number, row]));
  const compared = asked.flatMap((one) => found.get(one) ?? []);
  const assessed = assessor(ctx.reference.taxonomy, need.requirements);
  return ok({
    need,
    view,
    products: compared.map(({ claims: stated, ...product }) => {
      const counted = stated.map((claim) => ({ capability: claim.capability, evidence: effectiveEvidence(claim, asOf) }));
      const answers = assessed(counted);
      const { musts, mustsCovered } = fitOf(answers);
      const papersOf = new Map(stated.map(({ capability, note, issuer, issuedOn, expiresOn }) => [capability, { note, issuer, issuedOn, expiresOn }]));
      return {
        ...product,
        musts,
        mustsCovered,
        answers: answers.map((answer) => ({ ...answer, papers: (answer.claim && papersOf.get(answer.claim.capability)) ?? null })),
      };
    }),
    unknown: [...asked.filter((one) => !found.has(one)), ...malformed],
    asOf,
  });
}

type StatedClaim = typeof claims.$inferSelect;

/** Listed products of vendors in good standing. */
async function load({ db }: UseCaseContext, numbers: readonly string[], day: string, only: SQL | undefined) {
  if (numbers.length === 0) return [];
  const stated = sql<
    Pick<StatedClaim, "capability" | "level" | "confirmed" | "note" | "issuer" | "issuedOn" | "expiresOn">[]
  >`coalesce((select json_agg(json_build_object('capability', c.capability, 'level', c.level, 'confirmed', c.confirmed, 'note', c.note, 'issuer', c.issuer, 'issuedOn', c.issued_on, 'expiresOn', c.expires_on) order by c.position)
    from ${claims} c where c.product_id = ${products.id}), '[]'::json)`;
  const entry = sql<
    string | null
  >`(select e.number from ${entries} e where e.product_id = ${products.id} and e.status = 'published' and ${day}::date between e.valid_from and e.valid_until order by e.year desc limit 1)`;
  const rows = await db
    .select({
      number: sql<string>`${products.number}`,
      name: products.name,
      version: products.version,
      kind: sql<string>`${products.kind}`,
      deliveryModels: products.deliveryModels,
      priceModel: sql<string>`${products.priceModel}`,
      vendor: { name: organisations.name, creditCode: organisations.creditCode, size: organisations.size, district: organisations.district },
      entry,
      claims: stated,
    })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(inArray(products.number, [...numbers]), eq(products.status, "listed"), eq(organisations.status, "verified"), only));
  return rows;
}
