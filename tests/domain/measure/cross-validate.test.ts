import { describe, expect, test } from "vitest";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { crossValidate, figuresOf } from "#app/domain/measure/cross-validate.ts";
import type { JudgedQuery, JudgedSet } from "#app/domain/measure/judged-set.ts";
import { measureRanking } from "#app/domain/measure/metrics.ts";
import { measureTrials, production } from "#app/domain/measure/trial.ts";
import { weighedQueries } from "#app/domain/measure/weighed.ts";
import { hierarchy } from "#tests/domain/matching/engine/world.ts";

const words = ["零信任 接入", "数据脱敏", "工业网关", "日志 审计", "access policies", "identity", "入侵检测", "终端"];
const slugs = ["access", "zero-trust", "sdp", "mfa", "ids", "edr", "masking"];
const at = <Value>(of: readonly Value[], n: number) => of[n % of.length] as Value;
const items = Array.from({ length: 40 }, (_, i) => ({
  key: `PD-${i}`,
  title: at(words, i),
  text: `${at(words, i * 3 + 1)}。${at(words, i * 5 + 2)}。${"别的事情".repeat(i)}`, // no two alike, so that no order hangs on a tie
  offers: i % 7 === 0 ? [] : [i, i * 2 + 1].map((n) => ({ capability: at(slugs, n), strength: 0.5 + i / 100 })),
  catalogued: false,
}));
const queries = Array.from(
  { length: 20 },
  (_, i): JudgedQuery => ({
    query: {
      key: `SC-${i}`,
      title: at(words, i * 3),
      text: at(words, i + 4),
      wants: i % 5 === 0 ? [] : [i, i * 3 + 1].map((n) => ({ capability: at(slugs, n), weight: 1, must: false, demand: 0 })),
      catalogue: false,
    },
    grades: new Map(items.filter((__, n) => (n * 7 + i) % 6 === 0).map(({ key }, n) => [key, 1 + (n % 3)])),
    mask: new Set(i % 4 === 0 ? ["PD-3", "PD-9"] : []),
    own: null,
  }),
);
const set: JudgedSet = { queries, items, hierarchy };
const tagged = { ...set, items: items.filter(({ offers }) => offers.length > 0) };

describe("weights tried on scores that were taken apart", () => {
  const others = { ...production, tags: 0.3, most: 0.5, half: 4, window: 12 };

  test.each([
    ["as they ship", production, set],
    ["others", others, set],
    ["another share of kinship, where no tags are borrowed", { ...others, kinship: 0.7 }, tagged],
  ])("rank as the engine does: %s", (_, trial, judged) => {
    const { tags, kinship, most, half, window } = trial;
    const weights = { ...engineWeights, tags, kinship, window, latent: { ...engineWeights.latent, most, half } };
    const index = new ProductIndex(learn(hierarchy, judged.items, weights), judged.items);
    const engine = queries.map(
      ({ query, grades, mask }) =>
        measureRanking(
          index.rank(query, items.length, (key) => !mask.has(key)).map(({ key }) => key),
          grades,
        ).ndcg10,
    );
    const anew = [...weighedQueries(judged)].map((query) => measureTrials(query, [production, trial])[1] as number);
    expect(new Set(engine).size).toBeGreaterThan(5);
    for (const [i, figure] of anew.entries()) expect(figure).toBeCloseTo(engine[i] as number, 9);
  });

  test("the engine's own order and another's differ, or the test above shows nothing", () => {
    const rows = [...weighedQueries(set)].map((query) => measureTrials(query, [production, others]));
    expect(rows.some(([one, other]) => one !== other)).toBe(true);
  });
});

describe("cross-validation", () => {
  test("chooses by the queries that it does not judge", () => {
    // trial 1 is best on the queries of the first fold alone, trial 2 on all others
    const rows = Array.from({ length: 10 }, (_, i) => [0.5, i % 5 === 0 ? 1 : 0, i % 5 === 0 ? 0 : 1]);
    const folds = crossValidate(new Map([["set", rows]]), 0);
    expect(folds.map(({ chosen }) => chosen)).toEqual([2, 2, 2, 2, 2]);
    expect(folds.map(({ heldOut }) => heldOut)).toEqual([0, 1, 1, 1, 1].map((chosen) => ({ chosen, production: 0.5 })));
  });

  test("every set counts the same, however many queries it has; equals leave what ships", () => {
    const measured = new Map([
      ["large", Array.from({ length: 100 }, () => [0, 0.6])],
      ["small", Array.from({ length: 10 }, () => [1, 0])],
    ]);
    expect(figuresOf(measured).map((figure) => figure.toFixed(9))).toEqual(["0.500000000", "0.300000000"]);
    expect(crossValidate(new Map([["even", Array.from({ length: 5 }, () => [0.5, 0.5])]]), 1)[0]?.chosen).toBe(1);
  });
});
