import type { LoaderFunctionArgs } from "@remix-run/node";
import { canEdit, mayEdit } from "#app/domain/product/policy.ts";
import { refuse } from "#app/domain/shared/result.ts";
import { type FoundProduct, factsOf, findProduct } from "#app/features/products/find-product.server.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export type Editable = Awaited<ReturnType<typeof findEditable>>;

/** The product that a form of this area edits: a draft by id, what has been listed by number. Who may not, or what cannot be, is told why. */
export async function findEditable({ request, params, context }: Pick<LoaderFunctionArgs, "request" | "params" | "context">) {
  const ctx = await signedInUseCase({ request, context });
  const product = granted(await findProduct(ctx, params.id === undefined ? { number: params.number ?? "" } : { id: params.id }));
  if (product.status === "discarded") throw new Response(null, { status: 404 });
  const may = mayEdit(ctx.actor, factsOf(product));
  if (!may.allowed) throw refusalResponse(refuse("forbidden", may.reason).refusal);
  if (!canEdit(product.status)) throw refusalResponse(refuse("conflict", "not-editable").refusal);
  return { ctx, request, product, words: labelsIn(context), context };
}

/** Where a form's page hangs: a draft under the desk, what has been listed under the library. */
export const placeOf = ({ id, number, name }: FoundProduct) =>
  number === null
    ? { listed: false, name, href: paths.productDraft(id), claims: paths.productDraftClaims(id), suggestions: paths.productDraftSuggestions(id) }
    : { listed: true, name, href: paths.product(number), claims: paths.productEditClaims(number), suggestions: paths.productSuggestions(number) };
export type Place = ReturnType<typeof placeOf>;
