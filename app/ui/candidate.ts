import type { Relation } from "#app/domain/capability/relation.ts";
import type { Coverage } from "#app/domain/matching/assess.ts";
import type { Figures } from "#app/domain/matching/figures.ts";
import type { EffectiveEvidence, EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { evidenceShort, relationLabel } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";

/** A requirement as a ranking asks it. */
export interface AskedCapability {
  capability: string;
  label: string;
  importance: Importance;
  minEvidence: EvidenceLevel | null;
  /** What a claim of exactly it, deployed, brings to the score, 0..1. */
  weight: number;
}

/** What a product answers to one requirement. */
export interface CandidateAnswer {
  coverage: Coverage;
  claim: ({ capability: string; label: string } & EffectiveEvidence) | null;
  relation: Relation | null;
  /** The claim that the score counts. */
  counted: ({ label: string; relation: Relation; worth: number; factor: number } & EffectiveEvidence) | null;
}

/** What a page shows of every candidate. */
export interface ShownCandidate {
  number: string;
  name: string;
  vendor: { name: string; creditCode: string };
  fit: "fits" | "nearly" | "no";
  musts: number;
  mustsCovered: number;
  entry: string | null;
  /** In the requirements' order. */
  answers: CandidateAnswer[];
}

/** A ranked one; figures in thousandths. */
export interface RankedCandidate extends ShownCandidate {
  place: number;
  figures: Figures;
}

export const inThousandths = (figure: number) => (figure / 1000).toFixed(3);
export const signed = (figure: number) => `${figure < 0 ? "−" : "+"}${inThousandths(Math.abs(figure))}`;
/** Where a product stands in a ranking, its account open, on whichever page that is. */
export const placeLink = (scenario: string, product: string) => `${paths.scenarioCandidates(scenario)}?${new URLSearchParams({ open: product })}#${product}`;
export const answerAnchor = (product: string, position: number) => `${product}-${position + 1}`;

/** Why an answer does not cover. */
export function shortfall({ coverage, relation }: Pick<CandidateAnswer, "coverage" | "relation">) {
  if (coverage === "missing") return m.matching_how_missing();
  return relation === "same" || relation === "narrower" ? m.matching_how_weak() : m.matching_how_near();
}

/** One cell of the matrix in a sentence or two. */
export function answerWords(asked: AskedCapability, { claim, relation, coverage, counted }: CandidateAnswer, { own, kin }: { own: number; kin: number }) {
  const akin = kin > 0 ? m.matching_cell_kin({ kin: inThousandths(kin) }) : "";
  if (!claim || !relation) return `${m.matching_cell_missing({ requirement: asked.label })}${akin}`;
  const contribution = inThousandths(own);
  const by = { requirement: asked.label, claim: claim.label, relation: relationLabel[relation](), evidence: evidenceShort[claim.level]() };
  const earned =
    counted && counted.label !== claim.label
      ? m.matching_cell_counted({ claim: counted.label, relation: relationLabel[counted.relation](), evidence: evidenceShort[counted.level](), contribution })
      : m.matching_cell_earned({ contribution });
  const answered = `${m.matching_cell_answered(by)}${earned}${akin}`;
  if (coverage === "covered") return answered;
  const tooWeak = (relation === "same" || relation === "narrower") && asked.minEvidence;
  return `${answered} ${tooWeak ? m.matching_cell_too_weak({ level: evidenceShort[tooWeak]() }) : m.matching_cell_only_near()}`;
}
