import type { Desk } from "#app/features/desk/open-desk.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";

/** The desk with its capabilities called by name. */
export function named({ demand, supply, decided, ...desk }: Desk, words: Words): Desk {
  const inWords = <Row extends { capability: string }>(rows: Row[]) => rows.map((row) => ({ ...row, capability: words.capability(row.capability) }));
  return {
    ...desk,
    decided: decided && inWords(decided),
    demand: demand && { ...demand, confirmations: inWords(demand.confirmations) },
    supply: supply && { ...supply, refused: inWords(supply.refused), expiring: inWords(supply.expiring), waiting: inWords(supply.waiting) },
  };
}
