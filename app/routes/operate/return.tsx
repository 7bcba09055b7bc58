import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayWrite } from "#app/domain/identity/actor.ts";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { reasonText } from "#app/domain/scenario/readiness.ts";
import { notFound } from "#app/domain/shared/result.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { findReview, readReview } from "#app/features/scenarios/find-review.server.ts";
import { returnForm } from "#app/features/scenarios/return-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, overMeanwhile, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";

/** The scenario in review, for somebody who may return it; where it is none any more, what is known of it. */
async function mayReturn(args: LoaderFunctionArgs, find = findReview) {
  const ctx = await signedInUseCase(args);
  if (!mayOperate(ctx.actor)) throw refusalResponse(notFound.refusal);
  if (!mayWrite(ctx.actor)) throw refusalResponse({ kind: "forbidden", code: "not-a-writer" });
  const found = await find(ctx, args.params.id ?? "");
  if (!found.ok) return { ctx, scenario: null, published: null, gone: found };
  if ("published" in found.value) return { ctx, scenario: null, published: found.value.published, gone: null };
  const { scenario, may } = found.value;
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  const { id, title, revision, owner } = scenario;
  return { ctx, scenario: { id, title, revision, owner: owner.name }, published: null, gone: null };
}

/** Once it was sent the page stands whatever became of the scenario: what was typed is on it. */
export async function loader(args: LoaderFunctionArgs) {
  const { scenario, published, gone } = await mayReturn(args, readReview);
  const wrong = args.context.wrong === true;
  if (published && !wrong) throw redirectTo(paths.scenario(published));
  if (gone && !wrong) granted(gone);
  return { wrong, scenario, published };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, scenario } = await mayReturn(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), returnForm());
  if (!scenario) return overMeanwhile(submission);
  if (submission.status !== "success") return shownAgain(submission);
  const result = await advanceScenario(ctx, scenario.id, "return", submission.value);
  const held = heldUp(submission, result);
  if (held) return held;
  if (!result.ok && result.refusal.kind === "not-found") return overMeanwhile(submission);
  granted(result);
  return redirectTo(paths.operate(), saying(args.context, "scenario-returned"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.operate_return(), loaded?.scenario?.title), loaded?.wrong);

export default function ReturnScenario() {
  const { scenario, published } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return scenario ? <ReturnOne {...scenario} last={last} /> : <ReturnNone published={published} last={last} />;
}

type Last = ReturnType<typeof useActionData<typeof action>>;

/** Somebody decided meanwhile: what it became, and what was typed. */
const ReturnNone = ({ published, last }: { published: string | null; last: Last }) => (
  <ReasonPage
    last={last}
    why={
      published ? (
        <p>
          {m.operate_return_published()} <a href={paths.scenario(published)}>{m.operate_see_scenario({ number: published })}</a>
        </p>
      ) : (
        <p>
          {m.operate_return_gone()} <a href={paths.operate()}>{m.operate_see_queue()}</a>
        </p>
      )
    }
    trail={[{ href: paths.operate(), label: m.operate_title() }]}
    heading={m.operate_return()}
    lead=""
    about={[]}
    label={m.operate_return_reason()}
    hint={m.operate_return_reason_hint()}
    limit={reasonText.most}
    confirms={m.operate_return()}
    back={paths.operate()}
  />
);

function ReturnOne({ id, title, owner, revision, last }: { id: string; title: string; owner: string; revision: number; last: Last }) {
  return (
    <ReasonPage
      last={last}
      warning={last && "changed" in last && last.changed ? m.operate_changed_return() : undefined}
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
