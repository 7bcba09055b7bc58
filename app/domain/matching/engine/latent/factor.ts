import { lane } from "./add-cells.ts";
import { createRowSums, type RowSums } from "./row-sums.ts";

/** Sparse rows, of at most `mostCells` columns: row r holds columns[starts[r]..starts[r+1]] with their values. */
export interface SparseRows {
  rows: number;
  columns: number;
  starts: Uint32Array;
  at: Uint32Array;
  values: Float32Array;
}

/** Extra directions that are carried along and dropped. */
const spare = 8;

/**
 * The leading left singular vectors of a sparse matrix, `rows × rank` row-major, by randomised subspace iteration (Halko, Martinsson,
 * Tropp 2011) from a fixed generator, refined in so many rounds: the same matrix gives the same vectors. Directions without weight are
 * zero.
 */
export function leadingVectors(matrix: SparseRows, rank: number, rounds: number): Float32Array {
  const { rows, columns } = matrix;
  const width = lane * Math.ceil(Math.min(rank + spare, rows, columns) / lane);
  let basis = begun(matrix, width);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(basis, columns, width);
    basis = through(matrix, basis, width);
  }
  orthonormalise(basis, columns, width);
  const { values, vectors } = eigen(between(basis, through(matrix, basis, width), columns, width), width);
  const order = [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number)).slice(0, rank);
  const chosen = new Float64Array(width * rank);
  for (const [to, from] of order.entries()) {
    const scale = (values[from] as number) > 1e-9 * (values[order[0] as number] as number) ? 1 / Math.sqrt(values[from] as number) : 0;
    for (let k = 0; k < width; k++) chosen[k * rank + to] = (vectors[k * width + from] as number) * scale;
  }
  return times(matrix, rotated(basis, columns, width, chosen, rank), rank);
}

/** matrixᵀ · random signs, columns × width. */
function begun(matrix: SparseRows, width: number) {
  const sums = createRowSums(matrix.columns, width);
  const sign = signs();
  for (let row = 0; row < matrix.rows; row++) {
    for (let c = 0; c < width; c++) sums.row[c] = sign();
    sums.spread(cellsOf(matrix, row, sums));
  }
  return sums.rows;
}

/** matrixᵀ · matrix · dense, columns × width; nothing but a row stands between. */
function through(matrix: SparseRows, dense: Float32Array, width: number) {
  const [source, sums] = [createRowSums(matrix.columns, width), createRowSums(matrix.columns, width)];
  source.rows.set(dense);
  for (let row = 0; row < matrix.rows; row++) {
    source.row.fill(0);
    source.gather(cellsOf(matrix, row, source));
    sums.row.set(source.row);
    sums.spread(cellsOf(matrix, row, sums));
  }
  return sums.rows;
}

/** matrix · dense, rows × width. */
function times(matrix: SparseRows, dense: Float32Array, width: number) {
  const source = createRowSums(matrix.columns, width);
  source.rows.set(dense);
  const product = new Float32Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row++) {
    source.row.fill(0);
    source.gather(cellsOf(matrix, row, source));
    product.set(source.row, row * width);
  }
  return product;
}

/** Hands over the cells of a row; how many they are. */
function cellsOf({ starts, at, values }: SparseRows, row: number, to: RowSums) {
  const [from, end] = [starts[row] as number, starts[row + 1] as number];
  to.at.set(at.subarray(from, end));
  to.values.set(values.subarray(from, end));
  return end - from;
}

/** Less than this share of a column's square that the columns before leave over is rounding. */
const leastPivot = 1e-12;

/** ±1 from xorshift32 with a fixed seed. */
function signs() {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 1 ? 1 : -1;
  };
}

/** Makes the columns of a row-major matrix orthonormal in place, by the Cholesky factor of their products, twice; what depends on others becomes zero. */
function orthonormalise(dense: Float32Array, rows: number, width: number) {
  for (let twice = 0; twice < 2; twice++) {
    const factor = cholesky(between(dense, dense, rows, width), width);
    for (let from = 0; from < rows * width; from += width) {
      for (let k = 0; k < width; k++) {
        const length = factor[k * width + k] as number;
        let rest = dense[from + k] as number;
        for (let j = 0; j < k; j++) rest -= (dense[from + j] as number) * (factor[k * width + j] as number);
        dense[from + k] = length > 0 ? rest / length : 0;
      }
    }
  }
}

/** The lower triangle L with L · Lᵀ = the matrix; a row of zeros for what depends on the rows before. */
function cholesky(symmetric: Float64Array, size: number) {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = symmetric[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      const pivot = lower[j * size + j] as number;
      if (j < i) lower[i * size + j] = pivot > 0 ? rest / pivot : 0;
      else if (rest > leastPivot * (symmetric[i * size + i] as number)) lower[i * size + i] = Math.sqrt(rest);
    }
  }
  return lower;
}

function dot(one: Float64Array, other: Float64Array) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** oneᵀ · other, width × width, of which is known that it is symmetric. */
function between(one: Float32Array, other: Float32Array, rows: number, width: number) {
  const product = new Float64Array(width * width);
  for (let from = 0; from < rows * width; from += width) {
    for (let i = 0; i < width; i++) {
      const value = one[from + i] as number;
      for (let j = 0; j <= i; j++) product[i * width + j] = (product[i * width + j] as number) + value * (other[from + j] as number);
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) product[j * width + i] = product[i * width + j] as number;
  return product;
}

/** dense · turn, rows × to, where turn is width × to. */
function rotated(dense: Float32Array, rows: number, width: number, turn: Float64Array, to: number) {
  const product = new Float32Array(rows * to);
  const sums = new Float64Array(to);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let k = 0; k < width; k++) {
      const value = dense[row * width + k] as number;
      for (let c = 0; c < to; c++) sums[c] = (sums[c] as number) + value * (turn[k * to + c] as number);
    }
    product.set(sums, row * to);
  }
  return product;
}

/** Eigenvalues and eigenvectors (as columns) of a symmetric matrix, by Jacobi's rotations. */
function eigen(symmetric: Float64Array, size: number) {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += (matrix[p * size + q] as number) ** 2;
        rotate(matrix, vectors, size, p, q);
      }
    }
    if (off < 1e-24 * dot(symmetric, symmetric)) break;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number), vectors };
}

function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number) {
  const between = matrix[p * size + q] as number;
  if (between === 0) return;
  const theta = ((matrix[q * size + q] as number) - (matrix[p * size + p] as number)) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(matrix, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(matrix, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(values: Float64Array, i: number, j: number, cosine: number, sine: number) {
  const [one, other] = [values[i] as number, values[j] as number];
  values[i] = cosine * one - sine * other;
  values[j] = sine * one + cosine * other;
}
