import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answering } from "#app/domain/matching/answering.ts";
import { weightsOf } from "#app/domain/matching/basis.ts";
import { rankSlowly } from "#app/domain/matching/engine/rank-slowly.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import type { ListedProduct } from "#app/domain/matching/listed-product.ts";
import { type Ground, rankShelf } from "#app/domain/matching/rank-shelf.ts";
import { tieDigest } from "#app/domain/matching/tie.ts";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { type AskedNeed, anyNeed, anyProducts, claim, groundOf, must, need, product, shelfOf, should, small } from "./world.ts";

const run = (ground: Ground, { query, requirements }: AskedNeed) => rankShelf(ground, query, requirements);
const ranked = (products: readonly ListedProduct[], asked: AskedNeed) => run(shelfOf(products), asked).rows;
const statutory = ({ query, requirements }: AskedNeed): AskedNeed => ({ requirements, query: { ...query, catalogue: false } });

describe("the page's order", () => {
  test("is that of the definition, product by product, over the candidates", () => {
    fc.assert(
      fc.property(anyNeed, anyProducts, fc.constantFrom(2, 256), (asked, products, window) => {
        const ground = shelfOf(products, { ...engineWeights, window });
        const candidates = [...ground.items.values()].filter(answering(small, asked.query));
        const slow = rankSlowly(ground.index.learned, asked.query, candidates, 99).map(({ key, explanation }) => [key, explanation.total]);
        const { rows, explain } = run(ground, asked);
        expect(rows.map(({ number, score }) => [number, score.total])).toEqual(slow);
        for (const row of rows) expect(explain(row)).toMatchObject(row.score);
      }),
      { numRuns: 150 },
    );
  });

  test("does not depend on the order in which products came", () => {
    fc.assert(
      fc.property(anyNeed, anyProducts, (asked, products) => {
        const order = (list: readonly ListedProduct[]) => ranked(list, asked).map(({ number, score }) => [number, score.total.toFixed(10)]);
        expect(order(products.toReversed())).toEqual(order(products));
      }),
    );
  });

  test("with what was learned held, changes for no other two when a product goes", () => {
    fc.assert(
      fc.property(anyNeed, anyProducts, fc.nat(), (asked, products, which) => {
        const gone = products[which % Math.max(1, products.length)];
        const { shelf } = shelfOf(products);
        const order = () => run(groundOf(shelf), asked).rows.map(({ number, score }) => [number, score.total]);
        const before = order();
        shelf.change([gone?.id ?? ""], []);
        expect(order()).toEqual(before.filter(([number]) => number !== gone?.number));
      }),
    );
  });

  test("among equals is the digest's, not the number's", () => {
    const rows = ranked(
      Array.from({ length: 400 }, (_, i) => product(i + 1, [claim("ids")])),
      need([must("ids")]),
    );
    const digests = rows.map(({ number }) => tieDigest("SC-2026-0001", number));
    expect(new Set(rows.slice(0, 200).map(({ score }) => score.total)).size).toBe(1);
    expect(digests.slice(0, 256)).toEqual(digests.slice(0, 256).toSorted((a, b) => a - b));
  });
});

describe("who is a candidate", () => {
  test("whoever claims something that answers; words alone make nobody one", () => {
    const products = [
      product(1, [claim("masking")], { name: "零信任网关", text: "零信任 网关 零信任" }),
      product(2, [claim("identity")]),
      product(3, [claim("sdp")]),
    ];
    expect(ranked(products, need([must("zero-trust")], { title: "零信任网关" })).map(({ number }) => number)).toEqual(["PD-000003", "PD-000002"]);
  });

  test("no product of a suspended vendor", () => {
    expect(ranked([product(1, [claim("ids")], { suspended: true })], need([must("ids")]))).toEqual([]);
  });

  test("nobody, where nothing is listed, nothing asked or nothing near", () => {
    expect(ranked([], need([must("ids")]))).toEqual([]);
    expect(ranked([product(1, [claim("ids")])], need([]))).toEqual([]);
    expect(ranked([product(1, [claim("ids")])], need([must("masking")]))).toEqual([]);
  });
});

test("the claim that is said to be counted is the one that the score counts", () => {
  let apart = 0;
  fc.assert(
    fc.property(anyNeed, anyProducts, (asked, products) => {
      const { rows, explain } = run(shelfOf(products), asked);
      for (const row of rows) {
        const scored = explain(row).answers;
        expect(row.answers.map(({ counted }) => counted && [counted.claim.capability, counted.relation])).toEqual(
          scored.map((answer) => answer && [answer.offer.capability, answer.relation]),
        );
        for (const [i, { counted }] of row.answers.entries()) expect(counted?.strength ?? 0).toBeCloseTo(scored[i]?.strength ?? 0, 6);
        apart += row.answers.filter(({ claim, counted }) => claim !== (counted?.claim ?? null)).length;
      }
    }),
    { numRuns: 200 },
  );
  expect(apart).toBeGreaterThan(0);
});

test("the basis says what a claim brings: weight × relation × evidence is the requirement's own part", () => {
  let checked = 0;
  fc.assert(
    fc.property(anyNeed, anyProducts, (asked, products) => {
      const { rows, basis } = run(shelfOf(products), asked);
      const weights = weightsOf(basis);
      for (const { answers, score } of rows) {
        for (const [i, { counted }] of answers.entries()) {
          expect(score.wants[i]?.own).toBeCloseTo(counted ? (weights[i] ?? Number.NaN) * counted.worth * counted.factor : 0, 6);
          checked += 1;
        }
      }
      expect(basis.wants.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(basis.shares.tags > 0 ? 1 : 0, 9);
      expect(basis.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(basis.terms.length > 0 ? 1 : 0, 9);
    }),
    { numRuns: 100 },
  );
  expect(checked).toBeGreaterThan(100);
});

describe("a catalogue entry", () => {
  test("adds its share under market and challenge, nothing under a statutory regime, and changes nothing else", () => {
    fc.assert(
      fc.property(anyNeed, anyProducts, (asked, products) => {
        const open = ranked(products, { ...asked, query: { ...asked.query, catalogue: true } });
        const bound = ranked(products, statutory(asked));
        for (const { score } of bound) expect(score.catalogue).toBe(0);
        for (const { score, entry } of open)
          expect(score.catalogue).toBeCloseTo(entry ? (engineWeights.catalogue * score.total) / (1 + engineWeights.catalogue) : 0, 12);
        const rest = (rows: typeof open) => rows.map(({ number, score: { catalogue, total, ...score } }) => [number, score]).sort();
        expect(rest(open)).toEqual(rest(bound));
        const bare = products.map((one) => ({ ...one, entries: [] }));
        expect(bound.map(({ number, score }) => [number, score.total])).toEqual(
          ranked(bare, statutory(asked)).map(({ number, score }) => [number, score.total]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("counts from its first day to its last", () => {
    const { shelf } = shelfOf([product(1, [claim("ids")], { catalogued: true })]);
    const addendOn = (day: string) => {
      shelf.turnTo(day);
      return run(groundOf(shelf), need([must("ids"), should("masking")])).rows[0]?.score.catalogue;
    };
    expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((day) => (addendOn(day) ?? 0) > 0)).toEqual([false, true, true, false]);
  });
});

describe("what would change a place", () => {
  test("is what the definition says of the library in which it has changed", () => {
    let changed = 0;
    fc.assert(
      fc.property(anyNeed, anyProducts, fc.nat(), (asked, products, which) => {
        const ground = shelfOf(products);
        const { rows, changes } = run(ground, asked);
        const row = rows[which % Math.max(1, rows.length)];
        if (!row) return;
        for (const { capability, level, score, place } of changes(row)) {
          changed += 1;
          const items = [...ground.items.values()].map((item) =>
            item.key === row.number
              ? {
                  ...item,
                  offers: [...item.offers.filter((offer) => offer.capability !== capability), { capability, strength: engineWeights.evidence[level] }],
                }
              : item,
          );
          const slow = rankSlowly(ground.index.learned, asked.query, items.filter(answering(small, asked.query)), 99);
          expect(slow[place - 1]).toMatchObject({ key: row.number, explanation: { total: score } });
        }
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(50);
  });

  test("names each must that is not covered, at the level it demands, and one level more for each answering claim", () => {
    const ground = shelfOf([product(1, [claim("ids", "documented")]), product(2, [claim("masking", "deployed")])]);
    const { rows, changes } = run(ground, need([must("ids", "tested"), must("masking"), should("edr")]));
    const row = rows.find(({ number }) => number === "PD-000001");
    const found = row ? changes(row).map(({ kind, capability, level }) => [kind, capability, level]) : [];
    expect(found).toEqual([
      ["evidence", "ids", "tested"],
      ["claim", "masking", "documented"],
      ["claim", "edr", "documented"],
    ]);
  });

  test("names the claim that is counted, too, where another covers", () => {
    const ground = shelfOf([product(1, [claim("zero-trust", "self-declared"), claim("sdp", "deployed")])]);
    const { rows, changes } = run(ground, need([must("zero-trust", "deployed")]));
    const found = rows.flatMap((row) => changes(row)).map(({ kind, capability, level }) => [kind, capability, level]);
    expect(found).toEqual([["evidence", "zero-trust", "documented"]]);
  });
});

test("more evidence never lowers a place, with what was learned held", () => {
  fc.assert(
    fc.property(anyNeed, anyProducts, fc.nat(), fc.nat(), (asked, products, which, what) => {
      const chosen = products[which % Math.max(1, products.length)];
      const old = chosen?.claims[what % Math.max(1, chosen.claims.length)];
      const level = old && evidenceLevels[evidenceLevels.indexOf(old.level) + 1];
      if (!chosen || !old || !level) return;
      const { shelf } = shelfOf(products);
      const place = () => run(groundOf(shelf), asked).rows.find(({ number }) => number === chosen.number)?.place ?? Number.POSITIVE_INFINITY;
      const before = place();
      const confirmed = level === "tested" || level === "deployed" ? level : null;
      shelf.change([chosen.id], [{ ...chosen, claims: chosen.claims.map((one) => (one === old ? { ...one, level, confirmed } : one)) }]);
      expect(place()).toBeLessThanOrEqual(before);
    }),
  );
});

test("what the engine reads of a product is its number, its text, its claims and whether it is catalogued", () => {
  const { items } = shelfOf([product(1, [claim("ids")], { name: "网关", text: "摘要" })]);
  expect(items.get("PD-000001")).toEqual({
    key: "PD-000001",
    title: "网关",
    text: "摘要\n",
    offers: [{ capability: "ids", strength: 0.9 }],
    catalogued: false,
  });
});
