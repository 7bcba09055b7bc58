import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, type Need, rank } from "#app/domain/matching/rank.ts";
import { gatherStatistics } from "#app/domain/matching/statistics.ts";
import { weights } from "#app/domain/matching/weights.ts";
import { isStatutory, type Regime, regimes } from "#app/domain/scenario/regime.ts";
import { anyCandidates, anyNeed, candidate, claim, must, need, should, small } from "./world.ts";

const run = (wanted: Need, products: readonly Candidate[]) => rank(wanted, products, { taxonomy: small, statistics: gatherStatistics(small, products) });
const under = (regime: Regime, wanted: Need): Need => ({ ...wanted, regime });
const uncatalogued = (products: readonly Candidate[]) => products.map((one) => ({ ...one, catalogued: false }));

describe("a small world: one catalogued product, two that are not", () => {
  const products = [
    { ...candidate("PD-000001", claim("ids", "documented"), claim("masking", "documented")), catalogued: true },
    candidate("PD-000002", claim("ids", "tested"), claim("masking", "documented")),
    candidate("PD-000003", claim("ids", "deployed")),
  ];
  const wanted = need(must("ids"), should("masking"));

  test("market and challenge: the entry adds its five per cent, and lifts it over a product of slightly better evidence", () => {
    for (const regime of ["market", "challenge"] as const) {
      const [first, second] = run(under(regime, wanted), products);
      expect([first?.number, second?.number]).toEqual(["PD-000001", "PD-000002"]);
      expect(first?.catalogueAddend).toBeCloseTo(weights.catalogue * (first?.tagScore ?? 0), 12);
      expect(second?.catalogueAddend).toBe(0);
    }
  });

  test("procurement and tender: the entry is still known, adds nothing, and evidence decides", () => {
    for (const regime of ["government-procurement", "statutory-tender"] as const) {
      const rows = run(under(regime, wanted), products);
      expect(rows.map(({ number }) => number)).toEqual(["PD-000002", "PD-000001", "PD-000003"]);
      expect(rows.map(({ catalogueAddend }) => catalogueAddend)).toEqual([0, 0, 0]);
      expect(rows.find(({ number }) => number === "PD-000001")?.catalogued).toBe(true);
    }
  });
});

test("switching the regime changes the addend, what it adds to, and nothing else", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, fc.constantFrom(...regimes), fc.constantFrom(...regimes), (wanted, products, one, other) => {
      const facts = (regime: Regime) =>
        run(under(regime, wanted), products)
          .map(({ place: _, score, catalogueAddend, ...rest }) => ({ ...rest, without: (score - catalogueAddend).toFixed(12) }))
          .sort((a, b) => (a.number < b.number ? -1 : 1));
      expect(facts(one)).toEqual(facts(other));
    }),
  );
});

test("under a statutory regime the order is the order without any entry, score for score", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, fc.constantFrom(...regimes.filter(isStatutory)), (wanted, products, regime) => {
      const order = (list: readonly Candidate[]) => run(under(regime, wanted), list).map(({ number, place, score }) => [number, place, score]);
      expect(order(products)).toEqual(order(uncatalogued(products)));
    }),
  );
});

test("an entry never lowers its product's place, and no product that covers nothing is lifted by one", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, fc.nat(), (wanted, products, which) => {
      const plain = uncatalogued(products);
      const lifted = plain.map((one, i) => ({ ...one, catalogued: i === which % plain.length }));
      const place = (list: readonly Candidate[]) => run(wanted, list).find(({ number }) => number === plain[which % plain.length]?.number)?.place;
      const [before, after] = [place(plain), place(lifted)];
      if (before === undefined) expect(after).toBeUndefined();
      else expect(after).toBeLessThanOrEqual(before);
    }),
  );
});
