import type { RankingBasis } from "#app/domain/matching/basis.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { AskedCapability } from "#app/ui/candidate.ts";
import { Content } from "#app/ui/content.tsx";
import { Section } from "#app/ui/page.tsx";
import { ImportanceTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";

/** What a kept run rested on beside the products: the engine's numbers, the library's statistics, and what of the need counted how much. */
export const RunBasis = ({ basis, asked }: { basis: RankingBasis; asked: AskedCapability[] }) => (
  <Section id="basis" title={m.matching_kept_basis()}>
    <p className="muted">{m.matching_basis_lead()}</p>
    <details>
      <summary>{m.matching_basis_open()}</summary>
      <SummaryList
        rows={[
          { name: m.matching_basis_items(), value: m.matching_basis_items_of({ items: basis.items, tagged: basis.tagged }) },
          {
            name: m.matching_basis_lengths(),
            value: m.matching_basis_lengths_of({ title: basis.lengths.title.toFixed(1), body: basis.lengths.body.toFixed(1) }),
          },
          { name: m.matching_basis_tags(), value: basis.shares.tags.toFixed(3) },
          { name: m.matching_basis_kinship(), value: basis.shares.kinship.toFixed(3) },
          { name: m.matching_basis_latent(), value: basis.shares.latent.toFixed(3) },
        ]}
      />
      <Table
        caption={m.matching_basis_wants()}
        rows={asked.map((one, i) => ({ ...one, ...(basis.wants[i] ?? { claiming: 0, information: 0, share: 0 }) }))}
        rowKey={({ capability }) => capability}
        columns={[
          {
            name: m.matching_requirement(),
            cell: ({ label, importance }) => (
              <div>
                {label} <ImportanceTag importance={importance} />
              </div>
            ),
          },
          { name: m.matching_basis_claiming(), cell: ({ claiming }) => claiming, figure: true },
          { name: m.matching_basis_information(), cell: ({ information }) => information.toFixed(3), figure: true },
          { name: m.matching_basis_share(), cell: ({ share }) => share.toFixed(3), figure: true },
          { name: m.matching_weight(), cell: ({ weight }) => weight.toFixed(3), figure: true },
        ]}
      />
      <Table
        caption={m.matching_basis_terms()}
        rows={basis.terms}
        rowKey={({ term }) => term}
        columns={[
          { name: m.matching_basis_term(), cell: ({ term }) => <Content>{term}</Content> },
          { name: m.matching_basis_containing(), cell: ({ containing }) => containing, figure: true },
          { name: m.matching_basis_information(), cell: ({ information }) => information.toFixed(3), figure: true },
          { name: m.matching_basis_share(), cell: ({ share }) => share.toFixed(3), figure: true },
        ]}
      />
      <Table
        caption={m.matching_basis_weights()}
        rows={numbersIn(basis.weights)}
        rowKey={({ name }) => name}
        columns={[
          { name: m.matching_basis_number(), cell: ({ name }) => <code>{name}</code> },
          { name: m.matching_basis_value(), cell: ({ value }) => value, figure: true },
        ]}
      />
    </details>
  </Section>
);

/** Every number by the path to it, as the engine's own file has it. */
const numbersIn = (value: object, path: string[] = []): { name: string; value: number }[] =>
  Object.entries(value).flatMap(([key, inside]) =>
    typeof inside === "number" ? [{ name: [...path, key].join("."), value: inside }] : numbersIn(inside as object, [...path, key]),
  );
