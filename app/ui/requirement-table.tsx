import { smallestFigure } from "#app/domain/matching/coverage.ts";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { EvidenceMark } from "./evidence-mark.tsx";
import { ImportanceTag } from "./status-tag.tsx";
import { Table } from "./table.tsx";

interface Row {
  capability: string;
  label: string;
  importance: Importance;
  minEvidence: EvidenceLevel | null;
  note: string;
}

/** What is asked, how much, at what evidence, and how many listed products cover it. */
export function RequirementTable({ requirements, covering }: { requirements: Row[]; covering?: (number | null)[] }) {
  const rows = requirements.map((row, i) => ({ ...row, covering: covering?.[i] ?? null }));
  return (
    <Table
      caption={m.scenarios_requirements()}
      hideCaption
      rows={rows}
      rowKey={(row) => row.capability}
      columns={[
        {
          name: m.scenarios_capability(),
          cell: ({ capability, label, note }) => (
            <div>
              <a href={paths.capability(capability)}>{label}</a>
              {note && (
                <div className="muted" lang="zh-CN">
                  {note}
                </div>
              )}
            </div>
          ),
        },
        { name: m.scenarios_importance(), cell: ({ importance }) => <ImportanceTag importance={importance} /> },
        {
          name: m.scenarios_min_evidence(),
          cell: ({ minEvidence }) => (minEvidence ? <EvidenceMark level={minEvidence} /> : <span className="muted">{m.scenarios_no_evidence_asked()}</span>),
        },
        ...(covering ? [{ name: m.scenarios_covering(), cell: ({ covering: count }: { covering: number | null }) => figureWords(count), figure: true }] : []),
      ]}
    />
  );
}

/** A count that everybody may see: below three it could point at somebody. */
export const figureWords = (count: number | null) => (count === null ? m.scenarios_few({ count: smallestFigure }) : m.scenarios_products({ count }));
