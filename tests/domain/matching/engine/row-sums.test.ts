import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addRow, createRowSums, type RowSums } from "#app/domain/matching/engine/latent/row-sums.ts";

const float = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 });

const width = 16;
const given = fc.array(float, { minLength: 3 * width, maxLength: 3 * width }).map((numbers) => Float32Array.from(numbers));
const lists = fc.array(fc.tuple(fc.nat(2), fc.array(fc.tuple(fc.nat(6), float), { maxLength: 12 })));

function put(sums: RowSums, cells: readonly [number, number][]) {
  for (const [i, [at, value]] of cells.entries()) {
    sums.at[i] = at;
    sums.values[i] = value;
  }
  return cells.length;
}

describe("four numbers at a time are added to the same bits as one by one", () => {
  test("a row to many", () => {
    fc.assert(
      fc.property(given, lists, (dense, all) => {
        const sums = createRowSums(7, width);
        const slowly = new Float32Array(7 * width);
        for (const [row, cells] of all) {
          for (const [at, value] of cells) addRow(slowly, at * width, value, dense, row, width);
          sums.row.set(dense.subarray(row * width, (row + 1) * width));
          sums.spread(put(sums, cells));
        }
        expect(sums.rows).toEqual(slowly);
      }),
    );
  });

  test("many to a row", () => {
    fc.assert(
      fc.property(given, lists, (dense, all) => {
        const sums = createRowSums(3, width);
        sums.rows.set(dense);
        const slowly = new Float32Array(width);
        for (const [, many] of all) {
          const cells = many.map(([at, value]): [number, number] => [at % 3, value]);
          for (const [at, value] of cells) addRow(slowly, 0, value, dense, at, width);
          sums.gather(put(sums, cells));
          expect(sums.row).toEqual(slowly);
        }
      }),
    );
  });
});
