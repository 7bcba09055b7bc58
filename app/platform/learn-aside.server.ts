import { Worker } from "node:worker_threads";
import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import type { Learned } from "#app/domain/matching/engine/learn.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";

/** What the other thread is given, and what it answers. */
export interface Task {
  links: [slug: string, broader: readonly string[]][];
  items: readonly Item[];
}
export type Answer = Omit<Learned, "hierarchy">;

/** Learns on a thread of its own, so that pages are answered meanwhile. */
export async function learnAside(taxonomy: Taxonomy, items: readonly Item[]): Promise<Learned> {
  const task: Task = { links: taxonomy.concepts.map(({ slug, broader }) => [slug, broader]), items };
  const worker = new Worker(new URL("./learning-thread.ts", import.meta.url), { workerData: task, execArgv: [], stdout: false });
  worker.unref();
  try {
    const learned = await new Promise<Answer>((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
      worker.once("exit", (code) => failed(new Error(`learning ended early (${code})`)));
    });
    return { ...learned, hierarchy: taxonomy };
  } finally {
    await worker.terminate();
  }
}
