import { informationOfTerm, type TermStatistics } from "./information.ts";
import { termsOf } from "./terms.ts";
import { numberOf } from "./vocabulary.ts";

/** A term of a text that the library knows, and how often title and text hold it. */
export interface KnownTerm {
  term: string;
  number: number;
  information: number;
  inTitle: number;
  inText: number;
}

/** One text in the terms of a library: of it all is made that is asked of a need. */
export interface Reading {
  /** In the order in which they first occur. */
  known: KnownTerm[];
  /** How many distinct terms there are, known or not. */
  distinct: number;
}

export function readOne(terms: TermStatistics, { title, text }: { title: string; text: string }): Reading {
  const counts = new Map<string, { inTitle: number; inText: number }>();
  const count = (field: "inTitle" | "inText", text: string) => {
    for (const term of termsOf(text)) {
      const held = counts.get(term) ?? { inTitle: 0, inText: 0 };
      held[field] += 1;
      if (held.inTitle + held.inText === 1) counts.set(term, held);
    }
  };
  count("inTitle", title);
  count("inText", text);
  const known: KnownTerm[] = [];
  for (const [term, { inTitle, inText }] of counts) {
    const number = numberOf(terms.vocabulary, term);
    if (number >= 0) known.push({ term, number, information: informationOfTerm(terms, number), inTitle, inText });
  }
  return { known, distinct: counts.size };
}
