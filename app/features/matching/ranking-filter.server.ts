import { type Answer, coverages } from "#app/domain/matching/assess.ts";
import type { Candidate, RankedProduct } from "#app/domain/matching/candidate.ts";
import { pageNumber, pageOf } from "#app/platform/list-query.server.ts";

export const candidatesPerPage = 20;

export interface RankingFilter {
  /** Null shows every fit. */
  fit: "fits" | "nearly" | null;
  catalogued: boolean;
  /** Position of the requirement that rows are arranged by; null leaves them in their places. */
  by: number | null;
  /** The product whose whole account stands open. */
  open: string | null;
  /** Null where none is asked for: then it is the one that holds the product that stands open. */
  page: number | null;
}

/** Whether the reader wants the candidates by number. */
export const wantsNoOrder = (query: URLSearchParams) => query.get("order") === "number";

/** Reads the ranking's state from its URL. What is not a known choice is left out. */
export function readRankingFilter(query: URLSearchParams, requirements: readonly { capability: string }[]): RankingFilter {
  const fit = query.get("fit");
  const by = requirements.findIndex(({ capability }) => capability === query.get("by"));
  return {
    fit: fit === "fits" || fit === "nearly" ? fit : null,
    catalogued: query.get("catalogue") === "yes",
    by: by < 0 ? null : by,
    open: /^PD-\d{6,12}$/.exec(query.get("open") ?? "")?.[0] ?? null,
    page: query.has("page") ? pageNumber(query.get("page")) : null,
  };
}

/** What its links carry on: each known name once, and no value longer than any that is meant. */
export const carriedOn = (query: URLSearchParams) =>
  new URLSearchParams(
    ["order", "fit", "catalogue", "by", "open", "page"].flatMap((name) => {
      const value = query.get(name);
      return value === null || value.length > longestValue ? [] : [[name, value]];
    }),
  );
const longestValue = 100;

/** The rows that pass, in their places or by what they answer to one requirement; the page shown is one that exists. */
export function filterRanking<Row extends Candidate | RankedProduct>(rows: readonly Row[], { fit, catalogued, by, open, page }: RankingFilter) {
  const passing = rows.filter((row) => (fit === null || row.fit === fit) && (!catalogued || row.entry !== null));
  const arranged = by === null ? passing : passing.toSorted((a, b) => answerOrder(a, by) - answerOrder(b, by));
  const opened = Math.max(
    0,
    arranged.findIndex(({ number }) => number === open),
  );
  const asked = page ?? 1 + Math.floor(opened / candidatesPerPage);
  return pageOf(arranged, asked, candidatesPerPage);
}

/** Covered before partly before missing, then the stronger answer; equals keep their order. */
function answerOrder({ answers }: Candidate, by: number) {
  const { coverage, counted }: Pick<Answer, "coverage" | "counted"> = answers[by] ?? { coverage: "missing", counted: null };
  return coverages.indexOf(coverage) + (1 - (counted?.strength ?? 0));
}
