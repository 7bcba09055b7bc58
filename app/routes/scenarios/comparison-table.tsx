import type { ReactNode } from "react";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { getLocale } from "#app/i18n/generated/runtime.js";
import { evidenceShort } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { ImportanceTag } from "#app/ui/status-tag.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { ComparisonCell } from "./comparison-cell.tsx";
import type { ComparedColumn } from "./comparison-columns.ts";

interface Asked {
  capability: string;
  label: string;
  importance: Importance;
  minEvidence: EvidenceLevel | null;
}

interface Row {
  key: string;
  head: ReactNode;
  cell: (product: ComparedColumn) => ReactNode;
}

/** Requirements down, the chosen products across; then the facts that no score knows. */
export function ComparisonTable({ scenario, asked, products }: { scenario: string; asked: Asked[]; products: ComparedColumn[] }) {
  const rows = asked.map((requirement, i): Row & { must: boolean } => ({
    key: requirement.capability,
    must: requirement.importance === "must",
    head: <RequirementHead {...requirement} />,
    cell: ({ answers }) => <ComparisonCell answer={answers[i]} minEvidence={requirement.minEvidence} />,
  }));
  const groups = [
    { name: m.comparison_musts(), rows: rows.filter(({ must }) => must) },
    { name: m.comparison_others(), rows: rows.filter(({ must }) => !must) },
    { name: m.comparison_facts(), rows: factRows() },
  ].filter((group) => group.rows.length > 0);
  return (
    <table className={`table comparison across-${products.length}`}>
      <caption className="visually-hidden">{m.comparison_caption()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.comparison_requirement()}</th>
          {products.map((product) => (
            <th key={product.number} scope="col">
              <ProductHead scenario={scenario} product={product} others={products.filter((one) => one !== product).map(({ number }) => number)} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.name}>
          <tr className="group">
            <th scope="rowgroup" colSpan={products.length + 1}>
              {group.name}
            </th>
          </tr>
          {group.rows.map(({ key, head, cell }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {products.map((product) => (
                // on a narrow screen the product's name stands before the words of the interface
                <td key={product.number} data-label={product.name} lang="zh-CN">
                  <div lang={getLocale()}>{cell(product)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ProductHead({ scenario, product, others }: { scenario: string; product: ComparedColumn; others: string[] }) {
  const { number, name, musts, mustsCovered } = product;
  const without = `${paths.scenarioComparison(scenario)}?${new URLSearchParams(others.map((one) => ["product", one]))}`;
  return (
    <>
      <a href={paths.product(number)} lang="zh-CN">
        {name}
      </a>
      <span className="record muted">{number}</span>
      <Tag tone={mustsCovered === musts ? "good" : "wait"}>{m.comparison_musts_covered({ covered: mustsCovered, musts })}</Tag>
      <a className="no-print" href={without}>
        {m.comparison_remove()}
        <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>
      </a>
    </>
  );
}

const RequirementHead = ({ capability, label, importance, minEvidence }: Asked) => (
  <>
    <a href={paths.capability(capability)}>{label}</a>
    <span className="about-requirement">
      {importance !== "must" && <ImportanceTag importance={importance} />}
      {minEvidence && <span className="muted">{m.comparison_at_least({ level: evidenceShort[minEvidence]() })}</span>}
    </span>
  </>
);

const factRows = (): Row[] => [
  { key: "kind", head: m.comparison_kind(), cell: ({ kind }) => kind },
  { key: "delivery", head: m.comparison_delivery(), cell: ({ delivery }) => delivery.reduce((a, b) => m.comparison_join({ a, b })) },
  { key: "price", head: m.comparison_price(), cell: ({ price }) => price },
  {
    key: "vendor",
    head: m.comparison_vendor(),
    cell: ({ vendor }) => (
      <a href={paths.vendor(vendor.creditCode)} lang="zh-CN">
        {vendor.name}
      </a>
    ),
  },
  { key: "size", head: m.comparison_size(), cell: ({ vendor }) => vendor.size },
  { key: "district", head: m.comparison_district(), cell: ({ vendor }) => vendor.district },
  { key: "entry", head: m.comparison_entry(), cell: ({ entry }) => entry ?? <span className="muted">{m.comparison_no_entry()}</span> },
  { key: "version", head: m.comparison_version(), cell: ({ version }) => m.comparison_version_of({ version }) },
];
