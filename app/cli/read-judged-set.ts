import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHierarchy, type Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { JudgedQuery, JudgedSet } from "#app/domain/measure/judged-set.ts";
import { fail } from "./console.ts";

interface Row {
  _id: string;
  title?: string;
  text?: string;
  tags?: Record<string, number>;
  mask?: string[];
}

/** The set of a directory; a command that cannot read it ends with a line that says why. */
export function readSet(directory: string): JudgedSet {
  try {
    return readJudgedSet(directory);
  } catch (error) {
    return fail(`cannot read a labelled set: ${(error as Error).message}`);
  }
}

/** Reads a labelled set from a directory: queries.jsonl, corpus.jsonl, qrels.tsv with a header, and taxonomy.tsv where it has tags. */
function readJudgedSet(directory: string): JudgedSet {
  const corpus = rowsOf(join(directory, "corpus.jsonl"));
  const present = new Set(corpus.map(({ _id }) => _id));
  const most = Math.max(1, ...corpus.flatMap(({ tags }) => Object.values(tags ?? {})));
  const labels = new Map<string, Map<string, number>>();
  for (const [query = "", candidate = "", grade] of cells(join(directory, "qrels.tsv"))) {
    const held = labels.get(query) ?? labels.set(query, new Map()).get(query);
    held?.set(candidate, Number(grade));
  }
  const queries = rowsOf(join(directory, "queries.jsonl")).map(({ _id, title = "", text = "", tags = {}, mask = [] }): JudgedQuery => {
    const masked = new Set(mask);
    const wants = Object.entries(tags).map(([capability, weight]) => ({ capability, weight, must: false, demand: 0 }));
    return {
      query: { key: _id, title, text, wants, catalogue: false },
      grades: new Map([...(labels.get(_id) ?? [])].filter(([key, grade]) => grade > 0 && !masked.has(key) && present.has(key))),
      mask: masked,
      own: mask.find((id) => id === _id || _id.endsWith(`-${id}`)) ?? null,
    };
  });
  return {
    queries: queries.filter(({ grades }) => grades.size > 0),
    items: corpus.map(({ _id, title = "", text = "", tags = {} }) => ({
      key: _id,
      title,
      text,
      offers: Object.entries(tags).map(([capability, weight]) => ({ capability, strength: weight / most })),
      catalogued: false,
    })),
    hierarchy: hierarchyOf(join(directory, "taxonomy.tsv")),
  };
}

const rowsOf = (path: string) => linesOf(path).map(({ line, number }) => rowIn(line, `${path}, line ${number}`));
function rowIn(line: string, where: string) {
  const row = parsed(line, where);
  if (typeof row !== "object" || row === null || typeof (row as Row)._id !== "string") throw new Error(`${where}: no object with an _id`);
  return row as Row;
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
}
const linesOf = (path: string) =>
  readFileSync(path, "utf8")
    .split(/\r?\n/u)
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== "");
const cells = (path: string) =>
  linesOf(path)
    .slice(1)
    .map(({ line }) => line.split("\t"));

/** One row per parent; a parent without a row of its own is a root. */
function hierarchyOf(path: string): Hierarchy {
  const links = new Map<string, string[]>();
  if (!existsSync(path)) return createHierarchy(links);
  for (const [id = "", , parent = ""] of cells(path)) {
    const above = links.get(id) ?? [];
    links.set(id, parent === "" || parent === id ? above : [...above, parent]);
    if (parent !== "" && !links.has(parent)) links.set(parent, []);
  }
  return createHierarchy(links);
}
