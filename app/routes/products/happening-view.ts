import type { ProductHappening } from "#app/features/products/list-product-history.server.ts";
import { productEventLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import type { Happening } from "#app/ui/timeline.tsx";

/** What happened to a product, in words; a version that is not the present one can be opened. `papers`: whether the reader sees the reasons. */
export function happeningView(
  { event, at, reason, version }: ProductHappening,
  product: { number: string | null; version: number },
  papers: boolean,
): Happening {
  const what = event === null ? m.products_new_version({ version: version ?? 0 }) : productEventLabel[event]();
  return {
    at,
    what: event !== null && version !== null ? m.products_event_version({ event: what, version }) : what,
    ...(version !== null && version !== product.version && { href: paths.productVersion(product.number ?? "", version) }),
    ...(papers && { reason }),
    official: event === "take-down" || event === "restore",
  };
}
