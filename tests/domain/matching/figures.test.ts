import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "#app/domain/matching/difference.ts";
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
});

test.each([
  [figures(300, 100), figures(200, 150), { score: 50, part: 0, higher: 300, lower: 200 }],
  [figures(200, 100), figures(300, 100, -150), { score: 50, part: "mustDeduction", higher: 0, lower: -150 }],
  [figures(200, 100), figures(100, 200), null],
])("what sets two scores apart is the part in which the higher leads most", (higher, lower, difference) => {
  expect(differenceOf(higher, lower)).toEqual(difference);
});
