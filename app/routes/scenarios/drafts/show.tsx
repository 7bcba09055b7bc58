import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dateProblem } from "#app/domain/scenario/deadline.ts";
import { mayEdit, mayPerform } from "#app/domain/scenario/policy.ts";
import { draftParts, isBegun, missingIn } from "#app/domain/scenario/readiness.ts";
import { countSigners } from "#app/features/scenarios/count-signers.server.ts";
import { listScenarioEvents } from "#app/features/scenarios/list-scenario-events.server.ts";
import { scenarioEventLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Instant } from "#app/ui/deadline.tsx";
import { Breadcrumb, Page, Section, SideBlock } from "#app/ui/page.tsx";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { titled } from "#app/ui/title.ts";
import { DraftActions } from "./draft-actions.tsx";
import { DraftState } from "./draft-state.tsx";
import { DraftTasks } from "./draft-tasks.tsx";
import { openDraft } from "./open-draft.server.ts";
import { SignersNote } from "./signers-note.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openDraft(args);
  const { id, number, status, title, revision, updatedAt, submittedAt } = scenario;
  const [now, signers, events] = await Promise.all([ctx.clock(ctx.db), countSigners(ctx, scenario.organisationId), listScenarioEvents(ctx, id, true)]);
  const late = dateProblem(scenario, now) !== null;
  const facts = { ...scenario, signers };
  const last = events.findLast(({ to }) => to === status);
  return {
    draft: { id, number, status, title, revision, updatedAt, submittedAt },
    parts: draftParts.map((part) => ({
      part,
      missing: missingIn(part, scenario).length + (part === "conditions" && late ? 1 : 0),
      begun: isBegun(part, scenario),
    })),
    returned: status === "draft" && last?.event === "return" ? { at: last.at, reason: last.reason } : null,
    signers,
    may: {
      edit: mayEdit(ctx.actor, facts),
      submit: mayPerform.submit(ctx.actor, facts),
      recall: mayPerform.recall(ctx.actor, facts),
      discard: mayPerform.discard(ctx.actor, facts),
    },
    happenings: events.map(({ event, at, house, reason }) => ({ at, what: scenarioEventLabel[event](), who: house, reason })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.draft.title || m.drafting_untitled());

export default function ScenarioDraft() {
  const { draft, parts, returned, signers, may, happenings } = useLoaderData<typeof loader>();
  const { status, title, updatedAt } = draft;
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.desk(), label: m.ui_nav_desk() }]} />
      <header className="detail-heading">
        <p className="over">
          <ScenarioStatusTag status={status} />
          <span className="small muted">
            {m.drafting_saved_at()} <Instant at={updatedAt} />
          </span>
        </p>
        <h1 {...(title && { lang: "zh-CN" })}>{title || m.drafting_untitled()}</h1>
      </header>
      <div className="split">
        <div>
          <DraftState draft={draft} returned={returned} />
          {status === "draft" && <DraftTasks id={draft.id} parts={parts} editable={may.edit} />}
          {happenings.length > 0 && (
            <Section id="history" title={m.scenarios_history()}>
              <Timeline happenings={happenings} />
            </Section>
          )}
        </div>
        <aside className="stack">
          {status === "draft" && (
            <SideBlock title={m.drafting_sign()}>
              <SignersNote signers={signers} submit={may.submit} />
            </SideBlock>
          )}
          <DraftActions draft={draft} recall={may.recall} discard={may.discard} />
        </aside>
      </div>
    </Page>
  );
}
