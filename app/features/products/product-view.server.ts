import { type Actor, belongsTo } from "#app/domain/identity/actor.ts";
import { toConfirm } from "#app/domain/product/claim-change.ts";
import { atLeast, effectiveEvidence } from "#app/domain/product/evidence.ts";
import { isOld } from "#app/domain/product/evidence-dates.ts";
import { productLifecycle } from "#app/domain/product/lifecycle.ts";
import { canEdit, mayEdit, mayPerform, mayViewFits, mayViewPapers } from "#app/domain/product/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { type FoundProduct, factsOf } from "./find-product.server.ts";

/** What a page may show of a product to this actor on a day (yyyy-mm-dd): an allow-list, with codes put into words. */
export function productView(actor: Actor, product: FoundProduct, day: string, words: Words) {
  const claims = product.claims.map((claim) => claimView(actor, product, claim, day, words));
  return {
    number: product.number ?? "",
    status: product.status,
    version: product.version,
    name: product.name,
    summary: product.summary,
    detail: product.detail,
    kind: words.code("product-kind", product.kind),
    deliveryModels: product.deliveryModels.map((code) => words.code("delivery-model", code)),
    priceModel: words.code("price-model", product.priceModel),
    vendor: { name: product.vendor.name, creditCode: product.vendor.creditCode, suspended: product.vendor.status === "suspended" },
    claims,
    /** How many of its capabilities somebody else vouches for. */
    vouched: claims.filter(({ evidence }) => atLeast(evidence.level, "tested")).length,
  };
}

export type ProductView = ReturnType<typeof productView>;

function claimView(actor: Actor, product: FoundProduct, claim: FoundProduct["claims"][number], day: string, words: Words) {
  const { id, capability, note, issuer, reference, issuedOn, expiresOn } = claim;
  return {
    capability,
    label: words.capability(capability),
    note,
    evidence: effectiveEvidence(claim, day),
    issuer,
    reference: mayViewPapers(actor, product.organisationId) ? reference : "",
    issuedOn,
    old: isOld(claim, day),
    expiresOn,
    decision: decisionOf(actor, product, claim),
    confirmation: mayEdit(actor, factsOf(product)).allowed ? confirmationOf(claim, product, id) : null,
  };
}

/** Who decided of its evidence, and when: the office or the demand owner for everybody while it stands; by name, with the record, for those who read papers. */
function decisionOf(actor: Actor, { organisationId }: FoundProduct, { confirmed, decided }: FoundProduct["claims"][number]) {
  if (decided === null) return null;
  const { id, level, state, at, by } = decided;
  const told = { state, capacity: level === "tested" ? ("operator" as const) : ("demand" as const), day: beijingDay(new Date(at)) };
  if (mayViewPapers(actor, organisationId)) return { ...told, id, name: by };
  return state === "confirmed" && confirmed === level ? { ...told, id: null, name: "" } : null;
}

/** For whoever may ask that a claim be confirmed: where to, or that a request waits. */
function confirmationOf(claim: FoundProduct["claims"][number], { status }: FoundProduct, claimId: string) {
  if (claim.asked) return { waits: true as const };
  return toConfirm(claim) && status === "listed" ? { waits: false as const, claimId } : null;
}

/** What the actor can do with the product now; `reason` is why a member of its house can change nothing. */
export function productActions(actor: Actor, product: FoundProduct) {
  const facts = factsOf(product);
  const may = mayEdit(actor, facts);
  const can = (event: "retire" | "relist") => mayPerform[event](actor, facts).allowed && nextStatus(productLifecycle, product.status, event) !== null;
  const refusal = may.allowed ? (canEdit(product.status) ? null : "not-editable") : may.reason;
  return {
    edit: refusal === null,
    retire: can("retire"),
    relist: can("relist"),
    fits: product.status === "listed" && mayViewFits(actor, product.organisationId),
    reason: belongsTo(actor, product.organisationId) ? refusal : null,
  };
}
