import { affirmed } from "#app/domain/matching/suggest/quote.ts";
import { claimsPerProduct, type ProductAbout } from "#app/domain/product/product.ts";
import type { Refusal } from "#app/domain/shared/result.ts";
import { suggestCapabilities } from "#app/features/matching/suggest-capabilities.server.ts";
import { listBegunClaims } from "#app/features/products/list-begun-claims.server.ts";
import { setClaimAside } from "#app/features/products/set-claim-aside.server.ts";
import { takeClaim } from "#app/features/products/take-claim.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { pressedSuggestion } from "#app/platform/pressed-suggestion.server.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { suggestedInWords } from "#app/platform/suggested-in-words.server.ts";
import { saidOf } from "#app/ui/said-of-suggestion.ts";
import type { Suggesting } from "#app/ui/suggestions.tsx";
import type { Editable } from "./find-editable.server.ts";

type Written = Pick<ProductAbout, "name" | "summary" | "detail">;

/** Claims that a product's texts suggest, as its pages show them. */
async function suggestedClaims({ ctx, product, words }: Editable, { name, summary, detail }: Written, without: readonly string[]) {
  const told = { title: name, text: affirmed(`${summary}\n${detail}`) };
  return suggestedInWords(await suggestCapabilities(ctx, told, { productId: product.id }, without), words);
}

/**
 * The same to take from: beside the texts as they are typed, what is claimed or taken already is suggested no more; beside the claims (no texts are
 * typed), all that the stored texts suggest, for only the page knows which rows still stand.
 */
export async function suggestingFor(editable: Editable, typed: Written | null): Promise<Suggesting> {
  const { ctx, product } = editable;
  const begun = await listBegunClaims(ctx, product);
  const held = [...product.claims.map(({ capability }) => capability), ...begun];
  return {
    ...(await suggestedClaims(editable, typed ?? product, typed ? held : [])),
    said: "",
    count: begun.length,
    full: held.length >= claimsPerProduct.most,
  };
}

/** Takes a suggestion for the claims form, or sets it aside, as a button beside the texts asked; null where none was pressed. Nothing of the texts is kept. */
export async function pressSuggestion(editable: Editable, form: FormData): Promise<{ suggesting: Suggesting; held: Refusal | null } | null> {
  const { ctx, product, words } = editable;
  const pressed = pressedSuggestion(form);
  if (!pressed) return null;
  const { press, capability } = pressed;
  const done = press === "taken" ? await takeClaim(ctx, product.id, capability) : await setClaimAside(ctx, product.id, capability, press === "dismissed");
  if (!done.ok && done.refusal.code !== "claims-count") throw refusalResponse(done.refusal);
  const label = words.capability(capability);
  const said = press === "taken" ? m.vendor_suggestion_taken({ label }) : saidOf(press, label);
  return { suggesting: { ...(await suggestingFor(editable, typedAbout(form))), said: done.ok ? said : "" }, held: done.ok ? null : done.refusal };
}

/** What the texts suggest while they are typed, once a suggestion was taken or set aside where a button asks it. */
export async function aboutSuggestions(editable: Editable) {
  const form = await editable.request.formData();
  const pressed = await pressSuggestion(editable, form);
  if (pressed?.held) throw refusalResponse(pressed.held);
  return Response.json(pressed?.suggesting ?? (await suggestingFor(editable, typedAbout(form))), { headers: { "cache-control": "no-store" } });
}

/** The texts as they are typed; null beside a form of other fields. */
function typedAbout(form: FormData): Written | null {
  if (!["name", "summary", "detail"].some((field) => form.has(field))) return null;
  const read = (name: string) => String(form.get(name) ?? "");
  return { name: read("name"), summary: read("summary"), detail: read("detail") };
}
