import { addCellsIn } from "./add-cells.ts";

/** So many cells are added at a time at most. */
export const mostCells = 65_536;
const page = 65_536;

/**
 * Rows of single-precision sums, row-major. Cells are put in `at` (a row) and `values`, and `row` is one row more. For so many cells,
 * `spread` adds the value times `row` to the rows, and `gather` adds the rows times their values to `row`. What is added is
 * rounded after each step, exactly as `addRow` does.
 */
export interface RowSums {
  rows: Float32Array;
  at: Uint32Array;
  values: Float32Array;
  row: Float32Array;
  spread(cells: number): void;
  gather(cells: number): void;
}

/** `width` is a multiple of `lane`. */
export function createRowSums(count: number, width: number): RowSums {
  const [ofValues, ofRow, ofRows, stride] = [4 * mostCells, 8 * mostCells, 8 * mostCells + 4 * width, 4 * width];
  const memory = new WebAssembly.Memory({ initial: Math.ceil((ofRows + count * stride) / page) });
  const addCells = addCellsIn(memory);
  const row = new Float32Array(memory.buffer, ofRow, width);
  return {
    at: new Uint32Array(memory.buffer, 0, mostCells),
    values: new Float32Array(memory.buffer, ofValues, mostCells),
    row,
    rows: new Float32Array(memory.buffer, ofRows, count * width),
    spread(cells) {
      if (cells > 0) addCells(0, ofValues, 4 * cells, ofRow, 0, ofRows, stride, stride);
    },
    gather(cells) {
      if (cells > 0) addCells(0, ofValues, 4 * cells, ofRows, stride, ofRow, 0, stride);
    },
  };
}

/** Adds to the sums that begin at `to` the value times a row of `dense`. */
export function addRow(sums: Float32Array, to: number, value: number, dense: Float32Array, row: number, width: number) {
  const from = row * width;
  for (let c = 0; c < width; c++) sums[to + c] = (sums[to + c] as number) + Math.fround(value * (dense[from + c] as number));
}
