import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { similarity, stepWorth } from "#app/domain/capability/similarity.ts";
import { type Concept, createTaxonomy, type Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { assess, type Claim, type Requirement } from "#app/domain/matching/assess.ts";
import { rank } from "#app/domain/matching/rank.ts";
import { gatherStatistics } from "#app/domain/matching/statistics.ts";
import { weights } from "#app/domain/matching/weights.ts";
import { type EvidenceLevel, effectiveEvidence, evidenceLevels } from "#app/domain/product/evidence.ts";
import { claim, must, need, small } from "./world.ts";

/** A polyhierarchy of up to a dozen concepts: each stands under one or two earlier ones, the first is the root. */
const anyTaxonomy: fc.Arbitrary<Taxonomy> = fc
  .array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: null })), { minLength: 2, maxLength: 12 })
  .map((links) =>
    createTaxonomy([
      conceptOf("c0", []),
      ...links.map(([first, second], i) =>
        conceptOf(`c${i + 1}`, [...new Set([first, ...(second === null ? [] : [second])].map((link) => `c${link % (i + 1)}`))]),
      ),
    ]),
  );
const conceptOf = (slug: string, broader: string[]): Concept => ({
  slug,
  zh: slug,
  en: slug,
  facet: "technology",
  alternatives: { zh: [], en: [] },
  definition: "为测试而设的能力。",
  broader,
  claimable: true,
  source: "test",
});

const slugsOf = (taxonomy: Taxonomy) => taxonomy.concepts.map(({ slug }) => slug);
const anyClaims = (taxonomy: Taxonomy): fc.Arbitrary<Claim[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...slugsOf(taxonomy)), fc.constantFrom(...evidenceLevels)), { maxLength: 6, selector: ([slug]) => slug })
    .map((rows) => rows.map(([slug, level]) => claim(slug, level)));
const anyRequirements = (taxonomy: Taxonomy): fc.Arbitrary<Requirement[]> =>
  fc
    .uniqueArray(fc.constantFrom(...slugsOf(taxonomy)), { minLength: 1, maxLength: 6 })
    .map((slugs) => slugs.map((slug, i) => ({ ...must(slug), importance: i % 2 ? "should" : "must" })));
const anyWorld = anyTaxonomy.chain((taxonomy) =>
  fc.record({
    taxonomy: fc.constant(taxonomy),
    requirements: anyRequirements(taxonomy),
    claims: anyClaims(taxonomy),
    one: fc.constantFrom(...slugsOf(taxonomy)),
    level: fc.constantFrom(...evidenceLevels),
  }),
);
const rowOf = (taxonomy: Taxonomy, requirements: Requirement[], claims: Claim[]) => {
  const statistics = gatherStatistics(taxonomy, [{ claims: slugsOf(taxonomy).map((capability) => ({ capability })) }]);
  return rank(need(...requirements), [{ number: "PD-000001", claims, catalogued: false }], { taxonomy, statistics })[0];
};

describe("on any taxonomy", () => {
  test("a claim covers what it is and everything above it; its worth falls with every step the other way", () => {
    fc.assert(
      fc.property(anyTaxonomy, fc.nat(), fc.nat(), (taxonomy, x, y) => {
        const slugs = slugsOf(taxonomy);
        const [asked = "", claimed = ""] = [slugs[x % slugs.length], slugs[y % slugs.length]];
        const near = similarity(taxonomy, asked, claimed);
        const up = taxonomy.ancestors(claimed).get(asked);
        if (up !== undefined) expect(near).toEqual({ relation: up === 0 ? "same" : "narrower", value: 1 });
        else if (near?.relation === "broader") expect(near.value).toBe(stepWorth ** (taxonomy.ancestors(asked).get(claimed) ?? Number.NaN));
        else if (near) expect(near).toEqual(similarity(taxonomy, claimed, asked));
      }),
      { numRuns: 500 },
    );
  });

  test("one more claim never lowers the tag score, and one that stands near no requirement never raises it", () => {
    let unrelated = 0;
    fc.assert(
      fc.property(anyWorld, ({ taxonomy, requirements, claims, one, level }) => {
        fc.pre(!claims.some(({ capability }) => capability === one));
        const before = rowOf(taxonomy, requirements, claims)?.tagScore ?? 0;
        const after = rowOf(taxonomy, requirements, [...claims, claim(one, level)])?.tagScore ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
        if (requirements.every(({ capability }) => similarity(taxonomy, capability, one) === null)) {
          unrelated += 1;
          expect(after).toBe(before);
        }
      }),
      { numRuns: 400 },
    );
    expect(unrelated).toBeGreaterThan(5);
  });

  test("better evidence for a claim never lowers the score or what is covered", () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), ({ taxonomy, requirements, claims }, which) => {
        const old = claims[which % Math.max(1, claims.length)];
        const level = old && evidenceLevels[evidenceLevels.indexOf(old.evidence.level) + 1];
        fc.pre(level !== undefined);
        const better = claims.map((other) => (other === old ? claim(other.capability, level) : other));
        const [before, after] = [rowOf(taxonomy, requirements, claims), rowOf(taxonomy, requirements, better)];
        expect(after?.score ?? 0).toBeGreaterThanOrEqual(before?.score ?? 0);
        expect(after?.mustsCovered ?? 0).toBeGreaterThanOrEqual(before?.mustsCovered ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  test("a product that is the need itself, all of it deployed, scores one", () => {
    fc.assert(
      fc.property(anyWorld, ({ taxonomy, requirements }) => {
        const row = rowOf(
          taxonomy,
          requirements,
          requirements.map(({ capability }) => claim(capability, "deployed")),
        );
        expect(row?.score).toBeCloseTo(1, 12);
        expect(row?.fit).toBe("fits");
      }),
    );
  });
});

describe("evidence as it counts on the day", () => {
  const day = "2026-11-21";
  const stated = (level: EvidenceLevel, confirmed: "tested" | "deployed" | null, expiresOn: string | null = null): Claim => ({
    capability: "ids",
    evidence: effectiveEvidence({ level, confirmed, expiresOn }, day),
  });
  test.each<[string, Claim, string, EvidenceLevel]>([
    ["confirmed: counts in full", stated("tested", "tested"), "covered", "tested"],
    ["asked but unconfirmed: one level lower, and the must is not covered", stated("tested", null), "partly", "documented"],
    ["a request for deployed does not make it tested", stated("deployed", null), "partly", "documented"],
    ["… what was confirmed before stands", stated("deployed", "tested"), "covered", "tested"],
    ["the last day of validity still counts", stated("tested", "tested", day), "covered", "tested"],
    ["expired yesterday: one level lower", stated("tested", "tested", "2026-11-20"), "partly", "documented"],
    ["deployed and expired: tested is left", stated("deployed", "deployed", "2026-11-20"), "covered", "tested"],
    ["pending and expired: two levels lower", stated("tested", null, "2026-11-20"), "partly", "self-declared"],
  ])("%s", (_, made, coverage, level) => {
    const [answer] = assess(small, weights, [must("ids", "tested")], [made]);
    expect(answer).toMatchObject({ coverage, strength: weights.evidence[level], claim: { evidence: { level } } });
  });
});
