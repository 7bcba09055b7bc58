import type { FieldMetadata } from "@conform-to/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ConfirmableLevel, type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
import { earliestIssue } from "#app/domain/product/evidence-dates.ts";
import { claimNote, evidenceText } from "#app/domain/product/product.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CapabilityInput } from "#app/ui/capability-input.tsx";
import { EvidenceWarning } from "#app/ui/evidence-warning.tsx";
import { type Option, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import type { RowLabels } from "#app/ui/use-plain-form.ts";

export type TypedClaim = {
  capability: string;
  note: string;
  level: EvidenceLevel;
  issuer: string;
  reference: string;
  issuedOn: string | null;
  expiresOn: string | null;
  qualification: string | null;
};

/** What stands of a claim: what others have decided, or are asked to, and the days of its evidence. */
export interface Standing {
  label: string;
  confirmed: ConfirmableLevel | null;
  asked: ConfirmableLevel | null;
  issuedOn: string | null;
  expiresOn: string | null;
}

type Pressed = ButtonHTMLAttributes<HTMLButtonElement>;

interface ClaimRowProps {
  number: number;
  labels: RowLabels<TypedClaim>;
  fields: { [Name in "capability" | "note" | "level" | "issuer" | "reference" | "issuedOn" | "expiresOn" | "qualification"]: FieldMetadata<unknown> };
  standing: Standing | undefined;
  today: string;
  /** Those of the house that it may rest on. */
  qualifications: Option[];
  /** The tree of capabilities, or what calls it here. */
  tree: ReactNode;
  put: (name: string, value: string) => Pressed;
  remove: Pressed;
}

/** One claim. What is asked of evidence is hidden while 自述 is chosen, by the style sheet alone. */
export const ClaimRow = ({ number, labels, fields, standing, today, qualifications, tree, put, remove }: ClaimRowProps) => (
  <fieldset className="claim">
    <legend>{labels.row({ number })}</legend>
    <div className="remove">
      <Button look="quiet" compact {...remove}>
        {m.ui_remove()}
        <span className="visually-hidden">{` ${m.vendor_claim_number({ number })}`}</span>
      </Button>
    </div>
    <div className="field-row">
      <CapabilityInput
        field={fields.capability}
        list="capabilities"
        put={(label) => put(fields.capability.name, label)}
        label={labels.fields.capability}
        hint={m.vendor_capability_hint()}
        tree={tree}
      />
      <Select
        field={fields.level}
        label={labels.fields.level}
        hint={m.vendor_level_hint()}
        options={evidenceLevels.map((value) => ({ value, label: evidenceLabel[value]() }))}
      />
    </div>
    {standing && (standing.confirmed || standing.asked) && <StandingNote {...standing} />}
    <TextArea field={fields.note} label={labels.fields.note} hint={m.vendor_note_hint(claimNote)} rows={2} />
    <div className="claim-evidence">
      {qualifications.length > 0 && (
        <Select
          field={fields.qualification}
          label={labels.fields.qualification}
          hint={m.qualifications_claim_hint()}
          options={qualifications}
          empty={m.qualifications_claim_none()}
          short={false}
          optional
        />
      )}
      {standing && <EvidenceWarning {...standing} day={today} />}
      <div className="field-row">
        <TextInput field={fields.issuer} label={labels.fields.issuer} hint={m.vendor_issuer_hint()} limit={evidenceText.issuer.most} />
        <TextInput field={fields.reference} label={labels.fields.reference} hint={m.vendor_reference_hint()} limit={evidenceText.reference.most} />
      </div>
      <div className="field-row">
        <TextInput field={fields.issuedOn} label={labels.fields.issuedOn} short input={{ type: "date", min: earliestIssue, max: today }} />
        <TextInput field={fields.expiresOn} label={labels.fields.expiresOn} optional short input={{ type: "date" }} />
      </div>
    </div>
  </fieldset>
);

const StandingNote = ({ confirmed, asked }: Pick<Standing, "confirmed" | "asked">) => (
  <div className="inset mt-3 small">
    {confirmed && <p>{m.vendor_standing_confirmed({ level: evidenceLabel[confirmed]() })}</p>}
    {asked && <p>{m.vendor_standing_asked({ level: evidenceLabel[asked]() })}</p>}
  </div>
);
