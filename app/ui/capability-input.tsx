import type { ButtonHTMLAttributes, ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";
import { languageOf } from "./content.tsx";
import { describedBy, Field, type FieldWords, isWrong } from "./field.tsx";
import { type Given, text } from "./inputs.tsx";

/** What the browser offers while a capability is typed (`capabilityWords`); once a page, for all its capability fields. */
export const CapabilityList = ({ id, words }: { id: string; words: string }) => (
  <datalist id={id}>
    {rowsOf(words).flatMap(([label, ...also]) => [
      <option key={label} value={label} />,
      ...also.map((word) => (
        <option key={`${label} ${word}`} value={word}>
          {label}
        </option>
      )),
    ])}
  </datalist>
);

const rowsOf = (words: string) => words.split("\n").map((line) => line.split("\t"));

/**
 * A capability by its name. `list` is the id of the page's `CapabilityList`; the errors after the first are labels to offer instead, each a
 * button with the properties that `put` gives, as by `form.update.getButtonProps({ name: field.name, value: label, validated: false })`.
 */
export function CapabilityInput({
  field,
  list,
  put,
  tree,
  ...words
}: { field: Given; list: string; put: (label: string) => ButtonHTMLAttributes<HTMLButtonElement>; tree?: ReactNode } & FieldWords) {
  const typed = text(field.initialValue);
  const instead = field.errors?.slice(1) ?? [];
  return (
    <Field field={field} {...words}>
      {instead.length > 0 && (
        <ul className="offers" aria-label={m.ui_capability_nearest()}>
          {instead.map((label) => (
            <li key={label}>
              <Button look="secondary" compact {...put(label)}>
                <span className="visually-hidden">{m.ui_capability_use()}</span>
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        key={field.key}
        className="input"
        id={field.id}
        name={field.name}
        list={list}
        autoComplete="off"
        defaultValue={typed}
        {...languageOf(typed)}
        aria-invalid={isWrong(field) || undefined}
        aria-describedby={describedBy(field, words.hint)}
      />
      {tree}
    </Field>
  );
}
