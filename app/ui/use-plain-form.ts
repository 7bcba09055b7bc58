import { type FormMetadata, parse, type SubmissionResult, useForm } from "@conform-to/react";

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

/** What is wrong, for the summary: each message with the id of its field. */
export function errorsOf<Schema extends Record<string, unknown>>(form: FormMetadata<Schema, string[]>): { id: string; message: string }[] {
  return Object.entries(form.allErrors).flatMap(([name, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ id: name === "" ? "" : `${form.id}-${name}`, message })),
  );
}
