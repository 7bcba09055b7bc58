import { sameEvidence } from "./claim-change.ts";
import type { ProductContent, StatedClaim } from "./product.ts";

/** Whether two states of a product say the same: then there is nothing to save. How its delivery models are ordered says nothing; the order of its claims does. */
export const sameContent = (a: ProductContent, b: ProductContent) =>
  a.name === b.name &&
  a.kind === b.kind &&
  a.summary === b.summary &&
  a.detail === b.detail &&
  a.priceModel === b.priceModel &&
  a.deliveryModels.length === b.deliveryModels.length &&
  a.deliveryModels.every((model) => b.deliveryModels.includes(model)) &&
  a.claims.length === b.claims.length &&
  a.claims.every((claim, i) => sameClaim(claim, b.claims[i]));

export const sameClaim = (a: StatedClaim, b: StatedClaim | undefined) =>
  b !== undefined && a.capability === b.capability && a.note === b.note && a.level === b.level && sameEvidence(a, b);
