import type { IntentStatus } from "#app/domain/intent/lifecycle.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import type { MistakeStatus } from "#app/domain/mistake/lifecycle.ts";
import { effectiveEvidence } from "#app/domain/product/evidence.ts";
import { mayCreate, type ProductRefusal } from "#app/domain/product/policy.ts";
import { reminderDays } from "#app/domain/qualification/qualification.ts";
import { beijingDay, dayAfter } from "#app/domain/shared/day.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { countFits, type FitCount } from "#app/features/matching/count-fits.server.ts";
import { listMyClaims, type MyClaim } from "#app/features/products/list-my-claims.server.ts";
import { listMyProducts, type MyProduct, type ProductDealings } from "#app/features/products/list-my-products.server.ts";
import { listNameable } from "#app/features/qualifications/list-qualifications.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

/** Evidence that runs out within so many days is named. */
export const expiringWithinDays = 60;

export interface OwnProduct extends Pick<MyProduct, "id" | "number" | "name" | "status" | "claims" | "waiting"> {
  /** What it could answer; null where it is not listed. */
  fits: FitCount | null;
}

export interface SupplyDesk {
  mayCreate: Decision<ProductRefusal>;
  /** Requests for listed products that were not granted and not made anew, with why: for whoever may put the evidence right. */
  refused: { id: string; product: string; capability: string; reason: string; since: Date }[];
  /** Evidence of listed products that has run out or soon will, the earliest first: for whoever may renew it. None that goes on with a renewal that waits. */
  expiring: { productId: string; number: string; product: string; capability: string; expiresOn: string; expired: boolean }[];
  /** Verified qualifications of the house that run out soon and have no renewal, the earliest first; for whoever may renew them. */
  papers: { id: string; name: string; expiresOn: string }[];
  /** Requests that wait, the oldest first; `asked` is the demand owner, null for the operator. */
  waiting: { id: string; product: string; capability: string; asked: string | null; since: Date }[];
  products: OwnProduct[];
  /** Invitations that the reader can still answer, the oldest first. */
  invitations: OwnDealing[];
  /** Intents that stand, and reports of ranking mistakes, the last first. */
  intents: (OwnDealing & { status: IntentStatus })[];
  mistakes: (OwnDealing & { status: MistakeStatus })[];
}

/** Something between a product of the house and a scenario. */
interface OwnDealing {
  id: string;
  product: string;
  scenario: { number: string; title: string; owner: string };
  at: Date;
}

export async function openSupplyDesk(ctx: UseCaseContext, now: Date): Promise<SupplyDesk> {
  const [products, claims, papers] = await Promise.all([listMyProducts(ctx), listMyClaims(ctx), listNameable(ctx)]);
  const day = beijingDay(now);
  const listed = claims.filter(({ status }) => status === "listed");
  const byProduct = Map.groupBy(listed, ({ productId }) => productId);
  const counted = new Map(
    [...byProduct].map(([id, stated]) => [id, stated.map((claim) => ({ capability: claim.capability, evidence: effectiveEvidence(claim, day) }))]),
  );
  const fits = await countFits(ctx, counted, now);
  const requests = claims.flatMap(({ request, product, status, capability }) => (request ? [{ ...request, product, status, capability }] : []));
  const bySince = (a: { since: Date }, b: { since: Date }) => a.since.getTime() - b.since.getTime();
  // a task is what the reader may act on and what is still alive
  const acts = mayCreate(ctx.actor).allowed;
  const invitations = dealingsOf(acts ? products.filter(({ status }) => status === "listed") : [], "invitations").filter(({ scenario }) =>
    takesIntents({ ...scenario, closesAt: new Date(scenario.closesAt) }, now),
  );
  return {
    mayCreate: mayCreate(ctx.actor),
    invitations: invitations.map(shown).sort(byTime),
    intents: dealingsOf(products, "intents")
      .map((one) => ({ ...shown(one), status: one.status }))
      .sort((a, b) => byTime(b, a)),
    mistakes: dealingsOf(products, "mistakes")
      .map((one) => ({ ...shown(one), status: one.status }))
      .sort((a, b) => byTime(b, a)),
    refused: requests
      .filter(({ state, status }) => acts && state === "refused" && status === "listed")
      .map(({ id, product, capability, reason, decidedAt }) => ({ id, product, capability, reason, since: new Date(decidedAt ?? 0) }))
      .sort(bySince),
    expiring: expiringOf(
      acts ? listed.filter((claim) => !goesOn(claim, papers)) : [],
      day,
      beijingDay(new Date(now.getTime() + expiringWithinDays * 86_400_000)),
    ),
    papers: acts ? expiringPapers(papers, day) : [],
    waiting: requests
      .filter(({ state }) => state === "waiting")
      .map(({ id, product, capability, asked, askedAt }) => ({ id, product, capability, asked, since: new Date(askedAt) }))
      .sort(bySince),
    products: products.map(({ id, number, name, status, claims: count, waiting }) => ({
      id,
      number,
      name,
      status,
      claims: count,
      waiting,
      fits: status === "listed" ? (fits.get(id) ?? null) : null,
    })),
  };
}

/** One kind of dealings of all products, each with its product's name. */
const dealingsOf = <Kind extends keyof ProductDealings>(products: readonly MyProduct[], kind: Kind) =>
  products.flatMap(({ name, dealings }) => (dealings[kind] as ProductDealings[Kind][number][]).map((one) => ({ ...one, product: name })));

const shown = ({ id, product, at, scenario: { number, title, owner } }: { product: string } & ProductDealings["invitations"][number]): OwnDealing => ({
  id,
  product,
  scenario: { number, title, owner },
  at: new Date(at),
});
const byTime = (a: { at: Date }, b: { at: Date }) => a.at.getTime() - b.at.getTime();

type Papers = Awaited<ReturnType<typeof listNameable>>;

/** Whether it will rest on a renewal that waits, by nothing that its house need do. */
function goesOn({ qualification, capability }: MyClaim, papers: Papers): boolean {
  const renewal = papers.find(({ id }) => id === qualification)?.renewal?.id;
  return papers.some(({ id, status, scope }) => id === renewal && status === "waiting" && scope.includes(capability));
}

const expiringPapers = (papers: Papers, today: string): SupplyDesk["papers"] =>
  papers
    .flatMap(({ id, name, status, expiresOn, renewal }) =>
      status === "verified" && renewal === null && expiresOn && expiresOn <= dayAfter(today, reminderDays[0]) ? [{ id, name, expiresOn }] : [],
    )
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0));

const expiringOf = (claims: readonly MyClaim[], today: string, until: string): SupplyDesk["expiring"] =>
  claims
    .flatMap(({ productId, number, product, capability, level, expiresOn }) =>
      number && expiresOn && level !== "self-declared" && expiresOn <= until
        ? [{ productId, number, product, capability, expiresOn, expired: expiresOn < today }]
        : [],
    )
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0));
