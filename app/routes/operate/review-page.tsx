import { scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content } from "#app/ui/content.tsx";
import { Deadline, Instant } from "#app/ui/deadline.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Contents, DetailHeading, Page, Section, SideBlock } from "#app/ui/page.tsx";
import { ScenarioSheet, sheetSections } from "#app/ui/scenario-sheet.tsx";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { Checklist } from "./checklist.tsx";
import { ReviewDecision } from "./decision.tsx";
import type { LoadedReview } from "./load-review.server.ts";

/** The scenario as it will be published, what to look at, and the two acts. */
export function ReviewPage({ warning, ...review }: LoadedReview & { warning?: string | undefined }) {
  const { scenario, now, submittedAt, covering, happenings } = review;
  const checklist = { id: "checklist", title: m.operate_checklist() };
  const history = { id: "history", title: m.scenarios_history() };
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.operate(), label: m.operate_title() }]} />
      {warning && <Notice kind="warning">{warning}</Notice>}
      <DetailHeading
        over={
          <>
            <ScenarioStatusTag status="in-review" />
            {scenario.domain && <span className="muted">{scenarioDomainLabel[scenario.domain]()}</span>}
          </>
        }
        title={<Content>{scenario.title}</Content>}
        lead={<Content>{scenario.summary}</Content>}
      >
        <Facts
          rows={[
            { name: m.scenarios_owner(), value: <Content>{scenario.owner}</Content> },
            { name: m.operate_submitted(), value: submittedAt && <Instant at={submittedAt} /> },
            { name: m.scenarios_closes(), value: scenario.closesAt && <Deadline at={scenario.closesAt} now={now} /> },
            { name: m.scenarios_budget(), value: scenario.budget },
          ]}
        />
      </DetailHeading>
      <div className="split">
        <aside className="stack">
          <SideBlock title={m.operate_decision()}>
            <ReviewDecision {...review} />
          </SideBlock>
          <Contents sections={[checklist, ...sheetSections(), history]} />
        </aside>
        <div>
          <Section {...checklist}>
            <p className="muted mb-4">{m.operate_review_lead()}</p>
            <Checklist {...review} />
          </Section>
          <ScenarioSheet scenario={scenario} covering={covering} />
          <Section {...history}>
            <Timeline happenings={happenings} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
