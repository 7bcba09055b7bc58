import { evidenceLevels } from "#app/domain/product/evidence.ts";
import type { ProductFilter } from "#app/features/products/product-filter.server.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { Words } from "#app/platform/code-labels.server.ts";
import { filterOf, frequentFilterOf } from "#app/ui/filter-values.ts";

/** How many capabilities the list offers as a filter. */
const capabilitiesOffered = 12;

/** The filters of the product library, counted. */
export function productFilters(filter: ProductFilter, counts: Record<string, Record<string, number>>, words: Words) {
  const levels = [...evidenceLevels].reverse().map((value) => ({ value, label: evidenceLabel[value]() }));
  return [
    filterOf("kind", m.products_kind(), words.options("product-kind"), counts.kind, filter.kind),
    frequentFilterOf("capability", m.products_capability(), words.capability, counts.capability, filter.capability, capabilitiesOffered),
    filterOf("evidence", m.products_evidence(), levels, counts.evidence, filter.evidence),
    filterOf("catalogue", m.products_catalogue(), [{ value: "yes", label: m.products_in_catalogue() }], counts.catalogue, filter.catalogue),
    filterOf("delivery", m.products_delivery(), words.options("delivery-model"), counts.delivery, filter.delivery),
    filterOf("price", m.products_price(), words.options("price-model"), counts.price, filter.price),
    filterOf("district", m.products_district(), words.options("district"), counts.district, filter.district),
    filterOf("size", m.products_size(), words.options("organisation-size"), counts.size, filter.size),
  ];
}
