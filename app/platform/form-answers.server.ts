import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Refusal, Result } from "#app/domain/shared/result.ts";
import { waitWords } from "./wait-words.server.ts";

/** The same page again with what was typed: 422 where something does not hold, 200 where a row was added or taken away. */
export const shownAgain = (submission: Submission<unknown, string[]>, errors?: Record<string, string[]>) =>
  data(submission.reply(errors && { fieldErrors: errors }), { status: submission.status === "error" || errors ? 422 : 200 });

/** The form again because it was sent too often: when it may be sent again is said above it, and to machines. */
export function heldBack(submission: Submission<unknown, string[]>, { retryAfter = 1 }: Refusal) {
  return data(submission.reply({ formErrors: [waitWords(retryAfter)] }), { status: 429, headers: { "Retry-After": String(retryAfter) } });
}

/** The form again where its sending was held up by what others did meanwhile; `changed` says that what it is about was. Null where it was not. */
export function heldUp(submission: Submission<unknown, string[]>, result: Result<unknown>) {
  if (result.ok || (result.refusal.kind !== "stale" && result.refusal.kind !== "conflict")) return null;
  return data({ ...submission.reply(), changed: result.refusal.kind === "stale" }, { status: 409 });
}

/** The page again as it was typed, nothing judged: what it is about was over before it was sent. */
export const overMeanwhile = (submission: Submission<unknown, string[]>) => data({ ...asTyped(submission), changed: false }, { status: 409 });

/** The same page again as it was typed, nothing judged: something beside the form was done. */
export function asTyped(submission: Submission<unknown, string[]>): SubmissionResult<string[]> {
  const { initialValue } = submission.reply();
  return initialValue ? { initialValue } : {};
}
