import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reasonText } from "#app/domain/scenario/readiness.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { findReview } from "#app/features/scenarios/find-review.server.ts";
import { returnForm } from "#app/features/scenarios/return-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { readForm, shownAgain } from "#app/platform/form-fields.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { titled } from "#app/ui/title.ts";

/** The scenario in review, for somebody who may return it; published meanwhile, it is the use case that says so. */
async function mayReturn(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const review = granted(await findReview(ctx, args.params.id ?? ""));
  if (!("published" in review) && !review.may.allowed) throw refusalResponse({ kind: "forbidden", code: review.may.reason });
  return { ctx, review };
}

export async function loader(args: LoaderFunctionArgs) {
  const { review } = await mayReturn(args);
  if ("published" in review) throw redirectTo(paths.scenario(review.published));
  const { id, title, revision, owner } = review.scenario;
  return { wrong: args.context.wrong === true, id, title, revision, owner: owner.name };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx } = await mayReturn(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), returnForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await advanceScenario(ctx, args.params.id ?? "", "return", submission.value);
  if (!result.ok && result.refusal.kind === "stale") return data({ ...submission.reply(), changed: true }, { status: 409 });
  granted(result);
  return redirectTo(paths.operate(), saying("scenario-returned"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(`${m.operate_return()}：${loaded?.title ?? ""}`, loaded?.wrong);

export default function ReturnScenario() {
  const { id, title, owner, revision } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <ReasonPage
      last={last}
      warning={last && "changed" in last ? m.operate_changed_return() : undefined}
      trail={[
        { href: paths.operate(), label: m.operate_title() },
        { href: paths.operateScenario(id), label: <span lang="zh-CN">{title}</span> },
      ]}
      heading={m.operate_return()}
      lead={m.operate_return_lead()}
      about={[
        { name: m.desk_scenario(), value: <span lang="zh-CN">{title}</span> },
        { name: m.scenarios_owner(), value: <span lang="zh-CN">{owner}</span> },
      ]}
      label={m.operate_return_reason()}
      hint={m.operate_return_reason_hint()}
      limit={reasonText.most}
      revision={revision}
      confirms={m.operate_return()}
      back={paths.operateScenario(id)}
    />
  );
}
