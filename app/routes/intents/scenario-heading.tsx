import type { ReactNode } from "react";
import { shownStatus } from "#app/domain/scenario/deadline.ts";
import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { RecordNumber } from "#app/ui/content.tsx";
import { Deadline } from "#app/ui/deadline.tsx";
import { Breadcrumb, PageHeading } from "#app/ui/page.tsx";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";

interface Scenario {
  number: string;
  title: string;
  status: ScenarioStatus;
  regime: Regime;
  closesAt: Date | null;
}

/** Which scenario a page of candidates or intents is about, and until when it takes them. */
export const ScenarioHeading = ({
  scenario: { number, title, status, regime, closesAt },
  title: heading,
  count,
  now,
  children,
}: {
  scenario: Scenario;
  title: string;
  count?: string;
  now: Date;
  children?: ReactNode;
}) => (
  <>
    <Breadcrumb
      trail={[
        { href: paths.scenarios(), label: m.ui_nav_scenarios() },
        { href: paths.scenario(number), label: <span lang="zh-CN">{title}</span> },
      ]}
    />
    <PageHeading
      title={heading}
      {...(count !== undefined && { count })}
      lead={
        <>
          <span lang="zh-CN">{title}</span>
          <span className="heading-facts">
            <ScenarioStatusTag status={shownStatus({ status, closesAt }, now)} />
            <RecordNumber>{number}</RecordNumber>
            <span>{regimeLabel[regime]()}</span>
            {closesAt && (
              <span>
                <Deadline at={closesAt} now={now} />
              </span>
            )}
          </span>
        </>
      }
    >
      {children && <div className="actions">{children}</div>}
    </PageHeading>
  </>
);
