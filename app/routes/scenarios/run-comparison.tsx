import type { ClaimChange, CommonCause, PlaceChange } from "#app/domain/matching/run/compare-runs.ts";
import { type RunOccasion, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { causeWords, occasionWords } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { inThousandths } from "#app/ui/candidate.ts";
import { Content } from "#app/ui/content.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

type Labelled = Omit<PlaceChange, "claims"> & { claims: (ClaimChange & { label: string })[] };

interface Props {
  comparison: { before: number; after: number; causes: CommonCause[]; changes: Labelled[]; unchanged: number } | null;
  others: { id: number; at: Date; occasion: RunOccasion }[];
  path: string;
}

/** What changed between this run and another of the same scenario, and why. */
export function RunComparison({ comparison, others, path }: Props) {
  if (others.length === 0) return null;
  const told = comparison?.changes.filter((change) => comparison.causes.length === 0 || isOwn(change)) ?? [];
  return (
    <Section id="comparison" title={m.matching_compare()}>
      <ul>
        {others.map(({ id, at, occasion }) => (
          <li key={id}>
            <a
              href={`${path}?against=${runNumber(id)}#comparison`}
              aria-current={comparison && [comparison.before, comparison.after].includes(id) ? "true" : undefined}
            >
              {m.matching_compare_with({ run: runNumber(id), occasion: occasionWords[occasion](), at: formatInstant(at) })}
            </a>
          </li>
        ))}
      </ul>
      {comparison && (
        <>
          <p>
            {m.matching_compare_heading({ before: runNumber(comparison.before), after: runNumber(comparison.after) })}{" "}
            {comparison.causes.length > 0
              ? m.matching_compare_causes({ causes: comparison.causes.map((cause) => causeWords[cause]()).join(m.products_comma()) })
              : m.matching_compare_no_causes()}
          </p>
          {told.length === 0 ? (
            <p>
              {comparison.changes.length === 0
                ? m.matching_compare_none({ count: comparison.unchanged })
                : m.matching_compare_no_places({ count: comparison.unchanged + comparison.changes.length })}
            </p>
          ) : (
            <Table
              caption={
                told.length === comparison.changes.length
                  ? m.matching_compare_caption({ count: comparison.unchanged })
                  : m.matching_compare_caption_common({ count: comparison.unchanged + comparison.changes.length - told.length })
              }
              rows={told}
              rowKey={({ number }) => number}
              columns={[
                {
                  name: m.matching_product(),
                  cell: ({ number, name }) => (
                    <a href={paths.product(number)}>
                      <Content>{name}</Content>
                    </a>
                  ),
                },
                { name: m.matching_compare_before(), cell: ({ before }) => standing(before), figure: true },
                { name: m.matching_compare_after(), cell: ({ after }) => standing(after), figure: true },
                { name: m.matching_compare_why(), cell: (change) => whyOf(change) },
              ]}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** Another place, or a change of the product itself: what is to be read where a common cause has moved every score. */
const isOwn = ({ before, after, version, claims, entry }: Labelled) =>
  before?.place !== after?.place || version !== null || claims.length > 0 || entry !== null;

const standing = (at: { place: number; total: number } | null) =>
  at ? m.matching_compare_standing({ place: at.place, score: inThousandths(Math.round(at.total * 1000)) }) : "–";

function whyOf({ before, after, version, claims, entry }: Labelled) {
  const why = [
    ...(before ? [] : [m.matching_compare_entered()]),
    ...(after ? [] : [m.matching_compare_left()]),
    ...(version ? [m.matching_compare_version(version)] : []),
    ...claims.map(({ label, before: had, after: has }) =>
      m.matching_compare_claim({
        label,
        before: had ? evidenceLabel[had]() : m.matching_compare_unclaimed(),
        after: has ? evidenceLabel[has]() : m.matching_compare_unclaimed(),
      }),
    ),
    ...(entry ? [entry === "gained" ? m.matching_compare_entry_gained() : m.matching_compare_entry_lost()] : []),
  ];
  return why.length > 0 ? why.join(m.matching_semicolon()) : m.matching_compare_others();
}
