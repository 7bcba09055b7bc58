import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Answer, assessor, fitOf, type Requirement } from "./assess.ts";
import type { Score } from "./engine/score.ts";
import type { FieldProduct } from "./listed-product.ts";

export interface Candidate extends Pick<FieldProduct, "number" | "name" | "version" | "vendor" | "entry"> {
  /** In the requirements' order: what covers, and by which claim. */
  answers: Answer[];
  fit: "fits" | "nearly" | "no";
  musts: number;
  mustsCovered: number;
}

export interface RankedProduct extends Candidate {
  /** 1 is first. */
  place: number;
  score: Score;
}

/** A product as a candidate: what it covers. */
export function candidates(hierarchy: Hierarchy, requirements: readonly Requirement[]): (product: FieldProduct) => Candidate {
  const assessed = assessor(hierarchy, requirements);
  return ({ number, name, version, vendor, entry, claims }) => {
    const answers = assessed(claims);
    return { number, name, version, vendor, entry, answers, ...fitOf(answers) };
  };
}
