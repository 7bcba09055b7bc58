import fc from "fast-check";
import { expect, test } from "vitest";
import { roomForHolders } from "#app/domain/matching/engine/fast/holders.ts";
import { readHolders, termLists } from "#app/domain/matching/engine/fast/term-lists.ts";

const most = 5000;
/** Items with a value each, from few and far between to nearly all. */
const list = fc.tuple(fc.constantFrom(1, 2, 100, 255, 256, 624, 625, 2000, most), fc.integer({ min: 1 })).map(([count, seed]) =>
  Array.from({ length: most }, (_, doc) => ({ doc, by: Math.imul(doc + 1, seed | 1) >>> 0 }))
    .sort((a, b) => a.by - b.by)
    .slice(0, count)
    .sort((a, b) => a.doc - b.doc)
    .map(({ doc, by }): [doc: number, value: number] => [doc, 1 + (by % 255)]),
);
const lists = fc.uniqueArray(fc.tuple(fc.oneof(fc.nat(600), fc.nat(100_000)), list), { maxLength: 8, selector: ([name]) => name });

test("a term's list is read as it was put, whether few hold it or many, and a term that is not there has none", () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(100_300)), (unordered, others) => {
      const put = unordered.toSorted(([a], [b]) => a - b);
      const held = put.flatMap(([, one]) => one);
      const starts = Uint32Array.from([0, ...put.map((_, i) => put.slice(0, i + 1).reduce((sum, [, one]) => sum + one.length, 0))]);
      const texts = { names: Uint32Array.from(put, ([name]) => name), starts, docs: Uint16Array.from(held, ([doc]) => doc) };
      const kept = termLists(
        texts,
        Uint8Array.from(held, ([, value]) => value),
        most,
      );
      const room = roomForHolders(most);
      const read = (name: number) => Array.from({ length: readHolders(kept, name, room) }, (_, i) => [room.docs[i], room.values[i]]);
      for (const [name, one] of put) expect(read(name)).toEqual(one);
      for (const name of others) if (put.every(([known]) => known !== name)) expect(read(name)).toEqual([]);
    }),
  );
});
