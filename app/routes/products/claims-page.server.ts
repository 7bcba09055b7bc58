import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { type ClaimLoss, claimLosses, type StandingClaim } from "#app/domain/product/claim-change.ts";
import type { StatedClaim } from "#app/domain/product/product.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { dropBegunClaims } from "#app/features/products/drop-begun-claims.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { listBegunClaims } from "#app/features/products/list-begun-claims.server.ts";
import { productClaimsForm } from "#app/features/products/product-claims-form.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { setClaimAside } from "#app/features/products/set-claim-aside.server.ts";
import { listNameable } from "#app/features/qualifications/list-qualifications.server.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { capabilityWords, pressedInTree } from "#app/platform/capability-field.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { asTyped } from "#app/platform/form-answers.server.ts";
import { doneBesideRows, pressedSuggestion } from "#app/platform/pressed-suggestion.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import type { Stale } from "#app/ui/changed-meanwhile.tsx";
import type { SuggestionDone } from "#app/ui/said-of-suggestion.ts";
import type { OpenedTree } from "#app/ui/use-capability-tree.tsx";
import { suggestingFor } from "./about-suggestions.server.ts";
import { type Editable, placeOf } from "./find-editable.server.ts";
import type { Losses } from "./loss-question.tsx";

/** What the page of the claims form shows. */
export async function claimsPage(editable: Editable) {
  const { ctx, product, words, context } = editable;
  const { revision, claims } = product;
  const [suggesting, begun, nameable] = await Promise.all([suggestingFor(editable, null), listBegunClaims(ctx, product), listNameable(ctx)]);
  return {
    suggesting,
    /** What was taken beside the texts: a row each, to be written. */
    begun: begun.map((capability) => ({ slug: capability, label: words.capability(capability) })),
    wrong: context.wrong === true,
    place: placeOf(product),
    revision,
    today: beijingDay(await ctx.clock(ctx.db)),
    words: capabilityWords(context),
    qualifications: nameable.map(({ id, name, number, status, renewal }) => ({
      value: id,
      label: (status === "waiting"
        ? m.qualifications_claim_option_waiting
        : renewal?.status === "verified"
          ? m.qualifications_claim_option_renewed
          : m.qualifications_claim_option)({ name, number }),
      content: true,
    })),
    claims: claims.map(({ capability, note, level, issuer, reference, issuedOn, expiresOn, qualification = null }) => ({
      capability: words.capability(capability),
      note,
      level,
      issuer,
      reference,
      issuedOn,
      expiresOn,
      qualification,
    })),
    /** What stands of each claim, by its label. */
    standing: claims.map(({ capability, confirmed, asked, issuedOn, expiresOn }) => ({
      label: words.capability(capability),
      confirmed,
      asked,
      issuedOn,
      expiresOn,
    })),
  };
}

/** Saves the claims; shows them again where a row was added, where something does not hold, and before something would be lost. */
export async function saveClaims({ ctx, request, product, words, context }: Editable) {
  const today = beijingDay(await ctx.clock(ctx.db));
  const form = await request.formData();
  const pressed = pressedInTree(form, "claims", context);
  const submission = readForm(form, productClaimsForm(context, today, await listNameable(ctx)));
  const [suggestion, done] = [pressedSuggestion(form), doneBesideRows(form, words)];
  if (suggestion) granted(await setClaimAside(ctx, product.id, suggestion.capability, suggestion.press === "dismissed"));
  if (suggestion || pressed) return again({ lastResult: asTyped(submission), done, opened: pressed?.opened }, 200);
  context.wrong = submission.status !== undefined;
  if (submission.status !== "success") return again({ lastResult: submission.reply(), done }, submission.status === "error" ? 422 : 200);
  const { revision, accepted, claims } = submission.value;
  const losses = claimLosses(product.claims, claims);
  if (revision === product.revision && accepted !== nameOf(losses)) {
    const lastResult = submission.reply({ fieldErrors: { accepted: [m.vendor_losses_unaccepted()] } });
    const labelled = losses.map((loss) => ({ ...loss, label: words.capability(loss.capability) }));
    return again({ lastResult, losses: { name: nameOf(losses), claims: labelled } }, 422);
  }
  const saved = await saveProductClaims(ctx, product.id, revision, claims);
  // those that the form began with and those that it states now; what was taken since in another window is kept
  if (saved.ok) granted(await dropBegunClaims(ctx, product.id, [...form.getAll("begun").map(String), ...claims.map(({ capability }) => capability)]));
  if (saved.ok && product.number === null) return redirectTo(paths.productDraftCheck(product.id));
  if (saved.ok) return redirectTo(paths.product(product.number ?? ""), saying(context, saved.value.changed ? "product-saved" : "product-unchanged"));
  if (saved.refusal.kind !== "stale") throw refusalResponse(saved.refusal);
  const stored = granted(await findProduct(ctx, { id: product.id }));
  const stale: Stale = { revision: stored.revision, differences: differences(claims, stored.claims, words) };
  return again({ lastResult: submission.reply(), stale }, 409);
}

interface Again {
  lastResult: SubmissionResult<string[]>;
  stale?: Stale;
  losses?: Losses;
  /** What was done with a suggestion. */
  done?: SuggestionDone | null;
  opened?: OpenedTree | null | undefined;
}
const again = (shown: Again, status: number) => data(shown, { status });

/** Names what would be lost, so that a tick covers exactly what was read. */
const nameOf = (losses: readonly ClaimLoss[]) =>
  losses.map(({ capability, loses, withdraws }) => `${capability}/${loses ?? "-"}/${withdraws ?? "-"}`).join(";");

function differences(typed: readonly StatedClaim[], stored: readonly StandingClaim[], words: Words) {
  const inWords = ({ note, level, issuer, reference, issuedOn, expiresOn }: StatedClaim) =>
    [note, [evidenceLabel[level](), issuer, reference, issuedOn, expiresOn].filter(Boolean).join(" · ")].join("\n");
  const capabilities = [...new Set([...stored, ...typed].map(({ capability }) => capability))];
  return capabilities.flatMap((capability) => {
    const [mine, theirs] = [typed, stored].map((claims) => claims.find((claim) => claim.capability === capability));
    if (mine && theirs && inWords(mine) === inWords(theirs)) return [];
    return [{ label: words.capability(capability), stored: theirs ? inWords(theirs) : m.vendor_stale_not_claimed() }];
  });
}
