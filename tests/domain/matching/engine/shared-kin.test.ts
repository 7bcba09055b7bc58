import fc from "fast-check";
import { expect, test } from "vitest";
import { bearingsOf } from "#app/domain/matching/engine/fast/bearings.ts";
import { measureTags, roomToMeasure } from "#app/domain/matching/engine/fast/measure-item.ts";
import { createNames } from "#app/domain/matching/engine/fast/names.ts";
import { buildSegment } from "#app/domain/matching/engine/fast/segment.ts";
import { SharedKin } from "#app/domain/matching/engine/fast/shared-kin.ts";
import { prepareQuery } from "#app/domain/matching/engine/prepare.ts";
import { anyItems, anyQuery, hierarchy, learnt } from "./world.ts";

const worlds = fc.tuple(anyItems(40), anyQuery);

function world([items, query]: [Parameters<typeof learnt>[0], Parameters<typeof prepareQuery>[0]]) {
  const learned = learnt(items);
  const names = createNames();
  const segment = buildSegment(learned, names, items);
  const prepared = prepareQuery(query, learned);
  return { segment, prepared, bearings: bearingsOf(prepared, hierarchy, names), marks: [new Uint16Array(items.length)] };
}

test("what an item shares of a need's kin is the mass that its claims bring", () => {
  fc.assert(
    fc.property(worlds, (given) => {
      const { segment, prepared, bearings, marks } = world(given);
      const shared = new SharedKin(marks, [segment], bearings);
      const measured = roomToMeasure(prepared, bearings);
      for (const doc of segment.keys.keys()) {
        measureTags(bearings, segment, doc, measured);
        expect(shared.of(0, doc)).toBeCloseTo(
          measured.kin.reduce((sum, mass) => sum + mass, 0),
          9,
        );
      }
    }),
  );
});

test("of more kin than bits, those beyond count as shared", () => {
  fc.assert(
    fc.property(worlds, fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 5 }), (given, beyond) => {
      const { segment, bearings, marks } = world(given);
      const padding = Array.from({ length: 16 - bearings.masses.length }, () => 0);
      const more = { ...bearings, masses: Float64Array.from([...bearings.masses, ...padding, ...beyond]) };
      const before = new SharedKin(marks, [segment], bearings).of(0, 0);
      const after = new SharedKin(marks, [segment], more).of(0, 0);
      expect(after - before).toBeCloseTo(
        beyond.reduce((sum, mass) => sum + mass, 0),
        9,
      );
    }),
  );
});
