import { type Candidate, candidates } from "#app/domain/matching/candidate.ts";
import { relativesOf } from "#app/domain/matching/engine/relatives.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { excludedFrom } from "#app/domain/matching/excluded.ts";
import { standingOn } from "#app/domain/matching/listed-product.ts";
import { queryOf } from "#app/domain/matching/query-of.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { FoundNeed } from "./find-need.server.ts";
import { claimsOneOf, loadListed } from "./load-listed.server.ts";

/** The same candidates as a ranking's, straight from the database, by number: an order that says nothing; and what is excluded from them. */
export async function listUnranked({ db, reference }: UseCaseContext, need: FoundNeed, day: string) {
  const { taxonomy } = reference;
  const wanted = new Set(need.requirements.flatMap(({ capability }) => [...relativesOf(taxonomy, capability, engineWeights.worth).keys()]));
  const listed = (await loadListed(db, claimsOneOf(db, [...wanted]))).map((product) => standingOn(product, day));
  const candidateOf = candidates(taxonomy, need.requirements);
  const rows: Candidate[] = listed.filter(({ suspended }) => !suspended).map(candidateOf);
  return { rows: rows.sort((a, b) => (a.number < b.number ? -1 : 1)), excluded: excludedFrom(listed, taxonomy, queryOf(need, false)) };
}
