import type { ActionFunctionArgs } from "@remix-run/node";
import type { ProductEvent } from "#app/domain/product/lifecycle.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { shownRevision } from "#app/platform/form-fields.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A transition that a vendor's page asks for; of the revision that it showed, where it showed one. */
export async function advance(args: ActionFunctionArgs, event: ProductEvent) {
  const ctx = await signedInUseCase(args);
  const revision = shownRevision(await args.request.formData());
  const { id, number } = args.params;
  const product = granted(await findProduct(ctx, id === undefined ? { number: number ?? "" } : { id }));
  return granted(await advanceProduct(ctx, product.id, event, revision === undefined ? {} : { revision }));
}
