import { differenceOf, type Gap, type Part } from "#app/domain/matching/difference.ts";
import { capabilityOf, type Figures } from "#app/domain/matching/figures.ts";
import { m } from "#app/i18n/generated/messages.js";
import { joined } from "#app/i18n/matching-words.ts";
import { type AskedCapability, inThousandths, type RankedCandidate, signed } from "#app/ui/candidate.ts";
import { formatDay } from "#app/ui/format.ts";
import type { Beside } from "./candidate-account.ts";

export interface QuotedRun {
  number: string;
  title: string;
  ranked: number;
  engine: string;
  learned: string;
  asOf: string;
}

/** A place in one paragraph that stands on its own: what, where, why there and not one place on, and from which run. */
export function quoteOf(
  { number, title, ranked, engine, learned, asOf }: QuotedRun,
  asked: AskedCapability[],
  candidate: RankedCandidate,
  beside: Beside | null,
) {
  const { name, place, musts, mustsCovered, figures, answers } = candidate;
  const named = (covered: boolean) => joined(asked.filter((_, i) => (answers[i]?.coverage === "covered") === covered).map(({ label }) => label));
  const [has, lacks] = [named(true), named(false)];
  return [
    m.matching_quote_head({ title, number, ranked, name, place, musts, covered: mustsCovered }),
    has && m.matching_quote_has({ has }),
    lacks && m.matching_quote_lacks({ lacks }),
    m.matching_quote_score({
      match: inThousandths(figures.tagScore),
      score: inThousandths(figures.score),
      capability: inThousandths(capabilityOf(figures)),
      text: inThousandths(figures.text),
    }),
    figures.latent > 0 && m.matching_quote_latent({ latent: inThousandths(figures.latent) }),
    figures.mustDeduction < 0 && m.matching_quote_deduction({ deduction: signed(figures.mustDeduction) }),
    figures.catalogue > 0 && m.matching_quote_addend({ addend: signed(figures.catalogue) }),
    m.matching_quote_stop(),
    beside && besideWords(asked, figures, beside) + m.matching_quote_stop(),
    m.matching_quote_run({ engine, learned, day: formatDay(asOf) }),
  ]
    .filter((part) => part !== false && part !== null)
    .join("");
}

/** The one row above or below: by how much, and of all parts the one that speaks most against the candidate and the one that speaks most for it. */
function besideWords(asked: AskedCapability[], own: Figures, { place, name, above, figures }: Beside) {
  const difference = above ? differenceOf(figures, own) : differenceOf(own, figures);
  if (!difference) return m.matching_quote_level({ place, name });
  const { ahead, behind } = difference;
  const words = ({ part, higher, lower }: Gap) => {
    const [mine, theirs] = above ? [lower, higher] : [higher, lower];
    return { part: partName(asked, part), mine: figureOf(mine), theirs: figureOf(theirs) };
  };
  const [behindIn, aheadIn] = above ? [ahead, behind] : [behind, ahead];
  const said = [behindIn && m.matching_quote_behind(words(behindIn)), aheadIn && m.matching_quote_ahead(words(aheadIn))];
  const head = (above ? m.matching_quote_below : m.matching_quote_above)({ place, name, score: inThousandths(difference.score) });
  return head + (above ? said : said.reverse()).filter((one) => one !== null).join(m.matching_quote_and());
}

const figureOf = (figure: number) => (figure < 0 ? signed(figure) : inThousandths(figure));

const partNames = {
  borrowed: m.matching_sum_borrowed,
  text: m.matching_score_text,
  latent: m.matching_score_latent,
  mustDeduction: m.matching_score_deduction,
  catalogue: m.matching_score_addend,
};
const partName = (asked: AskedCapability[], part: Part) => (typeof part === "number" ? (asked[part]?.label ?? "") : partNames[part]());
