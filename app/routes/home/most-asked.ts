import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";

const shown = 8;

/** The capabilities that most open scenarios ask for: such as can be claimed and have nothing narrower, or the broad ones would always lead. */
export const mostAsked = (taxonomy: Taxonomy, figures: ReadonlyMap<string, DemandAndSupply>) =>
  taxonomy.concepts
    .filter(({ slug, claimable }) => claimable && taxonomy.narrower(slug).length === 0)
    .flatMap(({ slug }) => {
      const figure = figures.get(slug);
      return figure && figure.demand > 0 ? [{ slug, ...figure }] : [];
    })
    .sort((a, b) => b.demand - a.demand || a.supply - b.supply)
    .slice(0, shown);
