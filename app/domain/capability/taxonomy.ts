/** The five facets of the capability taxonomy. */
export const facets = ["technology", "product", "service", "delivery-model", "assurance"] as const;
export type Facet = (typeof facets)[number];

/** A capability: one concept of the taxonomy (能力标签). `slug` names it in URLs and claims and is never re-used. */
export interface Concept {
  slug: string;
  zh: string;
  en: string;
  facet: Facet;
  /** Synonyms and abbreviations, in either language. A synonym is never a concept of its own. */
  alternatives: { zh: string[]; en: string[] };
  /** One line, in Chinese. */
  definition: string;
  /** Slugs of the broader concepts; empty only at a root. */
  broader: string[];
  /** Awards, lists, laws, titles and programme names can be neither claimed nor required. */
  claimable: boolean;
  /** The policy document(s) or well-known frame that it was drawn from. */
  source: string;
}
