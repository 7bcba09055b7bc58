import { type Relation, similarity } from "#app/domain/capability/similarity.ts";
import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { atLeast, type EffectiveEvidence, type EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import type { Weights } from "./weights.ts";

export interface Requirement {
  capability: string;
  importance: Importance;
  minEvidence: EvidenceLevel | null;
}

/** A claim as it counts on the day of the run. */
export interface Claim {
  capability: string;
  evidence: EffectiveEvidence;
}

/** 覆盖: the same capability or a narrower one at the demanded evidence; 部分: a relative, or evidence too low; 缺. */
export const coverages = ["covered", "partly", "missing"] as const;
export type Coverage = (typeof coverages)[number];

/** What a product has to say about one requirement: its best claim for it. */
export interface Answer {
  requirement: Requirement;
  coverage: Coverage;
  /** Null where nothing is claimed that stands near. */
  claim: Claim | null;
  relation: Relation | null;
  /** Similarity of the best claim, 0..1, without evidence. */
  similarity: number;
  /** Similarity × evidence factor, 0..1: what the score counts. */
  strength: number;
}

/** Answers each requirement with the claim that says most about it. */
export function assess(taxonomy: Taxonomy, weights: Weights, requirements: readonly Requirement[], claims: readonly Claim[]): Answer[] {
  return requirements.map((requirement) => {
    let best: Answer = { requirement, coverage: "missing", claim: null, relation: null, similarity: 0, strength: 0 };
    for (const claim of claims) {
      const near = similarity(taxonomy, requirement.capability, claim.capability);
      if (!near) continue;
      const enough = requirement.minEvidence === null || atLeast(claim.evidence.level, requirement.minEvidence);
      const covers = near.value === 1 && enough;
      const answer: Answer = {
        requirement,
        coverage: covers ? "covered" : "partly",
        claim,
        relation: near.relation,
        similarity: near.value,
        strength: near.value * weights.evidence[claim.evidence.level],
      };
      if (better(answer, best)) best = answer;
    }
    return best;
  });
}

/** The strongest claim; of two equally strong the one that covers, then the exact one, then the first by name. */
function better(one: Answer, other: Answer) {
  if (one.strength !== other.strength) return one.strength > other.strength;
  if (one.coverage !== other.coverage) return one.coverage === "covered";
  if ((one.relation === "same") !== (other.relation === "same")) return one.relation === "same";
  return (one.claim?.capability ?? "") < (other.claim?.capability ?? "");
}

/** 满足: covers every must (and something). 接近满足: lacks one must, yet answers something, if only partly. */
export function fitOf(answers: readonly Answer[]): { fit: "fits" | "nearly" | "no"; musts: number; mustsCovered: number } {
  const musts = answers.filter(({ requirement }) => requirement.importance === "must");
  const mustsCovered = musts.filter(({ coverage }) => coverage === "covered").length;
  const lacking = musts.length - mustsCovered;
  const fits = lacking === 0 && answers.some(({ coverage }) => coverage === "covered");
  const nearly = lacking === 1 && answers.some(({ coverage }) => coverage !== "missing");
  return { fit: fits ? "fits" : nearly ? "nearly" : "no", musts: musts.length, mustsCovered };
}
