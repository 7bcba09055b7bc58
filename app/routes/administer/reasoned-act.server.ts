import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { actOnAccount } from "#app/features/administration/act-on-account.server.ts";
import { reasonForm, reasonMost } from "#app/features/administration/administration-form.server.ts";
import { findPerson, readPerson } from "#app/features/administration/find-people.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { administratorUseCase } from "./administrator.server.ts";

/** What is done to an account for a reason that its holder reads. */
export type ReasonedAct = "disable" | "clear-factors";

const said = { disable: "person-disabled", "clear-factors": "factors-cleared" } as const;

export async function loadAct(args: LoaderFunctionArgs, act: ReasonedAct) {
  const { personId, name, email, acts } = granted(await readPerson(await administratorUseCase(args), args.params.id ?? ""));
  const { possible, why } = acts[act];
  if (!possible && !args.context.wrong) throw refusalResponse(why ? { kind: "forbidden", code: why } : { kind: "conflict", code: "wrong-status" });
  return { wrong: args.context.wrong === true, personId, name, email, limit: reasonMost };
}

export async function doAct(args: ActionFunctionArgs, act: ReasonedAct) {
  args.context.wrong = true;
  const ctx = await administratorUseCase(args);
  const id = args.params.id ?? "";
  const { why } = granted(await findPerson(ctx, id)).acts[act];
  if (why) throw refusalResponse({ kind: "forbidden", code: why });
  const submission = readForm(await args.request.formData(), reasonForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await actOnAccount(ctx, id, act, submission.value.reason));
  return redirectTo(paths.administerPerson(id), saying(args.context, said[act]));
}
