import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { ProductAbout } from "#app/domain/product/product.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { listBegunClaims } from "#app/features/products/list-begun-claims.server.ts";
import { productAboutForm } from "#app/features/products/product-about-form.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { asTyped } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { differencesOf, type Stale } from "#app/ui/changed-meanwhile.tsx";
import type { Suggesting } from "#app/ui/suggestions.tsx";
import { pressSuggestion, suggestingFor } from "./about-suggestions.server.ts";
import { type Editable, placeOf } from "./find-editable.server.ts";

/** What the page of the about form shows. */
export async function aboutPage(editable: Editable) {
  const { product, words, context } = editable;
  const { name, kind, summary, detail, deliveryModels, priceModel, revision } = product;
  const options = { kind: words.options("product-kind"), delivery: words.options("delivery-model"), price: words.options("price-model") };
  const about = { name, kind, summary, detail, deliveryModels, priceModel, revision };
  return { wrong: context.wrong === true, place: placeOf(product), about, options, suggesting: await suggestingFor(editable, product) };
}

/** Saves it, or shows it again with what was typed. Where claims were taken beside it, they are next. */
export async function saveAbout(editable: Editable) {
  const { ctx, request, product, words, context } = editable;
  const form = await request.formData();
  const submission = readForm(form, productAboutForm(ctx.reference, product.number !== null));
  const pressed = await pressSuggestion(editable, form);
  if (pressed) return again({ lastResult: asTyped(submission), suggesting: pressed.suggesting }, pressed.held ? 409 : 200);
  context.wrong = true;
  if (submission.status !== "success") return again({ lastResult: submission.reply() }, 422);
  const { revision, ...about } = submission.value;
  const saved = await saveProductAbout(ctx, product.id, revision, about);
  if (saved.ok && product.number === null) return redirectTo(paths.productDraftClaims(product.id));
  if (saved.ok) {
    const begun = await listBegunClaims(ctx, product);
    const next = begun.length > 0 ? paths.productEditClaims : paths.product;
    return redirectTo(next(product.number ?? ""), saying(context, saved.value.changed ? "product-saved" : "product-unchanged"));
  }
  if (saved.refusal.kind !== "stale") throw refusalResponse(saved.refusal);
  const stored = granted(await findProduct(ctx, { id: product.id }));
  return again({ lastResult: submission.reply(), stale: { revision: stored.revision, differences: differences(about, stored, words) } }, 409);
}

interface Again {
  lastResult: SubmissionResult<string[]>;
  stale?: Stale;
  suggesting?: Suggesting;
}
const again = (shown: Again, status: number) => data(shown, { status });

function differences(typed: ProductAbout, stored: ProductAbout, words: Words) {
  const inWords = ({ name, kind, summary, detail, deliveryModels, priceModel }: ProductAbout) => [
    { label: m.vendor_name(), stored: name },
    { label: m.vendor_kind(), stored: words.code("product-kind", kind) },
    { label: m.vendor_summary(), stored: summary },
    { label: m.vendor_detail(), stored: detail },
    { label: m.vendor_delivery(), stored: deliveryModels.map((code) => words.code("delivery-model", code)).join(m.products_comma()) },
    { label: m.vendor_price(), stored: words.code("price-model", priceModel) },
  ];
  return differencesOf(inWords(typed), inWords(stored));
}
