import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { maySendIntents } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { findScenarioHead } from "#app/features/intents/find-scenario-head.server.ts";
import { intentForm } from "#app/features/intents/intent-form.server.ts";
import { listOfferable } from "#app/features/intents/list-offerable.server.ts";
import { sendIntent } from "#app/features/intents/send-intent.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { IntentForm } from "./intent-form.tsx";
import { ScenarioHeading } from "./scenario-heading.tsx";
import { WhatItIs } from "./what-it-is.tsx";

/** The scenario, for somebody whose house may answer it. */
async function maySend(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const number = args.params.number ?? "";
  const scenario = await findScenarioHead(ctx, number);
  if (!scenario) throw new Response(null, { status: 404 });
  const may = maySendIntents(ctx.actor, scenario.organisationId);
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  return { ctx, number, scenario };
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, number, scenario } = await maySend(args);
  const [products, now] = await Promise.all([listOfferable(ctx, number), ctx.clock(ctx.db)]);
  const { title, status, regime, closesAt, version } = scenario;
  return {
    wrong: args.context.wrong === true,
    now,
    scenario: { number, title, status, regime, closesAt },
    version,
    open: takesIntents(scenario, now),
    products: products.map(({ standing, ...product }) => ({ ...product, answered: standing.answered })),
    chosen: new URL(args.request.url).searchParams.get("product") ?? "",
    name: ctx.actor.name,
  };
}

/** 发送对接意向: with one listed product, before the closing instant. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, number } = await maySend(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), intentForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { product, ...content } = submission.value;
  const result = await sendIntent(ctx, number, product, content);
  if (!result.ok) {
    const { kind, code } = result.refusal;
    const ofProduct = code === "product-unknown" || code === "intent-already" ? { fieldErrors: { product: [refusalWords(code) ?? ""] } } : undefined;
    if (kind === "stale" || kind === "conflict" || kind === "invalid")
      return data({ ...submission.reply(ofProduct), changed: kind === "stale" }, { status: kind === "invalid" ? 422 : 409 });
  }
  const { id } = granted(result);
  return redirectTo(paths.intent(id), saying(args.context, "intent-sent"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(`${m.intents_send()} ${loaded?.scenario.number ?? ""}`, loaded?.wrong);

export default function NewIntent() {
  const { now, scenario, ...form } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <Page narrow>
      <ScenarioHeading scenario={scenario} title={m.intents_send()} now={now} />
      <WhatItIs regime={scenario.regime} />
      <IntentForm number={scenario.number} {...form} last={last} changed={last !== undefined && "changed" in last && last.changed === true} />
    </Page>
  );
}
