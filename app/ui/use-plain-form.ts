import { type FormMetadata, type SubmissionResult, useForm } from "@conform-to/react";

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

/** What is wrong, for the summary: each message with the id of its field. */
export function errorsOf<Schema extends Record<string, unknown>>(form: FormMetadata<Schema, string[]>): { id: string; message: string }[] {
  return Object.entries(form.allErrors).flatMap(([name, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ id: name === "" ? "" : `${form.id}-${name}`, message })),
  );
}
