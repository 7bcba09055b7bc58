/**
 * For each cell of a list: target[at] += value · source[at]. WebAssembly, as V8 adds four single-precision numbers at a time there and
 * nowhere else, several times faster. All arguments are places in the memory and lengths in bytes; the steps are the distances of the
 * rows of source and target, 0 where it is always the same row.
 */
type AddCells = (at: number, values: number, end: number, source: number, sourceStep: number, target: number, targetStep: number, length: number) => void;

/** A row's length is a multiple of so many numbers. */
export const lane = 8;

const [at, values, end, source, sourceStep, target, targetStep, length, from, to, stop, value] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const [i32, v128, nothing] = [0x7f, 0x7b, 0x40];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const add = (local: number, bytes: number) => [...get(local), 0x41, bytes, 0x6a, ...set(local)];
const plus = 0x6a;
const times = 0x6c;
const load = [0x28, 2, 0];
const loadEverywhere = [0xfd, 0x09, 2, 0];
const loadFour = (offset: number) => [0xfd, 0x00, 4, offset];
const storeFour = (offset: number) => [0xfd, 0x0b, 4, offset];
const plusFour = [0xfd, 0xe4, 0x01];
const timesFour = [0xfd, 0xe6, 0x01];
const whileLess = (local: number, limit: number, body: number[]) => [0x03, nothing, ...body, ...get(local), ...get(limit), 0x49, 0x0d, 0, 0x0b];

const fourFloats = (offset: number) => [
  ...get(to),
  ...[...get(to), ...loadFour(offset)],
  ...[...get(value), ...get(from), ...loadFour(offset), ...timesFour],
  ...plusFour,
  ...storeFour(offset),
];

const code = whileLess(at, end, [
  ...[...get(values), ...loadEverywhere, ...set(value)],
  ...[...get(source), ...get(at), ...load, ...get(sourceStep), times, plus, ...set(from)],
  ...[...get(target), ...get(at), ...load, ...get(targetStep), times, plus, ...set(to)],
  ...[...get(from), ...get(length), plus, ...set(stop)],
  ...whileLess(from, stop, [...fourFloats(0), ...fourFloats(16), ...add(to, 32), ...add(from, 32)]),
  ...add(at, 4),
  ...add(values, 4),
]);

const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
const sized = (bytes: number[]) => (bytes.length < 128 ? [bytes.length, ...bytes] : [(bytes.length & 127) | 128, bytes.length >> 7, ...bytes]);
const section = (id: number, bytes: number[]) => [id, ...sized(bytes)];

const kernel = new WebAssembly.Module(
  Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 8, i32, i32, i32, i32, i32, i32, i32, i32, 0]),
    ...section(2, [1, ...name("a"), ...name("memory"), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("add"), 0, 0]),
    ...section(10, [1, ...sized([2, 3, i32, 1, v128, ...code, 0x0b])]),
  ]),
);

export const addCellsIn = (memory: WebAssembly.Memory) => new WebAssembly.Instance(kernel, { a: { memory } }).exports.add as unknown as AddCells;
