import type { SubmissionResult } from "@conform-to/react";
import { claimsPerProduct } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CapabilityList } from "#app/ui/capability-input.tsx";
import { ChangedMeanwhile, type Stale } from "#app/ui/changed-meanwhile.tsx";
import { FieldError } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import type { Option } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { SuggestionDone } from "#app/ui/said-of-suggestion.ts";
import { type Suggesting, Suggestions, suggestionsId } from "#app/ui/suggestions.tsx";
import { type OpenedTree, useCapabilityTree } from "#app/ui/use-capability-tree.tsx";
import { errorsOf, type FieldLabels, useRowsForm } from "#app/ui/use-plain-form.ts";
import { useSuggestions } from "#app/ui/use-suggestions.ts";
import { ClaimRow, type Standing, type TypedClaim } from "./claim-row.tsx";
import { EvidenceLevels } from "./evidence-levels.tsx";
import type { Place } from "./find-editable.server.ts";
import { type Losses, LossQuestion } from "./loss-question.tsx";
import { placeTrail, VersionNote } from "./place-trail.tsx";

interface ClaimsPageProps {
  claims: TypedClaim[];
  revision: number;
  standing: Standing[];
  words: string;
  suggesting: Suggesting;
  begun: { slug: string; label: string }[];
  today: string;
  qualifications: Option[];
  lastResult: SubmissionResult<string[]> | undefined;
  stale: Stale | undefined;
  losses: Losses | undefined;
  done: SuggestionDone | null | undefined;
  opened: OpenedTree | null | undefined;
  place: Place;
}

type ClaimsValues = { revision: string; accepted: string; claims: TypedClaim[] };

const empty: Partial<TypedClaim> = { level: "self-declared" };

const claimLabels = (): FieldLabels<ClaimsValues> => ({
  claims: {
    list: m.vendor_claims(),
    row: m.vendor_claim_number,
    fields: {
      capability: m.vendor_capability(),
      level: m.vendor_level(),
      note: m.vendor_note(),
      issuer: m.vendor_issuer(),
      reference: m.vendor_reference(),
      issuedOn: m.vendor_issued(),
      expiresOn: m.vendor_expires(),
      qualification: m.qualifications_claim_field(),
    },
  },
  accepted: m.vendor_losses_title(),
});

/** The claims of a product, row by row: the same page in a draft and for what is listed. */
export function ClaimsPage({
  claims,
  revision,
  standing,
  words,
  suggesting,
  begun,
  today,
  qualifications,
  lastResult,
  stale,
  losses,
  done,
  opened,
  place,
}: ClaimsPageProps) {
  const rowsAtFirst = [...claims, ...begun.map(({ label }) => ({ ...empty, capability: label }))];
  const { form, fields } = useRowsForm<ClaimsValues>("claims", lastResult, {
    revision: String(revision),
    claims: rowsAtFirst.length > 0 ? rowsAtFirst : [empty],
  });
  const labels = claimLabels();
  const rows = fields.claims.getFieldList();
  const taken = rows.map((row) => String(row.getFieldset().capability.initialValue ?? ""));
  const suggestions = useSuggestions(form, {
    url: place.suggestions,
    first: suggesting,
    list: fields.claims.name,
    taken,
    most: claimsPerProduct.most,
    blank: empty,
    done,
  });
  const tree = useCapabilityTree(form, opened);
  return (
    <FormPage
      trail={placeTrail(place)}
      errors={errorsOf(form, labels)}
      warning={stale && <ChangedMeanwhile {...stale} />}
      title={m.vendor_claims()}
      lead={m.vendor_claims_lead({ most: claimsPerProduct.most })}
      aside={
        <Suggestions
          {...suggestions}
          lead={suggestions.take ? m.vendor_suggestions_lead() : m.vendor_claims_full({ most: claimsPerProduct.most })}
          none={m.vendor_suggestions_none()}
        />
      }
    >
      <p className="to-suggestions">
        <a href={`#${suggestionsId}`}>{m.vendor_suggestions_jump()}</a>
      </p>
      {place.listed && <VersionNote />}
      {begun.length > 0 && (
        <Notice>
          <p>{m.vendor_begun({ count: begun.length })}</p>
        </Notice>
      )}
      <details className="mb-6" open={claims.length === 0}>
        <summary>{m.vendor_levels_title()}</summary>
        <div className="mt-3">
          <EvidenceLevels />
        </div>
      </details>
      <form id={form.id} method="post" noValidate onSubmit={form.onSubmit}>
        {/* the button that the Enter key presses: without it, the first one that takes a row away */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="revision" value={stale?.revision ?? fields.revision.initialValue} />
        {begun.map(({ slug }) => (
          <input key={slug} type="hidden" name="begun" value={slug} />
        ))}
        <CapabilityList id="capabilities" words={words} />
        <div id={fields.claims.id} tabIndex={-1}>
          <FieldError field={fields.claims} />
        </div>
        <div className="rows">
          {rows.map((row, i) => (
            <ClaimRow
              key={row.key}
              number={i + 1}
              labels={labels.claims}
              fields={row.getFieldset()}
              standing={standing.find(({ label }) => label === row.initialValue?.capability)}
              today={today}
              qualifications={qualifications}
              tree={tree({ index: i, row: labels.claims.row({ number: i + 1 }), field: row.getFieldset().capability })}
              put={(name, value) => form.update.getButtonProps({ name, value } as never)}
              remove={form.remove.getButtonProps({ name: fields.claims.name, index: i })}
            />
          ))}
        </div>
        <div className="actions">
          {rows.length < claimsPerProduct.most ? (
            <Button look="secondary" {...form.insert.getButtonProps({ name: fields.claims.name, defaultValue: empty })}>
              {m.vendor_claim_add()}
            </Button>
          ) : (
            <p className="muted">{m.vendor_claims_full({ most: claimsPerProduct.most })}</p>
          )}
        </div>
        {losses && <LossQuestion field={fields.accepted} losses={losses} />}
        <div className="actions">
          <Button>{place.listed ? m.vendor_save_version() : m.ui_save_continue()}</Button>
          <a href={place.href}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
