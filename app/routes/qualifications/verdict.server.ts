import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { advanceQualification } from "#app/features/qualifications/advance-qualification.server.ts";
import { readQualification } from "#app/features/qualifications/find-qualification.server.ts";
import { qualificationVerdictForm } from "#app/features/qualifications/qualification-form.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { loadForEvent } from "./load-qualification.server.ts";

/** A verdict against a qualification, which has to give its reason. */
export type Verdict = "refuse" | "revoke";

const said = { refuse: "qualification-refused", revoke: "qualification-revoked" } as const;

export async function loadVerdict(args: LoaderFunctionArgs, verdict: Verdict) {
  const { id, name, number, house } = (await loadForEvent(args, verdict, readQualification)).qualification;
  return { wrong: args.context.wrong === true, id, name, number, house };
}

export async function giveVerdict(args: ActionFunctionArgs, verdict: Verdict) {
  const { ctx, qualification } = await loadForEvent(args, verdict);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), qualificationVerdictForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { id } = granted(await advanceQualification(ctx, qualification.id, verdict, submission.value.reason));
  return redirectTo(paths.qualification(id), saying(args.context, said[verdict]));
}
