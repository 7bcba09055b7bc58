import type { ProductView } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Notice } from "#app/ui/notice.tsx";

/** Said first where a product is not on offer now: retired, taken down, or its vendor suspended. */
export function Standing({ product: { status, vendor } }: { product: ProductView }) {
  return (
    <>
      {status === "retired" && <Notice kind="warning">{m.products_is_retired()}</Notice>}
      {status === "taken-down" && <Notice kind="warning">{m.products_is_taken_down()}</Notice>}
      {vendor.suspended && <Notice kind="warning">{m.products_vendor_suspended()}</Notice>}
    </>
  );
}
