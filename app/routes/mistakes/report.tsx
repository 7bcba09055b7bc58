import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mistakeText } from "#app/domain/mistake/lifecycle.ts";
import { mayPerform } from "#app/domain/mistake/policy.ts";
import { findReportable } from "#app/features/mistakes/find-reportable.server.ts";
import { findStood } from "#app/features/mistakes/find-stood.server.ts";
import { reportForm } from "#app/features/mistakes/mistake-form.server.ts";
import { reportMistake } from "#app/features/mistakes/report-mistake.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";
import { StoodWords } from "./stood-words.tsx";

/** The house's own product before a scenario, for somebody who may report on its ranking. */
async function mayReport(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { number = "", product = "" } = args.params;
  const found = granted(await findReportable(ctx, number, product));
  const may = mayPerform.report(ctx.actor, { vendorId: found.vendorId });
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  return { ctx, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, found } = await mayReport(args);
  const { scenario, product, listed, reported } = found;
  const why = !listed ? ("not-ranked" as const) : reported ? ("reported-already" as const) : null;
  const stood = (await findStood(ctx, args.context.library, scenario.number, product.number))?.stood ?? null;
  return { wrong: args.context.wrong === true, why, scenario, product, stood };
}

/** 报告排序有误: what is wrong, of the version that was ranked. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, found } = await mayReport(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), reportForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { reason, revision } = submission.value;
  const result = await reportMistake(ctx, found.scenario.number, found.product.number, { report: reason, revision }, args.context.library);
  const held = heldUp(submission, result);
  if (held) return held;
  const { id } = granted(result);
  return redirectTo(paths.mistake(id), saying(args.context, "mistake-reported"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.mistakes_report(), loaded?.product.name), loaded?.wrong);

export default function ReportMistake() {
  const { why, scenario, product, stood } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <ReasonPage
      last={last}
      why={why && refusalWords(why)}
      warning={last && "changed" in last && last.changed ? m.intents_product_changed({ version: product.version }) : undefined}
      trail={[
        { href: paths.scenario(scenario.number), label: <Content>{scenario.title}</Content> },
        { href: paths.scenarioCandidates(scenario.number), label: m.matching_title_own() },
      ]}
      heading={m.mistakes_report()}
      lead={m.mistakes_report_lead()}
      about={[
        { name: m.desk_scenario(), value: <Content>{scenario.title}</Content> },
        {
          name: m.intents_product(),
          value: (
            <>
              <Content>{product.name}</Content> <RecordNumber>{product.number}</RecordNumber>
            </>
          ),
        },
        { name: m.intents_version(), value: m.intents_version_of({ version: product.version }) },
        { name: m.mistakes_stands(), value: <StoodWords stood={stood} none={m.mistakes_stands_unknown()} /> },
      ]}
      label={m.mistakes_what()}
      hint={m.mistakes_what_hint()}
      limit={mistakeText.report.most}
      revision={product.version}
      confirms={m.mistakes_send()}
      look="primary"
      back={paths.scenarioCandidates(scenario.number)}
    >
      <Notice>{m.mistakes_who_reads()}</Notice>
    </ReasonPage>
  );
}
