import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayViewShortlist } from "#app/domain/intent/policy.ts";
import { findScenarioHead } from "#app/features/intents/find-scenario-head.server.ts";
import { listShortlist } from "#app/features/intents/list-shortlist.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { CandidateRows, RemovedRows } from "./candidate-rows.tsx";
import { candidateView } from "./candidate-view.server.ts";
import { ScenarioHeading } from "./scenario-heading.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await args.context.useCase();
  const number = args.params.number ?? "";
  const [scenario, rows, now] = await Promise.all([findScenarioHead(ctx, number), listShortlist(ctx, number), ctx.clock(ctx.db)]);
  if (!scenario || !mayViewShortlist(ctx.actor, { ownerId: scenario.organisationId })) throw new Response(null, { status: 404 });
  const { title, status, regime, closesAt } = scenario;
  const seen = rows.map((row) => candidateView(ctx.actor, scenario, row, now));
  return {
    now,
    scenario: { number, title, status, regime, closesAt },
    kept: seen.filter((row) => row.status === "kept"),
    removed: seen.filter((row) => row.status === "removed"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(`${m.intents_shortlist()} ${data?.scenario.number ?? ""}`);

export default function Shortlist() {
  const { now, scenario, kept, removed } = useLoaderData<typeof loader>();
  const { number } = scenario;
  return (
    <Page>
      <ScenarioHeading scenario={scenario} title={m.intents_shortlist()} count={m.intents_shortlist_count({ count: kept.length })} now={now}>
        <ButtonLink href={paths.scenarioCandidates(number)} look="secondary">
          {m.intents_to_ranking()}
        </ButtonLink>
        <ButtonLink href={paths.scenarioIntents(number)} look="secondary">
          {m.intents_to_intents()}
        </ButtonLink>
      </ScenarioHeading>
      <Notice>
        <p>{m.intents_shortlist_note()}</p>
      </Notice>
      <Section id="kept" title={m.intents_kept()}>
        {kept.length > 0 ? (
          <CandidateRows number={number} rows={kept} />
        ) : (
          <EmptyState title={m.intents_kept_none()} heading="h3">
            <p>{m.intents_kept_none_text()}</p>
            <p>
              <a href={paths.scenarioCandidates(number)}>{m.intents_to_ranking()}</a>
            </p>
          </EmptyState>
        )}
      </Section>
      {removed.length > 0 && (
        <Section id="removed" title={m.intents_removed()}>
          <RemovedRows rows={removed} />
        </Section>
      )}
    </Page>
  );
}
