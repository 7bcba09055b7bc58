import { m } from "#app/i18n/generated/messages.js";
import { joined } from "#app/i18n/matching-words.ts";
import { type AskedCapability, inThousandths, type RankedCandidate } from "#app/ui/candidate.ts";
import { formatDay } from "#app/ui/format.ts";

export interface QuotedRun {
  number: string;
  title: string;
  ranked: number;
  engine: string;
  asOf: string;
}

/** A place in one sentence that stands on its own: what, where, why, and from which run. */
export function quoteOf({ number, title, ranked, engine, asOf }: QuotedRun, asked: AskedCapability[], candidate: RankedCandidate) {
  const { name, place, musts, mustsCovered, figures, answers } = candidate;
  const lacking = joined(asked.filter(({ importance }, i) => importance === "must" && answers[i]?.coverage !== "covered").map(({ label }) => label));
  return [
    m.matching_quote_head({ title, number, ranked, name, place, musts, covered: mustsCovered }),
    lacking && m.matching_quote_lacking({ lacking }),
    m.matching_quote_score({ capability: inThousandths(figures.tagScore) }),
    figures.mustDeduction < 0 && m.matching_quote_deduction({ deduction: `−${inThousandths(-figures.mustDeduction)}` }),
    figures.catalogueAddend > 0 && m.matching_quote_addend({ addend: `+${inThousandths(figures.catalogueAddend)}` }),
    m.matching_quote_total({ score: inThousandths(figures.score), engine, day: formatDay(asOf) }),
  ]
    .filter((part) => part !== false)
    .join("");
}
