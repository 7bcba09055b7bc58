import type { Relation } from "#app/domain/capability/similarity.ts";
import type { Coverage } from "#app/domain/matching/assess.ts";
import type { Figures } from "#app/domain/matching/figures.ts";
import type { EffectiveEvidence, EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { evidenceShort, relationLabel } from "#app/i18n/matching-words.ts";

/** A requirement as a ranking asks it. */
export interface AskedCapability {
  capability: string;
  label: string;
  importance: Importance;
  minEvidence: EvidenceLevel | null;
  /** Its share of the whole, 0..1. */
  weight: number;
}

/** What a product answers to one requirement. */
export interface CandidateAnswer {
  coverage: Coverage;
  claim: ({ capability: string; label: string } & EffectiveEvidence) | null;
  relation: Relation | null;
  similarity: number;
  /** Evidence factor, 0..1. */
  factor: number;
}

/** A ranked product as a page shows it; figures in thousandths. */
export interface RankedCandidate {
  number: string;
  name: string;
  vendor: { name: string; creditCode: string };
  place: number;
  fit: "fits" | "nearly" | "no";
  musts: number;
  mustsCovered: number;
  entry: string | null;
  figures: Figures;
  /** In the requirements' order. */
  answers: CandidateAnswer[];
}

export const inThousandths = (figure: number) => (figure / 1000).toFixed(3);
export const answerAnchor = (product: string, position: number) => `${product}-${position + 1}`;

/** Why an answer does not cover. */
export function shortfall({ coverage, relation }: CandidateAnswer) {
  if (coverage === "missing") return m.matching_how_missing();
  return relation === "same" || relation === "narrower" ? m.matching_how_weak() : m.matching_how_near();
}

/** One cell of the matrix in a sentence or two. */
export function answerWords(asked: AskedCapability, answer: CandidateAnswer, contribution: number) {
  const { claim, relation, coverage, similarity, factor } = answer;
  if (!claim || !relation) return m.matching_cell_missing({ requirement: asked.label });
  const answered = m.matching_cell_answered({
    requirement: asked.label,
    claim: claim.label,
    relation: relationLabel[relation](),
    evidence: evidenceShort[claim.level](),
    weight: asked.weight.toFixed(3),
    similarity: similarity.toFixed(2),
    factor: factor.toFixed(2),
    contribution: inThousandths(contribution),
  });
  if (coverage === "covered") return answered;
  const tooWeak = (relation === "same" || relation === "narrower") && asked.minEvidence;
  return `${answered} ${tooWeak ? m.matching_cell_too_weak({ level: evidenceShort[tooWeak]() }) : m.matching_cell_only_near()}`;
}
