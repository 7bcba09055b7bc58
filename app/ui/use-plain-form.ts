import { type FormMetadata, parse, type SubmissionResult, useForm } from "@conform-to/react";
import { m } from "#app/i18n/generated/messages.js";

/** A form by conform, validated on the server alone; on pages without scripts it is plain HTML. */
export function usePlainForm<Schema extends Record<string, unknown>>(
  id: string,
  lastResult: SubmissionResult<string[]> | undefined,
  defaultValue?: Record<string, unknown>,
) {
  const [form, fields] = useForm<Schema, Schema, string[]>({
    id,
    lastResult: lastResult ?? null,
    ...(defaultValue && { defaultValue: defaultValue as never }),
    shouldValidate: "onSubmit",
  });
  return { form, fields };
}

/**
 * A form with rows: its buttons add one or take one away on the server and, where the page is interactive and the form has
 * `onSubmit={form.onSubmit}`, at once. Sending it goes to the server as ever.
 */
export function useRowsForm<Schema extends Record<string, unknown>>(
  id: string,
  lastResult: SubmissionResult<string[]> | undefined,
  defaultValue: Record<string, unknown>,
) {
  const [form, fields] = useForm<Schema, Schema, string[]>({
    id,
    lastResult: lastResult ?? null,
    // rows get their keys from the default: it has to be the rows that are shown
    defaultValue: (lastResult?.initialValue ?? defaultValue) as never,
    shouldValidate: "onSubmit",
    onValidate: ({ formData }) => parse(formData, { resolve: () => ({ value: {} as Schema }) }),
  });
  return { form, fields };
}

/** Rows of a form: what the list is called, how each row is, and its fields. */
export interface RowLabels<Row> {
  list: string;
  row: (at: { number: number }) => string;
  fields: { [Name in keyof Row]: string };
}

/** What a form calls its fields, in the page's order. */
export type FieldLabels<Schema> = {
  [Name in Exclude<keyof Schema, "revision">]: Schema[Name] extends readonly (infer Row extends object)[] ? RowLabels<Row> : string;
};

/** What is wrong, for the summary: each message under its field's name, with the field's id, as the page goes. */
export function errorsOf<Schema extends Record<string, unknown>>(form: FormMetadata<Schema, string[]>, labels: FieldLabels<Schema>) {
  return Object.entries(form.allErrors)
    .map(([name, messages]) => ({ id: name === "" ? "" : `${form.id}-${name}`, message: messages?.[0] ?? "", ...named(name, labels) }))
    .filter(({ message }) => message !== "")
    .sort((a, b) => a.place - b.place)
    .map(({ id, label, message }) => ({ id, message: label ? m.ui_error_in_field({ label, message }) : message }));
}

/** What the field of that name is called, its row first; and where it stands on the page. */
function named(name: string, labels: object): { label: string; place: number } {
  const [, first = "", row, inRow] = /^(\w*)(?:\[(\d+)\](?:\.(\w+))?)?$/u.exec(name) ?? [];
  const place = Object.keys(labels).indexOf(first) * 10_000;
  const label = (labels as Record<string, string | RowLabels<Record<string, string>>>)[first];
  if (typeof label !== "object") return { label: label ?? "", place };
  if (row === undefined) return { label: label.list, place };
  const number = Number(row) + 1;
  const words = label.row({ number });
  const field = inRow && label.fields[inRow];
  return {
    label: field ? m.ui_field_in_row({ row: words, label: field }) : words,
    place: place + number * 100 + Object.keys(label.fields).indexOf(inRow ?? ""),
  };
}
