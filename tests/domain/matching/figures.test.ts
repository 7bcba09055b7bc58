import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresOf } from "#app/domain/matching/figures.ts";
import { rank } from "#app/domain/matching/rank.ts";
import { gatherStatistics } from "#app/domain/matching/statistics.ts";
import { anyCandidates, anyNeed, small } from "./world.ts";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test("what is shown adds up to the score as shown, and each figure is within a thousandth of the true one", () => {
  let rows = 0;
  fc.assert(
    fc.property(anyNeed, anyCandidates, (need, products) => {
      for (const row of rank(need, products, { taxonomy: small, statistics: gatherStatistics(small, products) })) {
        rows += 1;
        const shown = figuresOf(row);
        expect(sum(shown.parts)).toBe(shown.tagScore);
        expect(shown.tagScore + shown.mustDeduction + shown.catalogueAddend).toBe(shown.score);
        expect(shown.score).toBe(Math.round(row.score * 1000));
        const pairs = [
          ...shown.parts.map((part, i) => [part, row.parts[i]?.contribution]),
          [shown.mustDeduction, row.mustDeduction],
          [shown.catalogueAddend, row.catalogueAddend],
        ];
        for (const [figure = Number.NaN, exact = Number.NaN] of pairs) {
          expect(Math.abs(figure - exact * 1000)).toBeLessThan(1);
          if (exact === 0) expect(figure).toBe(0);
          expect(Math.sign(figure) * Math.sign(exact)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(rows).toBeGreaterThan(300);
});
