import { isDeepStrictEqual, parseArgs } from "node:util";
import { createHierarchy, type Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { type Stock, stockOf } from "#app/domain/matching/engine/fast/stock.ts";
import { type Learned, learnAndKeep, learnTags } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";
import { rankSlowly } from "#app/domain/matching/engine/rank-slowly.ts";
import { runAgainst } from "./bench/against.ts";
import { machine } from "./bench/figures.ts";
import { runRerank } from "./bench/rerank.ts";
import { syntheticWorld } from "./bench/synthetic-world.ts";

/**
 * `npm run bench:matching -- --products 100000 [--queries 200] [--check 3] [--no-text]`: how fast the engine ranks, one thread.
 * `… --against`: beside PostgreSQL and MiniSearch. `… --rerank`: every open scenario anew, and teams.
 */
const { values } = parseArgs({
  options: {
    products: { type: "string", default: "10000" },
    queries: { type: "string", default: "200" },
    check: { type: "string", default: "3" },
    "no-text": { type: "boolean", default: false },
    against: { type: "boolean", default: false },
    rerank: { type: "boolean", default: false },
  },
});
const [products, queries, checks] = [Number(values.products), Number(values.queries), Number(values.check)];
const top = 50;
const warming = 3;
/** A hundredth of the answers is then ten of a thousand, not the two slowest. */
const rounds = 5;
const world = syntheticWorld();

console.log(machine());
if (values.against) await runAgainst(world, { products, queries: Math.min(queries, 50), top });
else if (values.rerank) runRerank(world, { products, top });
else {
  measure("tags, exact", false, { ...world, hierarchy: createHierarchy([]) }, false);
  measure("tags, expanded", false, world, false);
  if (!values["no-text"]) measure("tags and text, 语义相近", true, world, true);
}
console.log(machine());

function measure(name: string, text: boolean, { hierarchy, items, queries: ask }: typeof world, latent: boolean) {
  const offered = [...items(products, text)];
  const before = memory();
  const { index, taught, ready } = build(hierarchy, offered, latent);
  const held = memory() - before;

  const needs = ask(queries, text);
  // as warm as the code of a server that has run for a while
  for (let round = 0; round < warming; round++) for (const query of needs) index.rank(query, top);
  const asked = Array.from({ length: rounds }, () => needs).flat();
  const times = asked.map((query) => timed(() => index.rank(query, top))).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2).padStart(7);
  const agreed = check(index, needs.slice(0, checks), offered);
  console.log(
    `${String(products).padStart(9)}  ${name.padEnd(24)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms   ready ${ready.toFixed(1)} s (learned ${taught.toFixed(1)} s)  memory ${held} MB   ${agreed}`,
  );
}

/** Apart, so that nothing of what it takes is in use when it is done. */
function build(hierarchy: Hierarchy, offered: readonly Item[], latent: boolean) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const { learned, read } = latent ? learnAndKeep(hierarchy, offered) : learnTags(hierarchy, offered);
  const taught = seconds();
  const index = indexFrom(learned, stockOf(learned, read.items, read.texts));
  return { index, taught, ready: seconds() };
}

/** The first fifty against the definition, product by product. */
function check(index: ProductIndex, needs: readonly Query[], offered: readonly Item[]) {
  if (needs.length === 0) return "not checked";
  const same = needs.filter((query) => {
    const slow = rankSlowly(index.learned, query, offered, top).map(({ key, explanation }) => [key, explanation.total]);
    return isDeepStrictEqual(
      index.rank(query, top).map(({ key, score }) => [key, score.total]),
      slow,
    );
  });
  if (same.length < needs.length) process.exitCode = 1;
  return `${same.length} of ${needs.length} equal to brute force`;
}

function indexFrom(learned: Learned, stock: Stock) {
  const steps = ProductIndex.from(learned, stock);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function timed(run: () => unknown) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Megabytes in use after a collection (`node --expose-gc`); a second one, for large arrays are given back behind the first. */
function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e6);
}
