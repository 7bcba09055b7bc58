import { parentPort, workerData } from "node:worker_threads";
import { createHierarchy } from "#app/domain/capability/hierarchy.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Answer, Task } from "./learn-aside.server.ts";

const { links, items } = workerData as Task;
const { hierarchy: _, ...learned } = learn(createHierarchy(links), items);
parentPort?.postMessage(learned satisfies Answer);
