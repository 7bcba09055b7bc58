import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query, Want } from "#app/domain/matching/engine/query.ts";
import { rankSlowly } from "#app/domain/matching/engine/rank-slowly.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { anyItems, anyQuery, capabilities, keyOf, learnt, wideHierarchy, wideItems, wideQuery } from "./world.ts";

/** Whether those that are left are told apart by their late marks. */
const many = fc.constantFrom(0, 4096);
const top = fc.integer({ min: 1, max: 6 });

/** The parts of a score, as the index gives them too. */
function slowly(learned: ReturnType<typeof learnt>, query: Query, items: readonly Item[], most: number) {
  return rankSlowly(learned, query, items, most).map(({ key, explanation: { answers, covers, words, lenders, ...score } }) => ({ key, score }));
}

describe("the index ranks as the definition does, to the last bit", () => {
  test("on random worlds", () => {
    fc.assert(
      fc.property(anyItems(40), anyQuery, top, fc.constantFrom(1, 3, 256), many, (items, query, most, window, many) => {
        const learned = learnt(items, { ...engineWeights, window });
        expect(new ProductIndex(learned, items, many).rank(query, most)).toEqual(slowly(learned, query, items, most));
      }),
      { numRuns: 150 },
    );
  });

  test("for needs with more requirements than are marked", () => {
    const wants = fc
      .shuffledSubarray([...capabilities], { minLength: 8 })
      .chain((chosen) =>
        fc
          .array(fc.boolean(), { minLength: chosen.length, maxLength: chosen.length })
          .map((musts) => chosen.map((capability, i): Want => ({ capability, weight: 1, must: musts[i] ?? false, demand: 0 }))),
      );
    fc.assert(
      fc.property(anyItems(40), anyQuery, wants, fc.boolean(), top, (items, { title, text, ...query }, wants, told, most) => {
        const need = { ...query, title: told ? title : "", text: told ? text : "", wants };
        const learned = learnt(items);
        expect(new ProductIndex(learned, items, 0).rank(need, most)).toEqual(slowly(learned, need, items, most));
      }),
    );
  });

  test("for needs with more requirements than there are marks", () => {
    fc.assert(
      fc.property(wideItems, wideQuery, top, many, (items, need, most, many) => {
        const learned = learn(wideHierarchy, items, { ...engineWeights, window: 1 });
        expect(new ProductIndex(learned, items, many).rank(need, most)).toEqual(slowly(learned, need, items, most));
      }),
    );
  });

  test("in crowds of near equals, where the first guess is too narrow", () => {
    fc.assert(
      fc.property(anyItems(10), anyQuery, top, many, (few, query, most, many) => {
        const items = Array.from({ length: 60 }, (_, copy) => few.map((item, i) => ({ ...item, key: keyOf(copy * few.length + i) }))).flat();
        const learned = learnt(few, { ...engineWeights, window: 1 });
        expect(new ProductIndex(learned, items, many).rank(query, most)).toEqual(slowly(learned, query, items, most));
      }),
      { numRuns: 12 },
    );
  });

  test("of many that answer the musts alike, whose evidence and kin tell them apart", () => {
    const strength = fc.constantFrom(0.85, 0.9, 0.95, 1);
    const more = fc.uniqueArray(fc.record({ capability: fc.constantFrom(...capabilities), strength }), {
      maxLength: 5,
      selector: ({ capability }) => capability,
    });
    const rows = fc.array(fc.tuple(strength, strength, more), { minLength: 120, maxLength: 200 });
    const wants = (["mfa", "sdp", "access", "ids", "masking"] as const).map((capability, i): Want => ({ capability, weight: 1, must: i < 2, demand: 0 }));
    fc.assert(
      fc.property(rows, top, many, (rows, most, many) => {
        const items = rows.map(([mfa, sdp, offers], i): Item => {
          const musts = [
            { capability: "mfa", strength: mfa },
            { capability: "sdp", strength: sdp },
          ];
          const others = offers.filter(({ capability }) => musts.every((one) => one.capability !== capability));
          return { key: keyOf(i), title: "", text: "", offers: [...musts, ...others], catalogued: i % 7 === 0 };
        });
        const need: Query = { key: "SC-2026-0001", title: "", text: "", wants, catalogue: true };
        const learned = learnt(items, { ...engineWeights, window: 1 });
        expect(new ProductIndex(learned, items, many).rank(need, most)).toEqual(slowly(learned, need, items, most));
      }),
      { numRuns: 200 },
    );
  });

  test("after items came, changed and went", () => {
    fc.assert(
      fc.property(anyItems(), fc.array(fc.tuple(anyItems(3), fc.array(fc.nat(12), { maxLength: 3 })), { maxLength: 4 }), anyQuery, (first, changes, query) => {
        const learned = learnt(first);
        const index = new ProductIndex(learned, first);
        const present = new Map(first.map((item) => [item.key, item]));
        for (const [put, serials] of changes) {
          const remove = serials.map((serial) => keyOf(serial + 5));
          index.change({ put, remove });
          for (const key of remove) present.delete(key);
          for (const item of put) present.set(item.key, item);
        }
        expect(index.size).toBe(present.size);
        expect(index.rank(query, 5)).toEqual(slowly(learned, query, [...present.values()], 5));
      }),
      { numRuns: 100 },
    );
  });

  test("of those that a filter lets in", () => {
    fc.assert(
      fc.property(anyItems(), anyQuery, fc.func(fc.boolean()), (items, query, admits) => {
        const learned = learnt(items);
        const admit = (key: string) => admits(key);
        // whoever is lent from stays known: a filter hides, it does not unlearn
        const bare = { ...learned, lenders: new Map() };
        expect(new ProductIndex(bare, items).rank(query, 5, admit)).toEqual(
          slowly(
            bare,
            query,
            items.filter(({ key }) => admit(key)),
            5,
          ),
        );
      }),
    );
  });

  test("with ten thousand candidates of equal score", () => {
    const items = Array.from(
      { length: 10_000 },
      (_, i): Item => ({ key: keyOf(i), title: "", text: "", offers: [{ capability: "edr", strength: 1 }], catalogued: false }),
    );
    const query: Query = { key: "SC-2026-0001", title: "", text: "", wants: [{ capability: "edr", weight: 1, must: true, demand: 0 }], catalogue: false };
    const learned = learnt(items.slice(0, 50), engineWeights);
    expect(new ProductIndex(learned, items).rank(query, 3)).toEqual(slowly(learned, query, items, 3));
  });
});
