import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { mayWatchIntents } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { mayView } from "#app/domain/product/policy.ts";
import { listIntents } from "#app/features/intents/find-intents.server.ts";
import { findScenarioHead } from "#app/features/intents/find-scenario-head.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { EmptyState } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { IntentList } from "./intent-list.tsx";
import { ScenarioHeading } from "./scenario-heading.tsx";
import { WhatItIs } from "./what-it-is.tsx";

/** Intents for a scenario: all for its owner, and after the closing for those who watch; a vendor's own. For everybody else there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await args.context.useCase();
  const number = args.params.number ?? "";
  const [scenario, now] = await Promise.all([findScenarioHead(ctx, number), ctx.clock(ctx.db)]);
  if (!scenario) throw new Response(null, { status: 404 });
  const { title, status, regime, closesAt } = scenario;
  const mine = belongsTo(ctx.actor, scenario.organisationId);
  const whole = mine || mayWatchIntents(ctx.actor, { regime, closed: !takesIntents(scenario, now) });
  const found = await listIntents(ctx, number, now);
  if (!whole && found.length === 0) throw new Response(null, { status: 404 });
  return {
    now,
    whole,
    scenario: { number, title, status, regime, closesAt },
    intents: found.map(({ owner: _, scenario: __, vendor, ...intent }) => ({
      ...intent,
      opens: mayView(ctx.actor, { organisationId: vendor.id, organisationStatus: vendor.status, status: intent.product.status }),
      vendor: { name: vendor.name, suspended: vendor.status !== "verified" },
    })),
  };
}

const titleOf = (whole: boolean) => (whole ? m.intents_list() : m.intents_list_own());

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(`${titleOf(data?.whole ?? true)} ${data?.scenario.number ?? ""}`);

export default function Intents() {
  const { now, whole, scenario, intents } = useLoaderData<typeof loader>();
  const standing = intents.filter(({ status }) => status !== "withdrawn");
  const withdrawn = intents.filter(({ status }) => status === "withdrawn");
  return (
    <Page>
      <ScenarioHeading scenario={scenario} title={titleOf(whole)} count={m.intents_count({ count: standing.length })} now={now} />
      <WhatItIs regime={scenario.regime} />
      <Section id="standing" title={m.intents_standing()}>
        {standing.length > 0 ? (
          <IntentList intents={standing} />
        ) : (
          <EmptyState title={m.intents_none()} heading="h3">
            <p>{m.intents_none_text()}</p>
          </EmptyState>
        )}
      </Section>
      {withdrawn.length > 0 && (
        <Section id="withdrawn" title={m.domain_intent_withdrawn()}>
          <IntentList intents={withdrawn} />
        </Section>
      )}
    </Page>
  );
}
