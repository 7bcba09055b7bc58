import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { importances } from "#app/domain/scenario/scenario.ts";
import { evidenceLabel, importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { relationLabel } from "#app/i18n/matching-words.ts";
import { Table } from "#app/ui/table.tsx";

/** Every factor of the tag score, as the engine holds it. */
export function Factors() {
  const { importance, evidence, worth } = engineWeights;
  const twice = (worth.broader ** 2).toFixed(2);
  const tables = [
    { caption: m.ranking_importance(), rows: importances.map((one) => ({ name: importanceLabel[one](), factor: importance[one] })) },
    {
      caption: m.ranking_relation(),
      rows: [
        { name: relationLabel.same(), factor: worth.same },
        { name: relationLabel.narrower(), factor: worth.narrower },
        { name: m.ranking_broader({ twice }), factor: worth.broader },
        { name: relationLabel.sibling(), factor: worth.sibling },
      ],
    },
    { caption: m.ranking_evidence(), rows: evidenceLevels.map((level) => ({ name: evidenceLabel[level](), factor: evidence[level] })) },
  ];
  return (
    <div className="factors">
      {tables.map(({ caption, rows }) => (
        <Table
          key={caption}
          caption={caption}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { name: m.ranking_level(), cell: ({ name }) => name },
            { name: m.ranking_factor(), figure: true, cell: ({ factor }) => factor.toFixed(2) },
          ]}
        />
      ))}
    </div>
  );
}
