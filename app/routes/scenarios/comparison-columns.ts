import type { ComparedProduct } from "#app/features/matching/compare-products.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";

/** A product as the comparison shows it: an allow-list, in the reader's words. */
export const comparedColumn = ({ answers, vendor, kind, deliveryModels, priceModel, ...product }: ComparedProduct, words: Words) => ({
  ...product,
  kind: words.code("product-kind", kind),
  delivery: deliveryModels.map((model) => words.code("delivery-model", model)),
  price: words.code("price-model", priceModel),
  vendor: {
    name: vendor.name,
    creditCode: vendor.creditCode,
    size: words.code("organisation-size", vendor.size),
    district: words.code("district", vendor.district),
  },
  answers: answers.map(({ coverage, relation, claim, papers }) => ({
    coverage,
    relation,
    claim: claim && { capability: claim.capability, label: words.capability(claim.capability), ...claim.evidence },
    papers,
  })),
});

export type ComparedColumn = ReturnType<typeof comparedColumn>;
