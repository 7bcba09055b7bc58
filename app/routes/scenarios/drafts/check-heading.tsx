import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { ScenarioView } from "#app/features/scenarios/scenario-view.server.ts";
import { regimeLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Content } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";

/** The head of a scenario as it will stand on its page, with gaps where it has some. */
export function CheckHeading({ status, scenario }: { status: ScenarioStatus; scenario: ScenarioView }) {
  const { title, summary, owner, domain, closesAt, budget, regime } = scenario;
  const gap = <span className="muted">{m.ui_not_given()}</span>;
  return (
    <header className="detail-heading">
      <p className="over">
        <ScenarioStatusTag status={status} />
        <span className="muted">{domain ? scenarioDomainLabel[domain]() : m.ui_not_given()}</span>
        <span className="small muted">{status === "draft" ? m.drafting_check_lead() : m.drafting_check_lead_submitted()}</span>
      </p>
      <h1 {...(title && { lang: "zh-CN" })}>{title || m.drafting_untitled()}</h1>
      <p className="lead" {...(summary && { lang: "zh-CN" })}>
        {summary || gap}
      </p>
      <Facts
        rows={[
          { name: m.scenarios_owner(), value: <Content>{owner}</Content> },
          { name: m.scenarios_closes(), value: closesAt ? <Instant at={closesAt} /> : gap },
          { name: m.scenarios_budget(), value: budget || gap },
          { name: m.scenarios_regime(), value: regime ? regimeLabel[regime]() : gap },
        ]}
      />
    </header>
  );
}
