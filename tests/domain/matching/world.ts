import fc from "fast-check";
import { type Concept, createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import type { Claim, Requirement } from "#app/domain/matching/assess.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Query } from "#app/domain/matching/engine/query.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import type { ListedProduct } from "#app/domain/matching/listed-product.ts";
import { Shelf } from "#app/domain/matching/shelf.ts";
import { type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
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
export const today = "2026-11-20";
/** A listed product whose claims stand at the level stated. */
export const product = (serial: number, claims: Claim[], { catalogued = false, name = "", text = "", suspended = false } = {}): ListedProduct => ({
  id: `id-${serial}`,
  number: `PD-${String(serial).padStart(6, "0")}`,
  name,
  summary: text,
  detail: "",
  version: 1,
  vendor: { organisationId: "vendor", name: "示例", creditCode: "" },
  suspended,
  claims: claims.map(({ capability, evidence: { level } }) => ({
    capability,
    level,
    confirmed: level === "tested" || level === "deployed" ? level : null,
    expiresOn: null,
  })),
  entries: catalogued ? [{ number: "CX-2026-001", validFrom: "2026-01-01", validUntil: "2026-12-31" }] : [],
});

/** A shelf of these, learned from them. */
export function shelfOf(products: readonly ListedProduct[], weights = engineWeights) {
  const shelf = new Shelf(products, today);
  shelf.learn({ id: null, digest: "test", products: shelf.versions(), learned: learn(small, [...shelf.items.values()], weights), whole: true });
  return { shelf, ...groundOf(shelf) };
}

export function groundOf({ index, field, items }: Shelf) {
  if (!index) throw new Error("nothing is learned");
  return { index, field, items };
}

export interface AskedNeed {
  requirements: Requirement[];
  query: Query;
}
export const need = (requirements: Requirement[], { title = "", text = "", catalogue = true } = {}): AskedNeed => ({
  requirements,
  query: {
    key: "SC-2026-0001",
    title,
    text,
    wants: requirements.map(({ capability, importance, minEvidence }) => ({
      capability,
      weight: engineWeights.importance[importance],
      must: importance === "must",
      demand: minEvidence ? engineWeights.evidence[minEvidence] : 0,
    })),
    catalogue,
  },
});

const anyRequirement = fc.record({
  capability: fc.constantFrom(...claimable),
  importance: fc.constantFrom(...importances),
  minEvidence: fc.option(fc.constantFrom(...evidenceLevels), { nil: null }),
});
const anyClaim = fc.tuple(fc.constantFrom(...claimable), fc.constantFrom(...evidenceLevels)).map(([capability, level]) => claim(capability, level));
const sentence = fc
  .array(fc.constantFrom("零信任", "脱敏", "工业", "网关", "access", "log", "5G", "😀", "数据 "), { maxLength: 8 })
  .map((words) => words.join(" "));

export const anyNeed: fc.Arbitrary<AskedNeed> = fc
  .record({
    requirements: fc.uniqueArray(anyRequirement, { minLength: 1, maxLength: 8, selector: ({ capability }) => capability }),
    title: sentence,
    text: sentence,
    catalogue: fc.boolean(),
  })
  .map(({ requirements, ...rest }) => need(requirements, rest));

/** Up to a dozen products, numbered, each capability claimed once; some entered in the catalogue, some of suspended vendors. */
export const anyProducts: fc.Arbitrary<ListedProduct[]> = fc
  .array(
    fc.record({
      claims: fc.uniqueArray(anyClaim, { minLength: 1, maxLength: 6, selector: ({ capability }) => capability }),
      catalogued: fc.boolean(),
      name: sentence,
      text: sentence,
      suspended: fc.nat(5).map((one) => one === 0),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map(({ claims, ...rest }, i) => product(i + 1, claims, rest)));
