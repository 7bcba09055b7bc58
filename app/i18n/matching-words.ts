import type { Relation } from "#app/domain/capability/relation.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import type { Absence } from "#app/domain/matching/run/absence.ts";
import type { CommonCause } from "#app/domain/matching/run/common-causes.ts";
import type { RunOccasion } from "#app/domain/matching/run/kept-run.ts";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { m } from "./generated/messages.js";

/** How a claim stands to what is asked. */
export const relationLabel: Record<Relation, () => string> = {
  same: m.matching_relation_same,
  narrower: m.matching_relation_narrower,
  broader: m.matching_relation_broader,
  sibling: m.matching_relation_sibling,
};

/** Evidence levels where there is room for two characters. */
export const evidenceShort: Record<EvidenceLevel, () => string> = {
  "self-declared": m.matching_evidence_self_declared,
  documented: m.matching_evidence_documented,
  tested: m.matching_evidence_tested,
  deployed: m.matching_evidence_deployed,
};

const percent = String(engineWeights.catalogue * 100);

/** What a catalogue entry does to a ranking under each regime, in one sentence. */
export const catalogueRule: Record<Regime, () => string> = {
  market: () => m.matching_regime_market({ percent }),
  challenge: () => m.matching_regime_challenge({ percent }),
  "government-procurement": m.matching_regime_government_procurement,
  "statutory-tender": m.matching_regime_statutory_tender,
};

/** Several names in one sentence. */
export const joined = (names: readonly string[]) => names.reduce((a, b) => (a === "" ? b : m.matching_join({ a, b })), "");

/** Why a ranking was kept. */
export const occasionWords: Record<RunOccasion, () => string> = {
  publication: m.matching_occasion_publication,
  evaluation: m.matching_occasion_evaluation,
  request: m.matching_occasion_request,
};

/** That a run was kept after its event: in minutes, hours or days, rounded down. */
export function latenessWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return minutes === 1 ? m.matching_run_late_minute() : m.matching_run_late_minutes({ count: minutes });
  if (hours < 48) return hours === 1 ? m.matching_run_late_hour() : m.matching_run_late_hours({ count: hours });
  return m.matching_run_late_days({ count: Math.floor(hours / 24) });
}

/** What may move all products from one run to another. */
export const causeWords: Record<CommonCause, () => string> = {
  need: m.matching_cause_need,
  requirements: m.matching_cause_requirements,
  catalogue: m.matching_cause_catalogue,
  engine: m.matching_cause_engine,
  taxonomy: m.matching_cause_taxonomy,
  lesson: m.matching_cause_lesson,
};

/** Why a product has left the candidates. */
export const leftWords: Record<Absence, () => string> = {
  suspended: m.matching_left_suspended,
  draft: m.matching_left_unlisted,
  retired: m.matching_left_retired,
  "taken-down": m.matching_left_taken_down,
  claims: m.matching_left_claims,
  requirements: m.matching_left_requirements,
  taxonomy: m.matching_left_taxonomy,
};

/** … and what of that is over for one that has entered. */
export const enteredWords: Record<Absence, () => string> = {
  suspended: m.matching_entered_resumed,
  draft: m.matching_entered_listed,
  retired: m.matching_entered_relisted,
  "taken-down": m.matching_entered_restored,
  claims: m.matching_entered_claims,
  requirements: m.matching_entered_requirements,
  taxonomy: m.matching_entered_taxonomy,
};
