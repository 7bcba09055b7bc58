import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

/** Products that were kept out of the ranking, and why. */
export const ExcludedProducts = ({ excluded }: { excluded: { number: string; name: string; vendor: string }[] }) => (
  <Section id="excluded" title={m.matching_excluded()}>
    <p className="muted">{m.matching_excluded_lead()}</p>
    <Table
      caption={m.matching_excluded()}
      hideCaption
      rows={excluded}
      rowKey={(row) => row.number}
      columns={[
        {
          name: m.matching_product(),
          cell: (row) => (
            <a href={paths.product(row.number)} lang="zh-CN">
              {row.name}
            </a>
          ),
        },
        { name: m.matching_vendor(), cell: ({ vendor }) => <span lang="zh-CN">{vendor}</span> },
        { name: m.matching_reason(), cell: () => m.matching_excluded_reason() },
      ]}
    />
  </Section>
);
