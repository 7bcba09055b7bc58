import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import type { Facet, Taxonomy } from "#app/domain/capability/taxonomy.ts";

export interface Branch extends DemandAndSupply {
  slug: string;
  label: string;
  /** Concepts whose first broader concept this is. */
  narrower: Branch[];
  /** Narrower concepts that stand elsewhere in the tree. */
  elsewhere: { slug: string; label: string }[];
}

export type FiguresOf = (slug: string) => DemandAndSupply;

/** A facet's tree below its root: each concept stands once, under its first broader concept, and is mentioned under the others. */
export function treeOf(taxonomy: Taxonomy, facet: Facet, labelOf: (slug: string) => string, figuresOf: FiguresOf): Branch[] {
  const standsUnder = (slug: string) => taxonomy.get(slug)?.broader[0];
  const below = (parent: string): Branch[] =>
    taxonomy
      .narrower(parent)
      .filter((slug) => standsUnder(slug) === parent)
      .map((slug) => ({
        slug,
        label: labelOf(slug),
        ...figuresOf(slug),
        narrower: below(slug),
        elsewhere: taxonomy
          .narrower(slug)
          .filter((one) => standsUnder(one) !== slug)
          .map((one) => ({ slug: one, label: labelOf(one) })),
      }));
  return taxonomy.roots.filter((root) => root.facet === facet).flatMap(({ slug }) => below(slug));
}
