import { paths } from "#app/paths.ts";

/** Where a product stands in a ranking, its account open, on whichever page that is. */
export const placeLink = (scenario: string, product: string) => `${paths.scenarioCandidates(scenario)}?${new URLSearchParams({ open: product })}#${product}`;
