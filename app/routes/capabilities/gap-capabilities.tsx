import { smallestFigure } from "#app/domain/matching/coverage.ts";
import type { AskedCapability } from "#app/domain/matching/gap-map.ts";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { evidenceLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { joined } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { toPage } from "#app/ui/list-state.ts";
import { Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";

type Asked = AskedCapability & { label: string };

interface Focus {
  branch: string | null;
  label: string | null;
  domain: ScenarioDomain | null;
}

/** So many scenarios of a capability are shown before the rest folds away. */
const shown = 4;

/** For operators and auditors: capability by capability, with the scenarios that ask and the products that claim. */
export function GapCapabilities({
  focus: { branch, label, domain },
  capabilities,
}: {
  focus: Focus;
  capabilities: { rows: Asked[]; count: number; page: number; pages: number };
}) {
  const what = joined([label, domain && scenarioDomainLabel[domain]()].filter((one) => one !== null));
  const own = new URLSearchParams([...(branch ? [["branch", branch]] : []), ...(domain ? [["domain", domain]] : [])]);
  const list = new URLSearchParams([...(branch ? [["capability", branch]] : []), ...(domain ? [["domain", domain]] : []), ["status", "open"]]);
  const { rows, count, page, pages } = capabilities;
  return (
    <Section id="capabilities" title={what ? m.gaps_capabilities_of({ what, count }) : m.gaps_capabilities_none({ count })}>
      {!what && <p className="muted">{m.gaps_choose()}</p>}
      {what && (
        <p className="onward small">
          <a href={`${paths.gapMap()}#capabilities`}>{m.gaps_all_none()}</a>
          <a href={`${paths.scenarios()}?${list}`}>{m.gaps_focus_scenarios()}</a>
          {branch && <a href={`${paths.products()}?${new URLSearchParams({ capability: branch })}`}>{m.gaps_focus_products()}</a>}
        </p>
      )}
      {count === 0 ? (
        <p className="muted">{what ? m.gaps_nothing_asked() : m.gaps_nothing_uncovered()}</p>
      ) : (
        <>
          <Table
            caption={m.gaps_capabilities_lead()}
            rows={rows}
            rowKey={({ capability }) => capability}
            columns={[
              { name: m.gaps_capability(), cell: (row) => <a href={paths.capability(row.capability)}>{row.label}</a> },
              { name: m.gaps_verdict(), cell: ({ covering }) => <Verdict covering={covering} /> },
              {
                name: m.gaps_claiming(),
                figure: true,
                cell: ({ capability, claiming }) => <a href={`${paths.products()}?${new URLSearchParams({ capability })}`}>{claiming}</a>,
              },
              { name: m.gaps_covering(), figure: true, cell: ({ covering }) => covering },
              { name: m.gaps_evidence(), cell: ({ minEvidence }) => (minEvidence ? evidenceLabel[minEvidence]() : m.gaps_any_evidence()) },
              { name: m.gaps_scenarios(), cell: ({ scenarios }) => <Scenarios scenarios={scenarios} /> },
            ]}
          />
          <Pagination page={page} pages={pages} href={(to) => `${paths.gapMap()}${toPage(own, to)}#capabilities`} />
        </>
      )}
    </Section>
  );
}

function Verdict({ covering }: { covering: number }) {
  if (covering === 0) return <b className="gap unmet">{m.gaps_verdict_none()}</b>;
  if (covering < smallestFigure) return <b className="gap">{m.gaps_verdict_few({ count: smallestFigure })}</b>;
  return <span className="muted">{m.gaps_verdict_enough()}</span>;
}

const Scenarios = ({ scenarios }: { scenarios: Asked["scenarios"] }) => (
  <div className="gap-scenarios">
    <ScenarioList scenarios={scenarios.slice(0, shown)} />
    {scenarios.length > shown && (
      <details>
        <summary>{m.gaps_more_scenarios({ count: scenarios.length - shown })}</summary>
        <ScenarioList scenarios={scenarios.slice(shown)} />
      </details>
    )}
  </div>
);

const ScenarioList = ({ scenarios }: { scenarios: Asked["scenarios"] }) => (
  <ul>
    {scenarios.map((number) => (
      <li key={number}>
        <a className="record" href={paths.scenario(number)}>
          {number}
        </a>
      </li>
    ))}
  </ul>
);
