import type { InputHTMLAttributes } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { betweenSentences, Content } from "./content.tsx";
import { describedBy, Field, FieldError, type FieldState, type FieldWords, Hint, isWrong, Optional } from "./field.tsx";

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Something that people named, or else Chinese in whatever language the page is. */
  content?: boolean;
}

/** A field with what it was given: by the library, from what was typed or what is stored. */
export type Given = FieldState & { key?: string | undefined; initialValue?: unknown };

/** What came several times is shown as it came first. */
export const text = (value: unknown): string => (typeof value === "string" ? value : Array.isArray(value) ? text(value[0]) : "");
const list = (value: unknown) => (Array.isArray(value) ? value.map((one) => text(one)) : typeof value === "string" ? [value] : []);
const aria = (field: FieldState, hint: FieldWords["hint"]) => ({ "aria-invalid": isWrong(field) || undefined, "aria-describedby": describedBy(field, hint) });

export const TextInput = ({
  field,
  short = false,
  limit,
  input,
  ...words
}: { field: Given; short?: boolean; limit?: number; input?: InputHTMLAttributes<HTMLInputElement> } & FieldWords) => {
  const hint = withLimit(words.hint, limit);
  return (
    <Field field={field} {...words} hint={hint}>
      <input
        key={field.key}
        className={short ? "input short" : "input"}
        id={field.id}
        name={field.name}
        // what is no mail address, day or the like is written in Chinese
        {...(!input?.type && { lang: "zh-CN" })}
        defaultValue={text(field.initialValue)}
        {...aria(field, hint)}
        {...input}
      />
    </Field>
  );
};

export const TextArea = ({ field, limit, rows = 4, ...words }: { field: Given; limit?: number; rows?: number } & FieldWords) => {
  const hint = withLimit(words.hint, limit);
  return (
    <Field field={field} {...words} hint={hint}>
      <textarea
        lang="zh-CN"
        key={field.key}
        className="input"
        id={field.id}
        name={field.name}
        rows={rows}
        defaultValue={text(field.initialValue)}
        {...aria(field, hint)}
      />
    </Field>
  );
};

export const Select = ({
  field,
  options,
  empty,
  short = true,
  ...words
}: { field: Given; options: Option[]; empty?: string; short?: boolean } & FieldWords) => (
  <Field field={field} {...words}>
    <select
      key={field.key}
      className={short ? "input short" : "input"}
      id={field.id}
      name={field.name}
      defaultValue={text(field.initialValue)}
      {...aria(field, words.hint)}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label, content }) => (
        <option key={value} value={value} {...(content && { lang: "zh-CN" })}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);

/** Radio buttons, or checkboxes where several may be chosen. */
export const Choices = ({
  field,
  options,
  many = false,
  columns = false,
  label,
  hint,
  optional,
}: { field: Given; options: Option[]; many?: boolean; columns?: boolean } & FieldWords) => {
  const chosen = list(field.initialValue);
  return (
    <fieldset className={isWrong(field) ? "field wrong" : "field"} id={field.id} tabIndex={-1} aria-describedby={describedBy(field, hint)}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <Hint field={field}>{hint}</Hint>
      <FieldError field={field} />
      <div className={columns ? "choices columns" : "choices"}>
        {options.map((option) => (
          <label className="choice" key={`${field.key}-${option.value}`}>
            <input type={many ? "checkbox" : "radio"} name={field.name} value={option.value} defaultChecked={chosen.includes(option.value)} />
            <span>
              {option.content ? <Content>{option.label}</Content> : option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** One thing that is asked for or not. */
export const Checkbox = ({ field, label, hint }: { field: Given } & FieldWords) => (
  <label className="choice" htmlFor={field.id}>
    <input
      key={field.key}
      type="checkbox"
      id={field.id}
      name={field.name}
      value="on"
      defaultChecked={text(field.initialValue) === "on"}
      aria-describedby={describedBy(field, hint)}
    />
    <span>
      {label}
      {hint && (
        <span className="hint" id={field.descriptionId}>
          {hint}
        </span>
      )}
    </span>
  </label>
);

const withLimit = (hint: FieldWords["hint"], limit: number | undefined) =>
  limit === undefined ? (
    hint
  ) : (
    <>
      {hint}
      {hint && betweenSentences()}
      {m.ui_limit({ count: limit })}
    </>
  );
