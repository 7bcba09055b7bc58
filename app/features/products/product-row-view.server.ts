import type { ListedProduct } from "#app/domain/product/listed-product.ts";
import type { Words } from "#app/platform/code-labels.server.ts";

/** A listed product with its codes put into words, as `ProductRows` shows it. */
export const productRowView = (product: ListedProduct, words: Words) => ({
  ...product,
  kind: words.code("product-kind", product.kind),
  deliveryModels: product.deliveryModels.map((code) => words.code("delivery-model", code)),
  priceModel: words.code("price-model", product.priceModel),
  capabilities: product.capabilities.map(words.capability),
});
