import type { LoaderFunctionArgs } from "@remix-run/node";
import { type FoundProduct, findProduct } from "#app/features/products/find-product.server.ts";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A draft for the members of its house; once listed it is at its number. */
export async function findDraft(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const product: FoundProduct = granted(await findProduct(ctx, { id: args.params.id ?? "" }));
  if (product.number !== null) throw redirectTo(paths.product(product.number));
  if (product.status !== "draft") throw new Response(null, { status: 404 });
  return { ctx, product };
}
