import type { ClaimChange, PlaceChange } from "#app/domain/matching/run/compare-runs.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { enteredWords, leftWords } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { inThousandths } from "#app/ui/candidate.ts";
import { Content } from "#app/ui/content.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { type Column, Table } from "#app/ui/table.tsx";

type LabelledClaim = ClaimChange & { label: string };
export type LabelledChange = Omit<PlaceChange, "claims"> & { claims: LabelledClaim[] };
export type Placed = Pick<PlaceChange, "number" | "name" | "before" | "after">;

/** A page of what may be many. */
export interface PageOf<Row> {
  rows: Row[];
  count: number;
  page: number;
  pages: number;
  /** Whether the address asks for a page of it. */
  asked: boolean;
}
interface Listed<Row> {
  changes: PageOf<Row>;
  href: (page: number) => string;
}

const standing = (at: { place: number; total: number } | null) =>
  at ? m.matching_compare_standing({ place: at.place, score: inThousandths(Math.round(at.total * 1000)) }) : "–";

const places = (): Column<Placed>[] => [
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
];

/** Who entered, left or changed, and by what. */
export const ChangedProducts = ({ changes: { rows, page, pages }, href }: Listed<LabelledChange>) => (
  <>
    <Table
      caption={m.matching_compare_caption()}
      rows={rows}
      rowKey={({ number }) => number}
      columns={[...places(), { name: m.matching_compare_why(), cell: (change: LabelledChange) => whyOf(change) }]}
    />
    <Pagination page={page} pages={pages} href={href} />
  </>
);

/** Who has not changed and yet stands elsewhere. */
export const MovedProducts = ({ changes: { rows, count, page, pages, asked }, common, href }: Listed<Placed> & { common: boolean }) => (
  <details className="mt-4" open={asked}>
    <summary>{common ? m.matching_compare_moved_common({ count }) : m.matching_compare_moved({ count })}</summary>
    <Table caption={m.matching_compare_moved_caption()} hideCaption rows={rows} rowKey={({ number }) => number} columns={places()} />
    <Pagination page={page} pages={pages} href={href} />
  </details>
);

const whyOf = (change: LabelledChange) =>
  (change.absent ? [absentWords(change)] : [...editedWords(change), ...(change.rescored ? [] : [m.matching_compare_not_rescored()])]).join(
    m.matching_semicolon(),
  );

function absentWords({ after, absent }: LabelledChange) {
  const words = after ? enteredWords : leftWords;
  const why = (absent ?? []).map((one) => words[one]()).join(m.matching_semicolon());
  if (after) return why ? m.matching_compare_entered_why({ why }) : m.matching_compare_entered();
  return why ? m.matching_compare_left_why({ why }) : m.matching_compare_left();
}

const editedWords = ({ version, claims, entry }: LabelledChange) => [
  ...(version ? [m.matching_compare_version(version)] : []),
  ...claims.map(claimWords),
  ...(entry ? [entryWords[entry.to][entry.byDay ? "byDay" : "otherwise"]()] : []),
];

function claimWords({ label, before, after, expired }: LabelledClaim) {
  const words = {
    label,
    before: before ? evidenceLabel[before]() : m.matching_compare_unclaimed(),
    after: after ? evidenceLabel[after]() : m.matching_compare_unclaimed(),
  };
  return expired ? m.matching_compare_expired(words) : m.matching_compare_claim(words);
}

const entryWords = {
  gained: { byDay: m.matching_compare_entry_began, otherwise: m.matching_compare_entry_gained },
  lost: { byDay: m.matching_compare_entry_ended, otherwise: m.matching_compare_entry_lost },
};
