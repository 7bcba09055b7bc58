import { entryStatuses } from "#app/domain/catalogue/entry.ts";
import { organisationStatuses } from "#app/domain/identity/organisation.ts";
import { confirmationStates, evidenceLevels } from "#app/domain/product/evidence.ts";
import { productStatuses } from "#app/domain/product/lifecycle.ts";
import { scenarioStatuses } from "#app/domain/scenario/lifecycle.ts";
import { importances } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Content, Prose, RecordNumber } from "#app/ui/content.tsx";
import { Deadline, Instant } from "#app/ui/deadline.tsx";
import { EntryMark } from "#app/ui/entry-mark.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { OrganisationStatusTag } from "#app/ui/house-status-tag.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Inset } from "#app/ui/page.tsx";
import { ConfirmationTag, EntryStatusTag, ImportanceTag, ProductStatusTag, ScenarioStatusTag } from "#app/ui/status-tag.tsx";
import { instants, now, sentences } from "./content.ts";
import { Sample } from "./sample.tsx";

const looks = ["primary", "secondary", "official", "danger", "quiet"] as const;

/** Words, and what they stand on. */
export const WordSamples = ({ prefix }: { prefix: string }) => (
  <>
    <Sample of="h1 h2 h3 p .lead .muted .small .record">
      <p className="sample-h1">{m.home_heading_what()}</p>
      <h2>{m.scenarios_requirements()}</h2>
      <h3>{m.home_demand()}</h3>
      <p className="lead">{m.home_lead()}</p>
      <p className="muted">{m.ui_description()}</p>
      <p className="small">{m.ui_footer_about()}</p>
      <Prose text={sentences.text} />
      <p>
        <RecordNumber>SC-2026-0001</RecordNumber> <Content>{sentences.house}</Content> <a href={paths.home()}>{m.ui_to_home()}</a>
      </p>
      <Inset>{sentences.reason}</Inset>
    </Sample>
    <Sample of="Tag">
      <p className="actions">
        {scenarioStatuses.map((status) => (
          <ScenarioStatusTag key={status} status={status} />
        ))}
      </p>
      <p className="actions">
        {productStatuses.map((status) => (
          <ProductStatusTag key={status} status={status} />
        ))}
        {organisationStatuses.map((status) => (
          <OrganisationStatusTag key={status} status={status} />
        ))}
      </p>
      <p className="actions">
        {confirmationStates.map((state) => (
          <ConfirmationTag key={state} state={state} />
        ))}
        {entryStatuses.map((status) => (
          <EntryStatusTag key={status} status={status} />
        ))}
        {importances.map((importance) => (
          <ImportanceTag key={importance} importance={importance} />
        ))}
        <EntryMark number="CX-2025-001" />
      </p>
    </Sample>
    <Sample of="EvidenceMark">
      <p className="actions">
        {evidenceLevels.map((level) => (
          <EvidenceMark key={level} level={level} count={3} />
        ))}
        <EvidenceMark level="documented" pending />
        <EvidenceMark level="documented" expired />
      </p>
    </Sample>
    <Sample of="Button ButtonLink PostButton Confirm">
      <div className="actions">
        {looks.map((look) => (
          <Button key={look} type="button" look={look}>
            {m.ui_save_continue()}
          </Button>
        ))}
      </div>
      <div className="actions">
        {looks.map((look) => (
          <Button key={look} type="button" look={look} compact>
            {m.ui_add()}
          </Button>
        ))}
        <ButtonLink href={paths.home()} look="secondary">
          {m.ui_back()}
        </ButtonLink>
        <PostButton action={paths.signOut()} look="secondary">
          {m.ui_cancel()}
        </PostButton>
        <Confirm
          id={`${prefix}-confirm`}
          action={paths.signOut()}
          opens={m.domain_scenario_event_discard()}
          title={m.domain_scenario_event_discard()}
          confirms={m.domain_scenario_event_discard()}
        >
          <p>{sentences.title}</p>
        </Confirm>
      </div>
    </Sample>
    <Sample of="Notice EmptyState">
      {(["info", "done", "warning"] as const).map((kind) => (
        <Notice key={kind} kind={kind}>
          <p>{m.ui_saved()}</p>
        </Notice>
      ))}
      <EmptyState title={m.home_nothing_open()} heading="h3">
        <p>{m.home_nothing_open_text()}</p>
      </EmptyState>
    </Sample>
    <Sample of="Deadline Instant">
      {Object.entries(instants).map(([name, at]) => (
        <p key={name}>
          <Deadline at={at} now={now} />
        </p>
      ))}
      <Instant at={now} />
    </Sample>
  </>
);
