import type { ReactNode } from "react";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Breadcrumb, DetailHeading } from "#app/ui/page.tsx";

interface Props {
  need: { number: string; title: string; regime: Regime };
  title: string;
  /** Whether the page stands beneath the ranking. */
  beneath?: boolean;
  children?: ReactNode;
}

/** Where a page about a scenario's candidates stands, and which scenario it is about. */
export const RankingHeading = ({ need, title, beneath = false, children }: Props) => (
  <>
    <Breadcrumb
      trail={[
        { href: paths.scenarios(), label: m.ui_nav_scenarios() },
        { href: paths.scenario(need.number), label: <span lang="zh-CN">{need.title}</span> },
        ...(beneath ? [{ href: paths.scenarioCandidates(need.number), label: m.matching_title() }] : []),
      ]}
    />
    <DetailHeading
      over={
        <>
          <RecordNumber>{need.number}</RecordNumber>
          <span className="muted">{regimeLabel[need.regime]()}</span>
        </>
      }
      title={title}
      lead={<Content>{need.title}</Content>}
    >
      {children}
    </DetailHeading>
  </>
);
