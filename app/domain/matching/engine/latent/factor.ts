/** Sparse rows: row r holds columns[starts[r]..starts[r+1]] with their values. */
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
 * The leading right singular vectors of a sparse matrix, `columns × rank` row-major, by randomised subspace iteration (Halko,
 * Martinsson, Tropp 2011) from a fixed generator, refined in so many rounds: the same matrix gives the same vectors. Directions without
 * weight are zero.
 */
export function leadingVectors(matrix: SparseRows, rank: number, rounds: number): Float32Array {
  const width = Math.min(rank + spare, matrix.rows, matrix.columns);
  const turned = transposed(matrix);
  let basis = times(matrix, signs(matrix.columns * width), width);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(basis, matrix.rows, width);
    basis = times(matrix, times(turned, basis, width), width);
  }
  orthonormalise(basis, matrix.rows, width);
  const image = times(turned, basis, width);
  const { values, vectors } = eigen(gram(image, matrix.columns, width), width);
  const order = [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number)).slice(0, rank);
  const chosen = new Float64Array(width * rank);
  for (const [to, from] of order.entries()) {
    const scale = (values[from] as number) > 1e-9 * (values[order[0] as number] as number) ? 1 / Math.sqrt(values[from] as number) : 0;
    for (let k = 0; k < width; k++) chosen[k * rank + to] = (vectors[k * width + from] as number) * scale;
  }
  return rotated(image, matrix.columns, width, chosen, rank);
}

/** ±1 from xorshift32 with a fixed seed. */
function signs(length: number) {
  const made = new Float32Array(length);
  let state = 0x9e3779b9;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    made[i] = state & 1 ? 1 : -1;
  }
  return made;
}

function transposed({ rows, columns, starts, at, values }: SparseRows): SparseRows {
  const next = new Uint32Array(columns + 1);
  for (const column of at) next[column + 1] = (next[column + 1] as number) + 1;
  for (let column = 0; column < columns; column++) next[column + 1] = (next[column + 1] as number) + (next[column] as number);
  const turned: SparseRows = { rows: columns, columns: rows, starts: next.slice(), at: new Uint32Array(at.length), values: new Float32Array(at.length) };
  for (let row = 0; row < rows; row++) {
    for (let p = starts[row] as number; p < (starts[row + 1] as number); p++) {
      const column = at[p] as number;
      const to = next[column] as number;
      next[column] = to + 1;
      turned.at[to] = row;
      turned.values[to] = values[p] as number;
    }
  }
  return turned;
}

/** matrix · dense, rows × width. */
function times({ rows, starts, at, values }: SparseRows, dense: Float32Array, width: number) {
  const product = new Float32Array(rows * width);
  const sums = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    addRows(sums, dense, at, values, starts[row] as number, starts[row + 1] as number);
    product.set(sums, row * width);
  }
  return product;
}

/** Adds to the sums, for each cell from..to, its value times the row of `dense` that it stands for: four cells at a time. */
export function addRows(sums: Float64Array, dense: Float32Array, at: Uint32Array, values: Float32Array, from: number, to: number) {
  const width = sums.length;
  let p = from;
  for (; p + 3 < to; p += 4) {
    const i = (at[p] as number) * width;
    const j = (at[p + 1] as number) * width;
    const k = (at[p + 2] as number) * width;
    const l = (at[p + 3] as number) * width;
    const v = values[p] as number;
    const w = values[p + 1] as number;
    const x = values[p + 2] as number;
    const y = values[p + 3] as number;
    for (let c = 0; c < width; c++) {
      const half = v * (dense[i + c] as number) + w * (dense[j + c] as number);
      sums[c] = (sums[c] as number) + half + (x * (dense[k + c] as number) + y * (dense[l + c] as number));
    }
  }
  for (; p < to; p++) {
    const row = (at[p] as number) * width;
    const value = values[p] as number;
    for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + value * (dense[row + c] as number);
  }
}

/** Makes the columns of a row-major matrix orthonormal in place: Gram and Schmidt, twice; what depends on others becomes zero. */
function orthonormalise(dense: Float32Array, rows: number, width: number) {
  const columns = Array.from({ length: width }, (_, k) => Float64Array.from({ length: rows }, (__, row) => dense[row * width + k] as number));
  for (const [k, column] of columns.entries()) {
    const before = Math.sqrt(dot(column, column));
    for (let twice = 0; twice < 2; twice++) {
      for (const earlier of columns.slice(0, k)) {
        const overlap = dot(column, earlier);
        for (let i = 0; i < rows; i++) column[i] = (column[i] as number) - overlap * (earlier[i] as number);
      }
    }
    const length = Math.sqrt(dot(column, column));
    const scale = length > 1e-10 * before ? 1 / length : 0;
    for (let i = 0; i < rows; i++) dense[i * width + k] = column[i] = (column[i] as number) * scale;
  }
}

function dot(one: Float64Array, other: Float64Array) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** denseᵀ · dense, width × width. */
function gram(dense: Float32Array, rows: number, width: number) {
  const product = new Float64Array(width * width);
  for (let from = 0; from < rows * width; from += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[from + i] as number;
      for (let j = 0; j <= i; j++) product[i * width + j] = (product[i * width + j] as number) + value * (dense[from + j] as number);
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
