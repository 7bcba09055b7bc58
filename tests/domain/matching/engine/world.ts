import fc from "fast-check";
import { createHierarchy } from "#app/domain/capability/hierarchy.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";

/**
 * root ┬ access ┬ zero-trust ── sdp
 *      │        └ identity ──── mfa
 *      ├ detect ┬ ids
 *      │        └ edr
 *      └ data ─── masking          (mfa also stands under detect)
 */
export const hierarchy = createHierarchy([
  ["root", []],
  ["access", ["root"]],
  ["detect", ["root"]],
  ["data", ["root"]],
  ["zero-trust", ["access"]],
  ["identity", ["access"]],
  ["sdp", ["zero-trust"]],
  ["mfa", ["identity", "detect"]],
  ["ids", ["detect"]],
  ["edr", ["detect"]],
  ["masking", ["data"]],
]);
export const capabilities = ["access", "detect", "data", "zero-trust", "identity", "sdp", "mfa", "ids", "edr", "masking", "retired"];

const word = fc.constantFrom("零信任", "脱敏", "工业", "网关", "policies", "access", "the", "log", "5G", "\0", "\ud800", "😀", "数据 ");
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const strength = fc.oneof(fc.constantFrom(0.85, 0.9, 0.95, 1), fc.constantFrom(0, Number.NaN, -1, 7, 1 / 3));
const offers = fc.uniqueArray(fc.record({ capability: fc.constantFrom(...capabilities), strength }), {
  maxLength: 6,
  selector: ({ capability }) => capability,
});

export const anyQuery: fc.Arbitrary<Query> = fc.record({
  key: fc.constantFrom("SC-2026-0001", "SC-2026-0042"),
  title: sentence,
  text: sentence,
  wants: fc.uniqueArray(
    fc.record({
      capability: fc.constantFrom(...capabilities, "unheard-of"),
      weight: fc.oneof(fc.constantFrom(1, 0.7, 0.4), fc.constantFrom(0, Number.NaN, -3)),
      must: fc.boolean(),
      demand: fc.constantFrom(0, 0.9, 0.95, 1, Number.NaN, 7),
    }),
    { maxLength: 6, selector: ({ capability }) => capability },
  ),
  catalogue: fc.boolean(),
});

export const keyOf = (serial: number) => `PD-${String(serial + 1).padStart(6, "0")}`;

export const anyItems = (most = 14): fc.Arbitrary<Item[]> =>
  fc
    .array(fc.record({ title: sentence, text: sentence, offers, catalogued: fc.boolean() }), { minLength: 1, maxLength: most })
    .map((rows) => rows.map((row, i) => ({ ...row, key: keyOf(i) })));

/** Many capabilities side by side: a need can ask for more of them than there are marks. */
export const wide = Array.from({ length: 40 }, (_, i) => `wide-${i}`);
export const wideHierarchy = createHierarchy([
  ["top", []],
  ["above", ["top"]],
  ...wide.map((slug, i): [string, string[]] => [slug, [i % 3 === 0 ? "top" : "above"]]),
]);

export const wideItems: fc.Arbitrary<Item[]> = fc
  .array(
    fc.uniqueArray(fc.record({ capability: fc.constantFrom(...wide, "above"), strength }), {
      minLength: 1,
      maxLength: 20,
      selector: ({ capability }) => capability,
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => rows.map((offers, i) => ({ key: keyOf(i), title: "", text: "", offers, catalogued: i % 4 === 0 })));

/** Few are musts: with many, hardly anything is left of any score, and no bound of it could be wrong by more than a rounding. */
export const wideQuery: fc.Arbitrary<Query> = fc
  .tuple(fc.array(fc.constantFrom(0, 0.9, 1), { minLength: 30, maxLength: wide.length }), fc.uniqueArray(fc.nat(wide.length - 1), { maxLength: 6 }))
  .map(([demands, musts]) => ({
    key: "SC-2026-0001",
    title: "",
    text: "",
    wants: demands.map((demand, i) => ({ capability: wide[i] as string, weight: 1, must: musts.includes(i), demand })),
    catalogue: true,
  }));

/** A window so narrow that it matters in a small world. */
export const narrow = { ...engineWeights, window: 3 };

export const learnt = (items: readonly Item[], weights = narrow) => learn(hierarchy, items, weights);
