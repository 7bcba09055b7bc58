import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { ProductEvent } from "#app/domain/product/lifecycle.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { readForm, revision } from "#app/platform/form-fields.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A transition that a vendor's page asks for, of the revision that it showed. */
export async function advance(args: ActionFunctionArgs, event: ProductEvent) {
  const ctx = await signedInUseCase(args);
  const submission = readForm(await args.request.formData(), z.object({ revision }));
  const { id, number } = args.params;
  const product = granted(await findProduct(ctx, id === undefined ? { number: number ?? "" } : { id }));
  const shown = submission.status === "success" ? submission.value.revision : 0;
  return granted(await advanceProduct(ctx, product.id, event, { revision: shown }));
}
