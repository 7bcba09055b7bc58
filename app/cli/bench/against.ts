import { gatherCorpus } from "#app/domain/matching/engine/corpus.ts";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import type { Learned } from "#app/domain/matching/engine/learn.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { against, median, milliseconds, quantile, table } from "./figures.ts";
import { expandedTerms, type Hit, openMiniSearch, openPostgres, type Rival, sumPlainly, type Term } from "./rivals.ts";
import type { SyntheticWorld } from "./synthetic-world.ts";

const aims: Record<string, number> = { PostgreSQL: 60, MiniSearch: 200 };
const checked = 5;

/** The engine by tags alone beside others that search the same claims for the same needs, in one run. */
export async function runAgainst(world: SyntheticWorld, { products, queries, top }: { products: number; queries: number; top: number }) {
  const items = [...world.items(products, false)];
  const learned: Learned = {
    hierarchy: world.hierarchy,
    corpus: gatherCorpus(world.hierarchy, items),
    weights: engineWeights,
    space: null,
    lenders: new Map(),
  };
  const needs = world.queries(queries, false);
  const asked = needs.map((query) => expandedTerms(learned, query));

  const index = new ProductIndex(learned, items);
  for (const query of needs) index.rank(query, top);
  const engine = needs.map((query) => {
    const started = performance.now();
    index.rank(query, top);
    return performance.now() - started;
  });
  console.log(`\n${products} products by tags, ${queries} needs of ${median(asked.map((terms) => terms.length))} expanded terms, the first ${top}`);
  const rows = [
    ["", "p50", "p95", "engine is faster by", "", "the same sums"],
    ["engine", milliseconds(median(engine)), milliseconds(quantile(engine, 0.95)), "", "", ""],
  ];
  const notes = ["engine: musts gate, kinship of the whole tag sets, catalogue, the best claim for each want; more than a sum"];
  const plain = asked.slice(0, checked).map((terms) => sumPlainly(items, terms, top));
  for (const open of [openPostgres, openMiniSearch]) {
    const rival = await open(items);
    const { times, same } = await measure(rival, asked, plain, top);
    const factor = median(times) / median(engine);
    const aim = aims[rival.name] ?? 0;
    rows.push([
      rival.name,
      milliseconds(median(times)),
      milliseconds(quantile(times, 0.95)),
      `${factor.toFixed(0)} ×`,
      against(factor >= aim, `≥ ${aim} ×`),
      `${same} of ${plain.length}`,
    ]);
    notes.push(`${rival.name}: ${rival.differs}`);
    await rival.close();
  }
  console.log(table(rows));
  console.log(notes.join("\n"));
}

async function measure(rival: Rival, asked: readonly Term[][], plain: readonly Hit[][], top: number) {
  for (const terms of asked.slice(0, checked)) await rival.rank(terms, top);
  const times: number[] = [];
  let same = 0;
  for (const [i, terms] of asked.entries()) {
    const { took, hits } = await rival.rank(terms, top);
    times.push(took);
    const expected = plain[i];
    if (!expected) continue;
    if (agree(hits, expected)) same += 1;
    else process.exitCode = 1;
  }
  return { times, same };
}

/** The same products, where sums are not equal; of equal ones at the end any will do. Sums may be of single precision. */
function agree(hits: readonly Hit[], expected: readonly Hit[]) {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b));
  const last = expected.at(-1)?.sum ?? 0;
  const found = new Set(hits.map(({ key }) => key));
  return (
    hits.length === expected.length &&
    hits.every(({ sum }, i) => near(sum, expected[i]?.sum ?? Number.NaN)) &&
    expected.every(({ key, sum }) => found.has(key) || near(sum, last))
  );
}
