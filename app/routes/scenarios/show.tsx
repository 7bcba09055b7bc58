import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { orFew } from "#app/domain/matching/coverage.ts";
import { shownStatus } from "#app/domain/scenario/deadline.ts";
import { isPublished, type ScenarioEvent } from "#app/domain/scenario/lifecycle.ts";
import { mayViewWholeHistory, rankingView } from "#app/domain/scenario/policy.ts";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { countScenarioCoverage } from "#app/features/matching/count-scenario-coverage.server.ts";
import { findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { listScenarioEvents } from "#app/features/scenarios/list-scenario-events.server.ts";
import { scenarioView } from "#app/features/scenarios/scenario-view.server.ts";
import { regimeLabel, scenarioDomainLabel, scenarioEventLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Deadline } from "#app/ui/deadline.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Breadcrumb, Contents, DetailHeading, Page, Section, SideBlock } from "#app/ui/page.tsx";
import { figureWords } from "#app/ui/requirement-table.tsx";
import { ScenarioSheet, sheetSections } from "#app/ui/scenario-sheet.tsx";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { titled } from "#app/ui/title.ts";
import { Candidates } from "./candidates-link.tsx";
import { Leads } from "./leads.tsx";
import { leadsOf } from "./leads-of.server.ts";
import { StatusNotice } from "./status-notice.tsx";

const official: readonly ScenarioEvent[] = ["approve", "select", "hand-over", "complete", "declare-unsuccessful"];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const [found, now] = await Promise.all([findScenario(ctx, { number: params.number ?? "" }), ctx.clock(ctx.db)]);
  const scenario = granted(found);
  if (!isPublished(scenario.status)) throw new Response(null, { status: 404 });
  const whole = mayViewWholeHistory(ctx.actor, scenario);
  const [coverage, events] = await Promise.all([countScenarioCoverage(ctx, scenario.requirements, now), listScenarioEvents(ctx, scenario.id, whole)]);
  return {
    now,
    status: shownStatus(scenario, now),
    scenario: scenarioView(ctx.actor, scenario, labelsIn(context)),
    fitting: orFew(coverage.fitting),
    covering: coverage.byRequirement.map(orFew),
    view: rankingView(ctx.actor, scenario),
    mine: belongsTo(ctx.actor, scenario.organisationId),
    leads: leadsOf(ctx.actor, scenario, now),
    happenings: events.map(({ event, at, house, reason }) => ({
      at,
      what: scenarioEventLabel[event](),
      who: house,
      reason,
      official: official.includes(event),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.scenario.title ?? m.ui_nav_scenarios());

export default function ScenarioPage() {
  const { now, status, scenario, fitting, covering, view, mine, leads, happenings } = useLoaderData<typeof loader>();
  const { number, title, summary, owner, domain, regime, budget, closesAt } = scenario;
  const history = { id: "history", title: m.scenarios_history() };
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.scenarios(), label: m.ui_nav_scenarios() }]} />
      <DetailHeading
        over={
          <>
            <ScenarioStatusTag status={status} />
            {number && <RecordNumber>{number}</RecordNumber>}
            {domain && <span className="muted">{scenarioDomainLabel[domain]()}</span>}
          </>
        }
        title={<Content>{title}</Content>}
        lead={<Content>{summary}</Content>}
      >
        <Facts
          rows={[
            { name: m.scenarios_owner(), value: <Content>{owner}</Content> },
            { name: m.scenarios_closes(), value: closesAt && <Deadline at={closesAt} now={now} /> },
            { name: m.scenarios_budget(), value: budget },
            { name: m.scenarios_regime(), value: regime && regimeLabel[regime]() },
          ]}
        />
      </DetailHeading>
      <StatusNotice status={status} regime={regime} />
      <div className="split">
        <aside className="stack">
          <SideBlock title={m.scenarios_supply()}>
            <p>
              {m.scenarios_fitting()} <strong className="number nowrap">{figureWords(fitting)}</strong>
            </p>
            <Candidates view={view} number={number ?? ""} />
            {regime && isStatutory(regime) && <p className="small muted">{m.scenarios_statutory_note()}</p>}
          </SideBlock>
          {regime && number && <Leads number={number} regime={regime} leads={leads} />}
          {mine && (
            <p className="small">
              {m.matching_own_scenario()} <a href={paths.desk()}>{m.matching_to_desk()}</a>
            </p>
          )}
          <Contents sections={[...sheetSections(), history]} />
        </aside>
        <div>
          <ScenarioSheet scenario={scenario} covering={covering} />
          <Section {...history}>
            <Timeline happenings={happenings} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
