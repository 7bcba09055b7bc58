import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { linksOf, type Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import type { Standing, Stock } from "#app/domain/matching/engine/fast/stock.ts";
import type { Learned } from "#app/domain/matching/engine/learn.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";

/** What the other thread is given, is told, and answers. */
export interface Task {
  links: [slug: string, broader: readonly string[]][];
  by: "tags" | "everything";
}
export type News = { items: readonly Item[] } | { present: readonly Standing[] } | "all told";
export interface Answer {
  learned: Omit<Learned, "hierarchy">;
  stock: Stock;
}

interface Feed {
  /** What is learned from. */
  items(some: readonly Item[]): void;
  /** What is ranked, as it stands; told little by little, so that pages are answered meanwhile. */
  present(all: Iterable<Standing>): Promise<void>;
}

const toldAtOnce = 500;

/** Learns on a thread of its own, and builds the index of what is present there. */
export async function learnAside(taxonomy: Taxonomy, by: Task["by"], feed: (to: Feed) => Promise<void>): Promise<{ learned: Learned; index: ProductIndex }> {
  const task: Task = { links: linksOf(taxonomy), by };
  const worker = new Worker(new URL("./learning-thread.ts", import.meta.url), { workerData: task, execArgv: [], stdout: false });
  worker.unref();
  const answered = new Promise<Answer>((done, failed) => {
    worker.once("message", done);
    worker.once("error", failed);
    worker.once("exit", (code) => failed(new Error(`learning ended early (${code})`)));
  });
  const tell = (news: News) => worker.postMessage(news);
  try {
    await Promise.race([answered, feed({ items: (items) => tell({ items }), present: (all) => tellSlowly(all, tell) })]);
    tell("all told");
    const { learned: rest, stock } = await answered;
    const learned = { ...rest, hierarchy: taxonomy };
    return { learned, index: await slowly(ProductIndex.from(learned, stock)) };
  } finally {
    answered.catch(() => {});
    await worker.terminate();
  }
}

async function tellSlowly(all: Iterable<Standing>, tell: (news: News) => void) {
  let present: Standing[] = [];
  for (const one of all) {
    if (present.push(one) < toldAtOnce) continue;
    tell({ present });
    present = [];
    await setImmediate();
  }
  tell({ present });
}

/** Serves others whenever it stops. */
async function slowly<Value>(steps: Generator<void, Value>): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
