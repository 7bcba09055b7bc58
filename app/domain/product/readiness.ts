import { claimsPerProduct, type ProductContent } from "./product.ts";

/** What a draft lacks before it can be listed, part by part. */
export const aboutGaps = ["name", "kind", "summary", "detail", "delivery-models", "price-model"] as const;
export type AboutGap = (typeof aboutGaps)[number];
export const claimGaps = ["no-claims", "too-many-claims", "capability-gone"] as const;
export type ClaimGap = (typeof claimGaps)[number];

export interface ProductReadiness {
  about: AboutGap[];
  claims: ClaimGap[];
  ready: boolean;
}

/** `mayBeClaimed` says whether a capability is in the taxonomy today and claimable: one may have been retired since it was claimed. */
export function productReadiness(product: ProductContent, mayBeClaimed: (capability: string) => boolean): ProductReadiness {
  const filled: Record<AboutGap, boolean> = {
    name: product.name !== "",
    kind: product.kind !== null,
    summary: product.summary !== "",
    detail: product.detail !== "",
    "delivery-models": product.deliveryModels.length > 0,
    "price-model": product.priceModel !== null,
  };
  const holds: Record<ClaimGap, boolean> = {
    "no-claims": product.claims.length >= claimsPerProduct.least,
    "too-many-claims": product.claims.length <= claimsPerProduct.most,
    "capability-gone": product.claims.every(({ capability }) => mayBeClaimed(capability)),
  };
  const about = aboutGaps.filter((gap) => !filled[gap]);
  const claims = claimGaps.filter((gap) => !holds[gap]);
  return { about, claims, ready: about.length + claims.length === 0 };
}
