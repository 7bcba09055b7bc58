import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";

/** What the corpus says about each capability; a versioned input of every run. */
export interface Statistics {
  /** Listed products, N. */
  products: number;
  /** Products that claim the concept or something narrower, n_c; absent is 0. */
  claiming: ReadonlyMap<string, number>;
}

/** Counts each product once per concept that it claims or stands under. */
export function gatherStatistics(taxonomy: Taxonomy, products: readonly { claims: readonly { capability: string }[] }[]): Statistics {
  const claiming = new Map<string, number>();
  for (const { claims } of products) {
    const reached = new Set(claims.flatMap(({ capability }) => [...taxonomy.ancestors(capability).keys()]));
    for (const slug of reached) claiming.set(slug, (claiming.get(slug) ?? 0) + 1);
  }
  return { products: products.length, claiming };
}

/** Information content ln((N+1)/n_c): what few offer tells more. A capability that nobody claims counts as if one did. */
export const informationOf = ({ products, claiming }: Statistics, capability: string) => Math.log((products + 1) / Math.max(1, claiming.get(capability) ?? 0));
