import { capabilityOf, figuresOf } from "#app/domain/matching/figures.ts";
import type { RunRow } from "#app/domain/matching/run/kept-run.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { inThousandths } from "#app/ui/candidate.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Table } from "#app/ui/table.tsx";

interface Places {
  rows: RunRow[];
  /** The product whose account stands open. */
  open: string | null;
  accountOf: (product: string) => string;
}

/** The order as it was kept, with the parts of each score. */
export const RunPlaces = ({ rows, open, accountOf }: Places) => (
  <Table
    caption={m.matching_run_places()}
    hideCaption
    rows={rows.map((row) => ({ ...row, figures: figuresOf(row.score) }))}
    rowKey={({ number }) => number}
    columns={[
      {
        name: m.matching_product(),
        cell: ({ number, name, place }) => (
          <>
            {place}.{" "}
            <a href={paths.product(number)}>
              <Content>{name}</Content>
            </a>{" "}
            <RecordNumber>{number}</RecordNumber>
          </>
        ),
      },
      { name: m.matching_run_musts(), cell: ({ musts, mustsCovered }) => `${mustsCovered}/${musts}`, figure: true },
      { name: m.matching_score_capability(), cell: ({ figures }) => inThousandths(capabilityOf(figures)), figure: true },
      { name: m.matching_score_text(), cell: ({ figures }) => inThousandths(figures.text), figure: true },
      { name: m.matching_score_latent(), cell: ({ figures }) => inThousandths(figures.latent), figure: true },
      {
        name: m.matching_score_deduction(),
        cell: ({ figures }) => (figures.mustDeduction < 0 ? `−${inThousandths(-figures.mustDeduction)}` : "–"),
        figure: true,
      },
      { name: m.matching_score_addend(), cell: ({ figures }) => (figures.catalogue > 0 ? `+${inThousandths(figures.catalogue)}` : "–"), figure: true },
      { name: m.matching_score(), cell: ({ figures }) => <strong>{inThousandths(figures.score)}</strong>, figure: true },
      {
        name: m.matching_account(),
        cell: ({ number, name }) => (
          <a href={accountOf(number)} {...(number === open && { "aria-current": "true" as const })}>
            {m.matching_run_account()}
            <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>
          </a>
        ),
      },
    ]}
  />
);
