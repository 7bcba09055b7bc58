import { type Candidate, candidates } from "#app/domain/matching/candidate.ts";
import { relativesOf } from "#app/domain/matching/engine/relatives.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { type FieldProduct, standingOn } from "#app/domain/matching/listed-product.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { FoundNeed } from "./find-need.server.ts";
import { claimsOneOf, loadListed } from "./load-listed.server.ts";

/** The same candidates as a ranking's, straight from the database, by number: an order that says nothing. */
export async function listUnranked({ db, reference }: UseCaseContext, { requirements }: FoundNeed, day: string) {
  const { taxonomy } = reference;
  const wanted = new Set(requirements.flatMap(({ capability }) => [...relativesOf(taxonomy, capability, engineWeights.worth).keys()]));
  const listed = (await loadListed(db, claimsOneOf(db, [...wanted]))).map((product) => standingOn(product, day));
  const candidateOf = candidates(taxonomy, requirements);
  const rows: Candidate[] = listed.filter(({ suspended }) => !suspended).map(candidateOf);
  const suspended: FieldProduct[] = listed.filter((product) => product.suspended);
  return { rows: rows.sort((a, b) => (a.number < b.number ? -1 : 1)), suspended };
}
