import { availableParallelism, loadavg } from "node:os";

/** Of values in order, the one below which so large a share lies. */
export const quantile = (values: readonly number[], share: number) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** What else the machine was doing, and how fast it is just now: without them no time says anything. */
export const machine = () =>
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")} on ${availableParallelism()} cores, ${process.version}, a scattered add ${median(Array.from({ length: 5 }, scatteredAdd)).toFixed(2)} ns`;

/** Nanoseconds that one of very many additions here and there in 16 MB takes: a virtual machine's speed changes by a factor of two within minutes. */
function scatteredAdd() {
  const sums = new Int32Array(2 ** 22);
  const adds = 2 ** 22;
  const started = performance.now();
  for (let i = 0, at = 1; i < adds; i++) {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    const place = at >>> 10;
    sums[place] = (sums[place] as number) + 1;
  }
  return ((performance.now() - started) * 1e6) / adds;
}

/** Rows of words under each other; the first is the heading, words to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ")).join("\n");
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** Whether an aim is met, in the words of the report. */
export const against = (met: boolean, aim: string) => `${met ? "meets" : "misses"} ${aim}`;
