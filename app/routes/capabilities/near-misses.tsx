import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { NearMissGroup } from "./near-miss-rows.ts";

/** A vendor's own: the open scenarios that one must stands before, by that must. */
export function NearMisses({ groups }: { groups: NearMissGroup[] }) {
  const scenarios = new Set(groups.flatMap(({ misses }) => misses.map(({ scenario }) => scenario.number))).size;
  const rows = groups.flatMap(({ capability, label, misses }) => misses.map((miss) => ({ capability, label, ...miss })));
  return (
    <Section id="near-misses" title={m.gaps_near_title({ count: scenarios })}>
      {rows.length === 0 ? (
        <p className="muted">{m.gaps_near_none()}</p>
      ) : (
        <Table
          caption={m.gaps_near_lead()}
          rows={rows}
          rowKey={({ capability, scenario, product }) => `${capability} ${scenario.number} ${product.number}`}
          columns={[
            { name: m.gaps_near_lacking(), cell: ({ capability, label }) => <a href={paths.capability(capability)}>{label}</a> },
            {
              name: m.gaps_near_scenario(),
              cell: ({ scenario: { number, title } }) => (
                <a href={paths.scenario(number)}>
                  <span className="record">{number}</span> <span lang="zh-CN">{title}</span>
                </a>
              ),
            },
            {
              name: m.gaps_near_product(),
              cell: ({ product: { number, name } }) => (
                <a href={paths.productFits(number)} lang="zh-CN">
                  {name}
                </a>
              ),
            },
            { name: m.gaps_near_how(), cell: ({ how }) => how },
          ]}
        />
      )}
    </Section>
  );
}
