/**
 * What a bound asks of an item, at a glance: a byte tells whether it stands in the catalogue and the mass of all its kin, in steps, rounded down. A byte,
 * because very many items are glanced at, here and there, and what is small is soon near the processor.
 */
export interface Glances {
  of: Uint8Array;
  step: number;
}

const steps = 127;
const inCatalogue = 128;

export function glancesOf(kinMasses: Float64Array, catalogued: Uint8Array): Glances {
  const step = kinMasses.reduce((most, mass) => Math.max(most, mass), 0) / steps || 1;
  return { of: catalogued.map((listed, doc) => Math.min(steps, Math.floor((kinMasses[doc] as number) / step)) + (listed ? inCatalogue : 0)), step };
}

export const leastMass = (glance: number, step: number) => (glance & steps) * step;
export const mostMass = (glance: number, step: number) => ((glance & steps) + 1) * step;
export const isCatalogued = (glance: number) => glance >>> 7;
