import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, measureFor } from "#app/domain/matching/engine/explain.ts";
import { kinOf } from "#app/domain/matching/engine/kin.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";
import { rankSlowly } from "#app/domain/matching/engine/rank-slowly.ts";
import { relativesOf } from "#app/domain/matching/engine/relatives.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { anyItems, anyQuery, capabilities, hierarchy, learnt } from "./world.ts";

const order = (learned: ReturnType<typeof learnt>, query: Query, items: readonly Item[]) =>
  rankSlowly(learned, query, items, items.length).map(({ key }) => key);

describe("a score", () => {
  test("is the sum of its parts, and none is out of bounds", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, (items, query) => {
        for (const { explanation } of rankSlowly(learnt(items), query, items, 20)) {
          const { wants, borrowed, text, latent, mustDeduction, catalogue, total, words } = explanation;
          const tags = wants.reduce((sum, { own, kin }) => sum + own + kin, 0);
          expect(tags + borrowed + text + latent + mustDeduction + catalogue).toBeCloseTo(total, 12);
          expect(words.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(text, 12);
          expect(explanation.tagScore).toBeGreaterThanOrEqual(0);
          expect(explanation.tagScore).toBeLessThanOrEqual(1 + 1e-9);
          expect(mustDeduction).toBeLessThanOrEqual(0);
          expect(catalogue).toBeGreaterThanOrEqual(0);
          expect(total).toBeGreaterThan(0);
          expect(total).toBeLessThanOrEqual(1 + engineWeights.catalogue + 1e-9);
        }
      }),
    );
  });

  test("never falls, and no place is lost, when a claim gets better evidence", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, fc.nat(), fc.nat(), (items, query, i, j) => {
        const learned = learnt(items, engineWeights);
        const item = items[i % items.length] as Item;
        fc.pre(item.offers.length > 0);
        const better: Item = { ...item, offers: item.offers.map((offer, at) => (at === j % item.offers.length ? { ...offer, strength: 1 } : offer)) };
        const after = items.map((one) => (one.key === item.key ? better : one));
        const placeIn = (keys: string[]) => (keys.includes(item.key) ? keys.indexOf(item.key) : items.length);
        expect(placeIn(order(learned, query, after))).toBeLessThanOrEqual(placeIn(order(learned, query, items)));
      }),
      { numRuns: 120 },
    );
  });

  test("opens a must's gate whole only for a claim with the evidence that is asked", () => {
    const left = (demand: number, strength: number) => {
      const item: Item = { key: "PD-000001", title: "", text: "", offers: [{ capability: "sdp", strength }], catalogued: false };
      const query: Query = { key: "SC-2026-0001", title: "", text: "", wants: [{ capability: "sdp", weight: 1, must: true, demand }], catalogue: false };
      const { total, mustDeduction } = explain(measureFor(learnt([item]), query), item, () => undefined, false);
      return total / (total - mustDeduction);
    };
    const { uncoveredMust, shortEvidence } = engineWeights;
    expect([left(0, 0.85), left(0.85, 0.85), left(0.95, 1)]).toEqual([1, 1, 1]);
    for (const [demand, strength] of [
      [0.9, 0.85],
      [1, 0.95],
    ] as const)
      expect(left(demand, strength)).toBeCloseTo(uncoveredMust + (1 - uncoveredMust) * shortEvidence, 12);
  });

  test("an unrelated claim never raises the tag score", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, fc.constantFrom(...capabilities), (items, query, capability) => {
        const learned = learnt(items);
        const related = query.wants.some(
          (want) =>
            relativesOf(hierarchy, want.capability, engineWeights.worth).has(capability) ||
            kinOf(hierarchy, capability).some((one) => kinOf(hierarchy, want.capability).includes(one)),
        );
        const item = items[0] as Item;
        fc.pre(!related && item.offers.length > 0 && item.offers.every((offer) => offer.capability !== capability));
        const stuffed: Item = { ...item, offers: [...item.offers, { capability, strength: 1 }] };
        const scoreOf = (one: Item) => explain(measureFor(learned, query), one, () => undefined, false).tagScore;
        expect(scoreOf(stuffed)).toBeLessThanOrEqual(scoreOf(item) + 1e-12);
      }),
    );
  });

  test("counts a catalogue entry only where the regime lets it", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, (items, query) => {
        const learned = learnt(items);
        const bare = items.map((item) => ({ ...item, catalogued: false }));
        const without = rankSlowly(learned, { ...query, catalogue: false }, items, 20);
        expect(without).toEqual(rankSlowly(learned, { ...query, catalogue: false }, bare, 20));
        for (const { key, explanation } of rankSlowly(learned, { ...query, catalogue: true }, items, 20)) {
          const catalogued = items.find((item) => item.key === key)?.catalogued;
          expect(explanation.catalogue > 0).toBe(catalogued);
        }
      }),
    );
  });

  test("loses by the must gate exactly what uncovered musts say", () => {
    const items: Item[] = ["edr", "ids", "masking"].map((capability, i) => ({
      key: `PD-00000${i}`,
      title: "",
      text: "",
      offers: [{ capability, strength: 1 }],
      catalogued: false,
    }));
    const wants = [
      { capability: "edr", weight: 1, must: true, demand: 0 },
      { capability: "masking", weight: 1, must: true, demand: 0 },
    ];
    const query: Query = { key: "SC-2026-0001", title: "", text: "", wants, catalogue: false };
    const [edr] = rankSlowly(learnt(items), query, items, 3).filter(({ key }) => key === "PD-000000");
    const positive = (edr?.explanation.total ?? 0) - (edr?.explanation.mustDeduction ?? 0);
    expect(edr?.explanation.covers).toEqual([1, 0]);
    expect(edr?.explanation.mustDeduction).toBeCloseTo(positive * (engineWeights.uncoveredMust - 1), 12);
  });
});

describe("an order", () => {
  test("is the same however the products came in", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (items, query, shuffle) => {
        const learned = learnt(items);
        const mixed = items.map((item, i) => ({ item, by: shuffle[i] ?? 0 })).sort((a, b) => a.by - b.by);
        expect(
          order(
            learned,
            query,
            mixed.map(({ item }) => item),
          ),
        ).toEqual(order(learned, query, items));
      }),
    );
  });

  test("of two products does not depend on a third, where nobody lends and all are looked at", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, fc.nat(), (items, query, i) => {
        const learned = { ...learnt(items, engineWeights), lenders: new Map() };
        const gone = items[i % items.length]?.key;
        expect(
          order(
            learned,
            query,
            items.filter(({ key }) => key !== gone),
          ),
        ).toEqual(order(learned, query, items).filter((key) => key !== gone));
      }),
    );
  });

  test("learns the same from the same library, whatever the order of its claims", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, (items, query) => {
        const turned = items.map((item) => ({ ...item, offers: item.offers.toReversed() }));
        expect(order(learnt(turned), query, turned)).toEqual(order(learnt(items), query, items));
      }),
      { numRuns: 50 },
    );
  });

  test("of products alike in everything is decided by both numbers, not by age", () => {
    const twins = Array.from(
      { length: 6 },
      (_, i): Item => ({ key: `PD-00000${i}`, title: "零信任网关", text: "", offers: [{ capability: "sdp", strength: 1 }], catalogued: false }),
    );
    const ask = (key: string) =>
      order(learnt(twins), { key, title: "零信任", text: "", wants: [{ capability: "sdp", weight: 1, must: true, demand: 0 }], catalogue: false }, twins);
    expect(ask("SC-2026-0001")).not.toEqual(ask("SC-2026-0042"));
    expect(new Set([1, 2, 3, 4, 5, 6].map((n) => ask(`SC-2026-000${n}`)[0])).size).toBeGreaterThan(1);
  });

  test("leaves out what shares neither a capability nor a word", () => {
    const items: Item[] = [{ key: "PD-000001", title: "脱敏", text: "", offers: [{ capability: "masking", strength: 1 }], catalogued: true }];
    const ask = (wants: Query["wants"], text: string) => order(learnt(items), { key: "SC-2026-0001", title: "", text, wants, catalogue: true }, items);
    expect(ask([{ capability: "edr", weight: 1, must: false, demand: 0 }], "网关")).toEqual([]);
    expect(ask([], "数据脱敏")).toEqual(["PD-000001"]);
    expect(ask([], "")).toEqual([]);
  });
});
