import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { explain, measureFor } from "#app/domain/matching/engine/explain.ts";
import { Bounds } from "#app/domain/matching/engine/fast/bounds.ts";
import { createCeilingTables } from "#app/domain/matching/engine/fast/ceilings.ts";
import { isCatalogued, leastMass, mostMass } from "#app/domain/matching/engine/fast/glances.ts";
import { createMarkSetTables } from "#app/domain/matching/engine/fast/mark-sets.ts";
import { setMarks } from "#app/domain/matching/engine/fast/marks.ts";
import { createNames } from "#app/domain/matching/engine/fast/names.ts";
import { planQuery } from "#app/domain/matching/engine/fast/plan.ts";
import { buildSegment } from "#app/domain/matching/engine/fast/segment.ts";
import { weakList } from "#app/domain/matching/engine/fast/tiers.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query, Want } from "#app/domain/matching/engine/query.ts";
import { saturationSteps } from "#app/domain/matching/engine/text/saturation.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { anyItems, anyQuery, capabilities, hierarchy, wideHierarchy, wideItems, wideQuery } from "./world.ts";

/** Room for rounding, as the search leaves it. */
const slack = 1e-9;

/** For each item of a library what its marks let it score at most and at least, its score, and how many marked musts it lacks. */
function boundsOf({ items, query, hierarchy }: World, lateAreSet: boolean) {
  const learned = { ...learn(hierarchy, items, { ...engineWeights, window: 0 }), lenders: new Map() };
  const measure = measureFor(learned, query);
  const names = createNames();
  const segment = buildSegment(learned, names, items);
  const { marking, ceilings } = planQuery(measure.prepared, learned, names, segment.weak, createCeilingTables());
  const bounds = new Bounds(measure.prepared, ceilings, createMarkSetTables());
  const marks = new Int32Array(items.length);
  setMarks(marks, segment.capabilities, marking.early);
  if (lateAreSet) setMarks(marks, segment.capabilities, marking.late);
  if (lateAreSet) bounds.setLate();
  const { of: glances, step } = segment.glances;
  const textUnit = ((1 - measure.prepared.latent) * (1 - measure.prepared.tags)) / saturationSteps;
  const rows = items.map((item, doc) => {
    const score = explain(measure, item, () => undefined, false);
    const words = textUnit > 0 ? score.text / textUnit : 0;
    const [glance, held] = [glances[doc] ?? 0, marks[doc] ?? 0];
    const set = bounds.set(held);
    return {
      total: score.total,
      answers: marking.musts.map(({ lists }) => item.offers.some(({ capability }) => lists.includes(weakList(names.of(capability))))),
      marked: marking.musts.map((must) => (held & must.marks) !== 0),
      lacking: marking.musts.filter((must) => (held & must.marks) === 0).length,
      words,
      most: bounds.closely(set, words, leastMass(glance, step), isCatalogued(glance)),
      loosely: bounds.loosely(set, words),
      least: bounds.least(set, words, mostMass(glance, step)),
    };
  });
  return { rows, bounds, musts: marking.musts.length };
}

const manyWants = fc
  .shuffledSubarray([...capabilities], { minLength: 1 })
  .chain((chosen) =>
    fc
      .array(fc.tuple(fc.boolean(), fc.constantFrom(0, 0.9, 0.95, 1)), { minLength: chosen.length, maxLength: chosen.length })
      .map((asked) => chosen.map((capability, i): Want => ({ capability, weight: 1, must: asked[i]?.[0] ?? false, demand: asked[i]?.[1] ?? 0 }))),
  );
const need = fc.oneof(
  anyQuery,
  fc.tuple(anyQuery, manyWants).map(([query, wants]) => ({ ...query, wants })),
);

interface World {
  hierarchy: Hierarchy;
  items: readonly Item[];
  query: Query;
}
const world: fc.Arbitrary<World> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ hierarchy: fc.constant(hierarchy), items: anyItems(30), query: need }) },
  { weight: 2, arbitrary: fc.record({ hierarchy: fc.constant(wideHierarchy), items: wideItems, query: wideQuery }) },
);

describe("a score lies between its bounds", () => {
  test("by the marks that are set at once, and by all", () => {
    fc.assert(
      fc.property(world, fc.boolean(), (given, lateAreSet) => {
        for (const { total, most, loosely, least } of boundsOf(given, lateAreSet).rows) {
          expect(most + slack).toBeGreaterThanOrEqual(total);
          expect(loosely + slack).toBeGreaterThanOrEqual(most);
          expect(least - slack).toBeLessThanOrEqual(total);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the marks of a must are borne by those in its lists, and by nobody else", () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const { answers, marked } of boundsOf(given, false).rows) expect(marked).toEqual(answers);
      }),
      { numRuns: 300 },
    );
  });

  test("and below that of whoever lacks no more musts", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { rows, bounds, musts } = boundsOf(given, false);
        for (let lacking = 0; lacking <= musts; lacking++) {
          const most = bounds.lacking(lacking);
          for (const row of rows) if (row.lacking >= lacking) expect(most(row.words) + slack).toBeGreaterThanOrEqual(row.total);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("late marks tell more, and never less", () => {
    fc.assert(
      fc.property(world, (given) => {
        const before = boundsOf(given, false).rows;
        for (const [i, { most, least }] of boundsOf(given, true).rows.entries()) {
          expect(most).toBeLessThanOrEqual((before[i]?.most ?? 0) + slack);
          expect(least).toBeGreaterThanOrEqual((before[i]?.least ?? 0) - slack);
        }
      }),
    );
  });
});
