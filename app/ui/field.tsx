import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Sentence } from "./content.tsx";
import { Icon } from "./icons.tsx";

/** What a form library knows of a field, as far as its look goes. */
export interface FieldState {
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  errors?: string[] | undefined;
}

export interface FieldWords {
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
}

export const isWrong = ({ errors }: FieldState) => errors !== undefined && errors.length > 0;

export const describedBy = (field: FieldState, hint: ReactNode) =>
  [hint ? field.descriptionId : "", isWrong(field) ? field.errorId : ""].filter(Boolean).join(" ") || undefined;

export const Optional = () => <span className="optional">{m.ui_optional()}</span>;

export function Hint({ field, children }: { field: FieldState; children: ReactNode }) {
  return children ? (
    <p className="hint" id={field.descriptionId}>
      {children}
    </p>
  ) : null;
}

/** The words of the summary, at the field. */
export function FieldError({ field }: { field: FieldState }) {
  return isWrong(field) ? (
    <p className="field-error" id={field.errorId}>
      <Icon name="alert" />
      <span>
        <span className="visually-hidden">{m.ui_error()}</span>
        <Sentence>{field.errors?.[0] ?? ""}</Sentence>
      </span>
    </p>
  ) : null;
}

/** A labelled control: label, hint, error, control. */
export const Field = ({ field, label, hint, optional, children }: { field: FieldState; children: ReactNode } & FieldWords) => (
  <div className={isWrong(field) ? "field wrong" : "field"}>
    <label htmlFor={field.id}>
      {label}
      {optional && <Optional />}
    </label>
    <Hint field={field}>{hint}</Hint>
    <FieldError field={field} />
    <div className="control">{children}</div>
  </div>
);
