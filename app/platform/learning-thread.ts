import { parentPort, workerData } from "node:worker_threads";
import { createHierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Standing, stockNow } from "#app/domain/matching/engine/fast/stock.ts";
import { learnAndKeep, learnTags } from "#app/domain/matching/engine/learn.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";
import type { Answer, News, Task } from "./learn-aside.server.ts";

const { links, by } = workerData as Task;
const items: Item[] = [];
const present = new Map<string, Standing>();

parentPort?.on("message", (news: News) => {
  if (news === "all told") tell(answer());
  else if ("items" in news) for (const item of news.items) items.push(item);
  else for (const one of news.present) present.set(one.key, one);
});

function answer(): Answer {
  const hierarchy = createHierarchy(links);
  const { learned, read } = by === "tags" ? learnTags(hierarchy, [...present.values()]) : learnAndKeep(hierarchy, items);
  const { hierarchy: _, ...rest } = learned;
  return { learned: rest, stock: present.size > 0 ? stockNow(learned, read, present) : { capabilities: [], segments: [] } };
}

/** What is large is handed over, not copied. */
function tell(answer: Answer) {
  const buffers = new Set<ArrayBuffer>();
  gather(answer, buffers);
  parentPort?.postMessage(answer, [...buffers]);
}

function gather(value: unknown, found: Set<ArrayBuffer>) {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (Array.isArray(value) && typeof value[0] !== "object") return;
  else if (typeof value === "object" && value !== null && !(value instanceof Map)) for (const part of Object.values(value)) gather(part, found);
}
