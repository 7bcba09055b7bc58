import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mistakeText } from "#app/domain/mistake/lifecycle.ts";
import { answerMistake } from "#app/features/mistakes/answer-mistake.server.ts";
import { findMistake, readMistake } from "#app/features/mistakes/find-mistake.server.ts";
import { answerForm } from "#app/features/mistakes/mistake-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Prose } from "#app/ui/content.tsx";
import { Section } from "#app/ui/page.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";
import { mistakeRows } from "./mistake-words.tsx";

/** The report, for somebody who may answer it. */
async function mayAnswer(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const found = granted(await findMistake(ctx, args.params.id ?? ""));
  if (!found.may.allowed) throw refusalResponse({ kind: "forbidden", code: found.may.reason });
  return { ctx, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, found } = await mayAnswer(args);
  const { may: _, vendor, ...mistake } = granted(await readMistake(ctx, found.id));
  return {
    wrong: args.context.wrong === true,
    why: mistake.status === "open" ? null : ("answered-already" as const),
    mistake: { ...mistake, vendor: { name: vendor.name, creditCode: vendor.creditCode } },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, found } = await mayAnswer(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), answerForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await answerMistake(ctx, found.id, submission.value.reason);
  const held = heldUp(submission, result);
  if (held) return held;
  granted(result);
  return redirectTo(paths.mistake(found.id), saying(args.context, "mistake-answered"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.mistakes_answer(), loaded?.mistake.product.name), loaded?.wrong);

export default function AnswerMistake() {
  const { why, mistake } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      last={useActionData<typeof action>()}
      why={why && refusalWords(why)}
      trail={[
        { href: paths.operate(), label: m.operate_title() },
        { href: paths.mistake(mistake.id), label: m.mistakes_title() },
      ]}
      heading={m.mistakes_answer()}
      lead={m.mistakes_answer_lead()}
      about={mistakeRows(mistake)}
      label={m.mistakes_answer_of()}
      hint={m.mistakes_answer_hint()}
      limit={mistakeText.answer.most}
      confirms={m.mistakes_answer()}
      look="primary"
      back={paths.mistake(mistake.id)}
    >
      <Section id="report" title={m.mistakes_what()}>
        <Prose text={mistake.report} />
      </Section>
    </ReasonPage>
  );
}
