import { z } from "zod";
import { deliveryModelsPerProduct, productText } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, choices, revision, text } from "#app/platform/form-fields.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

/** What a product is. A draft may be saved unfinished, if only it has a name; what is listed is `whole`. */
export function productAboutForm({ codes }: Reference, whole: boolean) {
  const codesOf = (list: string) => (codes[list] ?? []).map(({ code }) => code);
  const asked = (words: string) => (whole ? words : undefined);
  const required = (words: string) => (whole && { missing: words }) || {};
  return z.object({
    revision,
    name: text({ ...productText.name, missing: m.vendor_name_missing() }),
    kind: choice(codesOf("product-kind"), asked(m.vendor_kind_missing())),
    summary: text({ ...productText.summary, ...required(m.vendor_summary_missing()) }),
    detail: text({ ...productText.detail, ...required(m.vendor_detail_missing()) }),
    deliveryModels: choices(codesOf("delivery-model"), {
      least: whole ? deliveryModelsPerProduct.least : 0,
      most: deliveryModelsPerProduct.most,
      missing: m.vendor_delivery_missing(),
    }),
    priceModel: choice(codesOf("price-model"), asked(m.vendor_price_missing())),
  });
}
