import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { intentLifecycle } from "#app/domain/intent/lifecycle.ts";
import { onIntent } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { mayView } from "#app/domain/product/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { findIntent } from "#app/features/intents/find-intents.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Prose } from "#app/ui/content.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { about, titled } from "#app/ui/title.ts";
import { IntentActs } from "./intent-acts.tsx";
import { contactRows, intentRows } from "./intent-words.tsx";
import { ScenarioHeading } from "./scenario-heading.tsx";
import { WhatItIs } from "./what-it-is.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const now = await ctx.clock(ctx.db);
  const { owner, vendor, ...intent } = granted(await findIntent(ctx, args.params.id ?? "", now));
  const parties = { ownerId: owner.id, vendorId: vendor.id };
  const open = takesIntents(intent.scenario, now);
  const can = (event: "acknowledge" | "withdraw") => onIntent[event](ctx.actor, parties).allowed && nextStatus(intentLifecycle, intent.status, event) !== null;
  return {
    now,
    intent: {
      ...intent,
      opens: mayView(ctx.actor, { organisationId: vendor.id, organisationStatus: vendor.status, status: intent.product.status }),
      owner: owner.name,
      vendor: { name: vendor.name, creditCode: vendor.creditCode, suspended: vendor.status !== "verified" },
    },
    mine: belongsTo(ctx.actor, vendor.id),
    can: { acknowledge: can("acknowledge"), withdraw: can("withdraw") && open },
    stands: can("withdraw") && !open,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.intents_intent(), data?.intent.product.name));

export default function Intent() {
  const { now, intent, mine, can, stands } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <ScenarioHeading scenario={intent.scenario} title={m.intents_intent()} now={now} />
      <SummaryList rows={intentRows(intent)} />
      {intent.answer === "" ? (
        <p className="mt-6 muted">{m.intents_withdrawn_text()}</p>
      ) : (
        <>
          <Section id="answer" title={m.intents_answer()}>
            <Prose text={intent.answer} />
          </Section>
          <Section id="contact" title={m.intents_contact()}>
            <SummaryList rows={contactRows(intent.contact)} />
          </Section>
        </>
      )}
      <IntentActs id={intent.id} can={can} stands={stands} />
      <div className="mt-6">
        <WhatItIs regime={intent.scenario.regime} />
      </div>
      <p className="mt-6">
        <a href={paths.scenarioIntents(intent.scenario.number)}>{mine ? m.intents_own_list() : m.intents_to_intents()}</a>
      </p>
    </Page>
  );
}
