import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf, gapsOf } from "#app/domain/matching/difference.ts";
import type { Score } from "#app/domain/matching/engine/score.ts";
import { capabilityOf, type Figures, figuresOf } from "#app/domain/matching/figures.ts";
import { rankShelf } from "#app/domain/matching/rank-shelf.ts";
import { anyNeed, anyProducts, shelfOf } from "./world.ts";

const sumOf = (figures: Pick<Figures, "wants" | "borrowed" | "text" | "latent" | "mustDeduction" | "catalogue">) =>
  capabilityOf(figures) + figures.text + figures.latent + figures.mustDeduction + figures.catalogue;
const partsOf = (of: Figures | Score) => [...of.wants.flatMap(({ own, kin }) => [own, kin]), of.borrowed, of.text, of.latent, of.mustDeduction, of.catalogue];

test("what is shown adds up to the score as shown, and each figure is within a thousandth of the true one", () => {
  let rows = 0;
  fc.assert(
    fc.property(anyNeed, anyProducts, ({ query, requirements }, products) => {
      for (const { score } of rankShelf(shelfOf(products), query, requirements).rows) {
        rows += 1;
        const shown = figuresOf(score);
        expect(sumOf(shown)).toBe(shown.score);
        expect(shown.score).toBe(Math.round(score.total * 1000));
        expect(shown.tagScore).toBe(Math.round(score.tagScore * 1000));
        const exact = partsOf(score);
        for (const [i, figure] of partsOf(shown).entries()) {
          expect(Math.abs(figure - (exact[i] ?? Number.NaN) * 1000)).toBeLessThan(1);
          if (exact[i] === 0) expect(figure).toBe(0);
          expect(figure * Math.sign(exact[i] ?? 0)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(rows).toBeGreaterThan(200);
});

const figures = (own: number, text: number, mustDeduction = 0): Figures => ({
  wants: [{ own, kin: 0 }],
  borrowed: 0,
  text,
  latent: 0,
  mustDeduction,
  catalogue: 0,
  score: own + text + mustDeduction,
  tagScore: own,
});

test.each([
  [figures(300, 100), figures(200, 150), { score: 50, ahead: { part: 0, higher: 300, lower: 200 }, behind: { part: "text", higher: 100, lower: 150 } }],
  [
    figures(200, 100),
    figures(300, 100, -150),
    { score: 50, ahead: { part: "mustDeduction", higher: 0, lower: -150 }, behind: { part: 0, higher: 200, lower: 300 } },
  ],
  [figures(200, 100), figures(150, 100), { score: 50, ahead: { part: 0, higher: 200, lower: 150 }, behind: null }],
  [figures(200, 100), figures(100, 200), null],
])("what sets two scores apart is the part in which the higher leads most, and the one in which it trails most", (higher, lower, difference) => {
  expect(differenceOf(higher, lower)).toEqual(difference);
});

test("no part sets two scores further apart, either way, than those that are named, and all parts together do by just so much", () => {
  let compared = 0;
  fc.assert(
    fc.property(anyNeed, anyProducts, ({ query, requirements }, products) => {
      const shown = rankShelf(shelfOf(products), query, requirements).rows.map(({ score }) => figuresOf(score));
      for (const [i, higher] of shown.entries()) {
        const lower = shown[i + 1];
        const difference = lower && differenceOf(higher, lower);
        if (!difference) continue;
        compared += 1;
        const leads = gapsOf(higher, lower).map((gap) => gap.higher - gap.lower);
        expect(leads.reduce((sum, lead) => sum + lead, 0)).toBe(difference.score);
        expect(difference.ahead.higher - difference.ahead.lower).toBe(Math.max(...leads));
        expect(difference.behind ? difference.behind.higher - difference.behind.lower : 0).toBe(Math.min(0, ...leads));
      }
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(100);
});
