import fc from "fast-check";
import { expect, test } from "vitest";
import { rank } from "#app/domain/matching/rank.ts";
import { gatherStatistics } from "#app/domain/matching/statistics.ts";
import { tieDigest } from "#app/domain/matching/tie.ts";
import { weights } from "#app/domain/matching/weights.ts";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { anyCandidates, anyNeed, candidate, claim, must, need, should, small } from "./world.ts";

const run = (...[wanted, products]: [Parameters<typeof rank>[0], Parameters<typeof rank>[1]]) =>
  rank(wanted, products, { taxonomy: small, statistics: gatherStatistics(small, products) });
const close = (a: number, b: number) => Math.abs(a - b) < 1e-12;

test("the parts, the deduction and the addend are the score", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, (wanted, products) => {
      for (const row of run(wanted, products)) {
        expect(
          close(
            row.parts.reduce((sum, { contribution }) => sum + contribution, 0),
            row.tagScore,
          ),
        ).toBe(true);
        expect(close(row.tagScore + row.mustDeduction + row.catalogueAddend, row.score)).toBe(true);
        expect(row.score).toBeGreaterThan(0);
        expect(row.tagScore).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("the order does not depend on the order of the input", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, fc.integer(), (wanted, products, turn) => {
      const turned = products.map((product, i) => ({ product, key: tieDigest(String(turn), String(i)) })).sort((a, b) => a.key - b.key);
      const shuffled = turned.map(({ product }) => ({ ...product, claims: [...product.claims].reverse() }));
      expect(run(wanted, shuffled).map(({ number, score }) => [number, score.toFixed(10)])).toEqual(
        run(wanted, products).map(({ number, score }) => [number, score.toFixed(10)]),
      );
    }),
  );
});

test("with statistics held, a stronger evidence level never lowers a place", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, fc.nat(), fc.nat(), (wanted, products, which, what) => {
      const product = products[which % Math.max(1, products.length)];
      const old = product?.claims[what % Math.max(1, product.claims.length)];
      const level = old && evidenceLevels[evidenceLevels.indexOf(old.evidence.level) + 1];
      if (!product || !old || !level) return;
      const statistics = gatherStatistics(small, products);
      const better = { ...product, claims: product.claims.map((one) => (one === old ? { ...one, evidence: { ...one.evidence, level } } : one)) };
      const place = (list: typeof products) =>
        rank(wanted, list, { taxonomy: small, statistics }).find(({ number }) => number === product.number)?.place ?? Number.POSITIVE_INFINITY;
      expect(place(products.map((one) => (one === product ? better : one)))).toBeLessThanOrEqual(place(products));
    }),
  );
});

test("with statistics held, removing a product changes the order of no other two", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, fc.nat(), (wanted, products, which) => {
      const statistics = gatherStatistics(small, products);
      const gone = products[which % Math.max(1, products.length)];
      const order = (list: typeof products) => rank(wanted, list, { taxonomy: small, statistics }).map(({ number }) => number);
      expect(order(products.filter((one) => one !== gone))).toEqual(order(products).filter((number) => number !== gone?.number));
    }),
  );
});

test("a catalogue entry adds nothing under a statutory regime, and at most its share elsewhere", () => {
  fc.assert(
    fc.property(anyNeed, anyCandidates, (wanted, products) => {
      for (const row of run(wanted, products)) {
        if (isStatutory(wanted.regime) || !row.catalogued) expect(row.catalogueAddend).toBe(0);
        expect(row.catalogueAddend).toBeLessThanOrEqual(weights.catalogue * row.tagScore + 1e-12);
      }
    }),
  );
});

test("a claim that stands near no requirement never raises the tag score", () => {
  const products = [candidate("PD-000001", claim("zero-trust")), candidate("PD-000002", claim("masking"))];
  const statistics = gatherStatistics(small, products);
  const [alone] = rank(need(must("zero-trust")), products, { taxonomy: small, statistics });
  const [stuffed] = rank(need(must("zero-trust")), [candidate("PD-000001", claim("zero-trust"), claim("masking"), claim("ids"))], {
    taxonomy: small,
    statistics,
  });
  expect(stuffed?.tagScore).toBe(alone?.tagScore);
});

test("same and narrower cover; broader and sibling only partly; beyond that nothing", () => {
  const rows = run(need(must("zero-trust")), [
    candidate("PD-000001", claim("zero-trust", "deployed")),
    candidate("PD-000002", claim("sdp", "deployed")),
    candidate("PD-000003", claim("access", "deployed")),
    candidate("PD-000004", claim("identity", "deployed")),
    candidate("PD-000005", claim("masking", "deployed")),
  ]);
  const seen = Object.fromEntries(rows.map(({ number, parts }) => [number, [parts[0]?.relation, parts[0]?.coverage]]));
  expect(seen).toEqual({
    "PD-000001": ["same", "covered"],
    "PD-000002": ["narrower", "covered"],
    "PD-000003": ["broader", "partly"],
    "PD-000004": ["sibling", "partly"],
  });
  expect(rows.slice(2).map(({ number }) => number)).toEqual(["PD-000003", "PD-000004"]);
});

test("evidence below what is demanded covers partly, and keeps its similarity", () => {
  const [row] = run(need(must("ids", "tested")), [candidate("PD-000001", claim("ids", "documented"))]);
  expect(row).toMatchObject({ fit: "nearly", musts: 1, mustsCovered: 0, mustDeduction: 0 });
  expect(row?.parts[0]).toMatchObject({ coverage: "partly", relation: "same", similarity: 1 });
});

test("an unmet must costs four fifths of what is left, and is plain in the row", () => {
  const [row] = run(need(must("ids"), must("masking")), [candidate("PD-000001", claim("ids", "deployed")), candidate("PD-000002", claim("zero-trust"))]);
  expect(row).toMatchObject({ fit: "nearly", musts: 2, mustsCovered: 1 });
  expect(row && close(row.mustDeduction, -(1 - weights.uncoveredMust) * row.tagScore)).toBe(true);
});

test("a rarer capability weighs more than a common one", () => {
  const crowd = Array.from({ length: 9 }, (_, i) => candidate(`PD-00001${i}`, claim("edr", "deployed")));
  const rows = run(need(should("edr"), should("masking")), [...crowd, candidate("PD-000001", claim("masking", "deployed"))]);
  expect(rows[0]?.number).toBe("PD-000001");
});

test("ten thousand candidates of equal score are ordered by the digest, not by number", () => {
  const products = Array.from({ length: 10_000 }, (_, i) => candidate(`PD-${String(i + 1).padStart(6, "0")}`, claim("ids")));
  const rows = run(need(must("ids")), products);
  expect(new Set(rows.map(({ score }) => score)).size).toBe(1);
  const digests = rows.map(({ number }) => tieDigest("SC-2026-0001", number));
  expect(digests).toEqual([...digests].sort((a, b) => a - b));
  expect(rows.slice(0, 3).map(({ number }) => number)).not.toEqual(["PD-000001", "PD-000002", "PD-000003"]);
});

test("nothing to rank gives an empty ranking", () => {
  expect(run(need(must("ids")), [])).toEqual([]);
  expect(run(need(), [candidate("PD-000001", claim("ids"))])).toEqual([]);
  expect(run(need(must("ids")), [candidate("PD-000001")])).toEqual([]);
});
