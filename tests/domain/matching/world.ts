import fc from "fast-check";
import { type Concept, createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import type { Claim, Requirement } from "#app/domain/matching/assess.ts";
import type { Candidate, Need } from "#app/domain/matching/rank.ts";
import { type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { importances } from "#app/domain/scenario/scenario.ts";

const concept = (slug: string, ...broader: string[]): Concept => ({
  slug,
  zh: `甲${slug}`,
  en: slug,
  facet: "technology",
  alternatives: { zh: [], en: [] },
  definition: "为测试而设的能力。",
  broader,
  claimable: broader.length > 0,
  source: "test",
});

/**
 * root ┬ access ┬ zero-trust ── sdp
 *      │        └ identity ──── mfa
 *      ├ detect ┬ ids
 *      │        └ edr
 *      └ data ─── masking          (mfa also stands under detect)
 */
export const small = createTaxonomy([
  concept("root"),
  concept("access", "root"),
  concept("detect", "root"),
  concept("data", "root"),
  concept("zero-trust", "access"),
  concept("identity", "access"),
  concept("sdp", "zero-trust"),
  concept("mfa", "identity", "detect"),
  concept("ids", "detect"),
  concept("edr", "detect"),
  concept("masking", "data"),
]);

export const claimable = small.concepts.filter(({ claimable: may }) => may).map(({ slug }) => slug);

export const claim = (capability: string, level: EvidenceLevel = "documented"): Claim => ({ capability, evidence: { level, pending: false, expired: false } });
export const must = (capability: string, minEvidence: EvidenceLevel | null = null): Requirement => ({ capability, importance: "must", minEvidence });
export const should = (capability: string): Requirement => ({ capability, importance: "should", minEvidence: null });
export const candidate = (number: string, ...claims: Claim[]): Candidate => ({ number, claims, catalogued: false });
export const need = (...requirements: Requirement[]): Need => ({ number: "SC-2026-0001", regime: "market", requirements });

const anyRequirement = fc.record({
  capability: fc.constantFrom(...claimable),
  importance: fc.constantFrom(...importances),
  minEvidence: fc.option(fc.constantFrom(...evidenceLevels), { nil: null }),
});
const anyClaim = fc.record({
  capability: fc.constantFrom(...claimable),
  evidence: fc.record({ level: fc.constantFrom(...evidenceLevels), pending: fc.boolean(), expired: fc.boolean() }),
});

export const anyNeed: fc.Arbitrary<Need> = fc.record({
  number: fc.constantFrom("SC-2026-0001", "SC-2026-0042"),
  regime: fc.constantFrom(...regimes),
  requirements: fc.uniqueArray(anyRequirement, { minLength: 1, maxLength: 8, selector: ({ capability }) => capability }),
});

/** Up to a dozen candidates, numbered, each capability claimed once. */
export const anyCandidates: fc.Arbitrary<Candidate[]> = fc
  .array(fc.record({ claims: fc.uniqueArray(anyClaim, { maxLength: 6, selector: ({ capability }) => capability }), catalogued: fc.boolean() }), {
    maxLength: 12,
  })
  .map((rows) => rows.map((row, i) => ({ ...row, number: `PD-${String(i + 1).padStart(6, "0")}` })));
