import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Relation } from "#app/domain/capability/relation.ts";
import { atLeast, type EffectiveEvidence, type EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { relativesOf } from "./engine/relatives.ts";
import { engineWeights } from "./engine/weights.ts";

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

/** A claim that says something to a requirement. */
export interface Standing {
  claim: Claim;
  relation: Relation;
  /** What the relation is worth, the evidence factor, and their product, 0..1 each, as the engine counts them. */
  worth: number;
  factor: number;
  strength: number;
}

/** What a product has to say about one requirement: the claim that covers it, else the one that comes nearest. */
export interface Answer {
  requirement: Requirement;
  coverage: Coverage;
  /** Null where nothing is claimed that stands near. */
  claim: Claim | null;
  relation: Relation | null;
  /** The claim that the score counts: the strongest, which need not be the one that covers. */
  counted: Standing | null;
}

/** Answers the requirements for one product after another. */
export function assessor(hierarchy: Hierarchy, requirements: readonly Requirement[]): (claims: readonly Claim[]) => Answer[] {
  const asked = requirements.map((requirement) => ({ requirement, relatives: relativesOf(hierarchy, requirement.capability, engineWeights.worth) }));
  return (claims) =>
    asked.map(({ requirement, relatives }) => {
      let covering: Standing | null = null;
      let nearest: Standing | null = null;
      for (const claim of claims) {
        const relative = relatives.get(claim.capability);
        if (!relative) continue;
        const { relation, worth } = relative;
        const factor = engineWeights.evidence[claim.evidence.level];
        const standing = { claim, relation, worth, factor, strength: worth * factor };
        if (isBefore(standing, nearest)) nearest = standing;
        const enough = requirement.minEvidence === null || atLeast(claim.evidence.level, requirement.minEvidence);
        if (relative.cover === 1 && enough && isBefore(standing, covering)) covering = standing;
      }
      const coverage = covering ? "covered" : nearest ? "partly" : "missing";
      const answering: Standing | null = covering ?? nearest;
      return { requirement, coverage, claim: answering?.claim ?? null, relation: answering?.relation ?? null, counted: nearest };
    });
}

/** The stronger; then the same capability, then the first by name: as the engine has it. */
function isBefore(one: Standing, other: Standing | null) {
  if (!other) return true;
  if (one.strength !== other.strength) return one.strength > other.strength;
  if ((one.relation === "same") !== (other.relation === "same")) return one.relation === "same";
  return one.claim.capability < other.claim.capability;
}

export const assess = (hierarchy: Hierarchy, requirements: readonly Requirement[], claims: readonly Claim[]) => assessor(hierarchy, requirements)(claims);

/** 满足: covers every must (and something). 接近满足: lacks one must, yet answers something, if only partly. */
export function fitOf(answers: readonly Answer[]): { fit: "fits" | "nearly" | "no"; musts: number; mustsCovered: number } {
  const musts = answers.filter(({ requirement }) => requirement.importance === "must");
  const mustsCovered = musts.filter(({ coverage }) => coverage === "covered").length;
  const lacking = musts.length - mustsCovered;
  const fits = lacking === 0 && answers.some(({ coverage }) => coverage === "covered");
  const nearly = lacking === 1 && answers.some(({ coverage }) => coverage !== "missing");
  return { fit: fits ? "fits" : nearly ? "nearly" : "no", musts: musts.length, mustsCovered };
}
