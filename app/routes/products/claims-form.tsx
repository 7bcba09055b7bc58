import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { claimsPerProduct } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CapabilityList, type CapabilityWord } from "#app/ui/capability-input.tsx";
import { ChangedMeanwhile, type Stale } from "#app/ui/changed-meanwhile.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldError } from "#app/ui/field.tsx";
import { errorsOf, useRowsForm } from "#app/ui/use-plain-form.ts";
import { ClaimRow, type Standing, type TypedClaim } from "./claim-row.tsx";
import { type Losses, LossQuestion } from "./loss-question.tsx";

export interface ClaimsFormProps {
  claims: TypedClaim[];
  revision: number;
  standing: Standing[];
  words: CapabilityWord[];
  today: string;
  lastResult: SubmissionResult<string[]> | undefined;
  stale: Stale | undefined;
  losses: Losses | undefined;
  save: string;
  back: string;
  /** What stands between what is wrong and the form. */
  children?: ReactNode;
}

const empty: Partial<TypedClaim> = { level: "self-declared" };

/** The summary says which claim it speaks of. */
function inRow({ id, message }: { id: string; message: string }) {
  const row = /\[(\d+)\]/u.exec(id)?.[1];
  return { id, message: row === undefined ? message : m.vendor_claim_wrong({ number: Number(row) + 1, message }) };
}

/** The claims of a product, row by row: the same form in a draft and for what is listed. */
export function ClaimsForm({ claims, revision, standing, words, today, lastResult, stale, losses, save, back, children }: ClaimsFormProps) {
  const { form, fields } = useRowsForm<{ revision: string; accepted: string; claims: TypedClaim[] }>("claims", lastResult, {
    revision: String(revision),
    claims: claims.length > 0 ? claims : [empty],
  });
  const rows = fields.claims.getFieldList();
  return (
    <>
      <ErrorSummary errors={errorsOf(form).map(inRow)} />
      {children}
      {stale && <ChangedMeanwhile {...stale} />}
      <form id={form.id} method="post" noValidate onSubmit={form.onSubmit}>
        {/* the button that the Enter key presses: without it, the first one that takes a row away */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="revision" value={stale?.revision ?? fields.revision.initialValue} />
        <CapabilityList id="capabilities" words={words} />
        <div id={fields.claims.id} tabIndex={-1}>
          <FieldError field={fields.claims} />
        </div>
        <div className="rows">
          {rows.map((row, i) => (
            <ClaimRow
              key={row.key}
              number={i + 1}
              fields={row.getFieldset()}
              standing={standing.find(({ label }) => label === row.initialValue?.capability)}
              today={today}
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
          <Button>{save}</Button>
          <a href={back}>{m.ui_cancel()}</a>
        </div>
      </form>
    </>
  );
}
