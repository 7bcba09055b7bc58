import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { limitCounts } from "#db/schema/index.ts";
import { today } from "#tests/features/matching/world.ts";
import { type Client, startApp } from "#tests/support/app.ts";
import { allPatterns, pathOf } from "./patterns.ts";
import { everybody } from "./readers.ts";
import { allSubjects } from "./subjects/all.ts";

const shownTo = ["visitor", "vendor", "2nd vendor", "owner", "2nd owner", "office", "audit", "system power", "security power", "audit power"];

test("what every loader sends to a browser, to whom, is as the table says; a new field or loader is not in it", { timeout: 900_000 }, async () => {
  const app = await startApp({ now: () => today });
  const asking = await everybody(app);
  const readers = asking.readers.filter(([name]) => shownTo.includes(name));
  const subjects = allSubjects(app, asking);
  const build = (await import("../../../build/server/index.js" as string)) as ServerBuild;
  const sent = new Map<string, Map<string, Set<string>>>(
    Object.entries(build.routes)
      .filter(([, route]) => route?.module.loader)
      .map(([id]) => [id, new Map()]),
  );
  for (const pattern of allPatterns) {
    const known = pattern.includes(":") ? subjects.filter(({ at }) => at.test(pattern)) : [{ make: async () => ({}) }];
    for (const { make } of known) {
      const path = pathOf(pattern, await make(pattern));
      // how often one may ask is another question
      await app.db.delete(limitCounts);
      const answers = await Promise.all(readers.map(async ([name, client]) => ({ name, loaders: await sentBy(client, path) })));
      // what was refused is in the record, and in what a person may have of their own, before the next asks
      await app.refusals.settled();
      for (const { name, loaders } of answers)
        for (const [loader, keys] of loaders) {
          const table = sent.get(loader) ?? new Map<string, Set<string>>();
          sent.set(loader, table);
          for (const key of keys) table.set(key, (table.get(key) ?? new Set()).add(name));
        }
    }
  }
  const text = [...sent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([loader, table]) => [loader, ...linesOf(table)].join("\n"));
  await expect(`${text.join("\n\n")}\n`).toMatchFileSnapshot("loader-keys.txt");
});

/** Paths that the same readers get stand together. */
function linesOf(table: Map<string, Set<string>>) {
  if (table.size === 0) return ["  sends a file or a redirect"];
  const by = Map.groupBy(
    [...table].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, who]) => shownTo.filter((one) => who.has(one)).join(", "),
  );
  return [...by].flatMap(([who, keys]) => [`  to ${who === shownTo.join(", ") ? "everybody" : who}`, ...keys.map(([key]) => `    ${key}`)]);
}

/** What the loaders of a page send, by Remix's own request for it. */
async function sentBy(client: Client, path: string): Promise<[string, Set<string>][]> {
  const { status, html, headers } = await client.get(`${path === "/" ? "/_root" : path}.data`);
  if (status !== 200 || !String(headers["content-type"]).includes("x-script")) return [];
  const flat = JSON.parse(html.split("\n")[0] ?? "[]") as Flat[];
  const [first] = flat;
  return entries(flat, first).flatMap(([loader, at]): [string, Set<string>][] => {
    const answered = entries(flat, flat[at]).find(([name]) => name === "data");
    return answered ? [[loader, keysOf(flat, answered[1], "", new Set())]] : [];
  });
}

/** A value of a turbo stream: objects and lists hold the places of what they hold. */
type Flat = string | number | boolean | null | (string | number)[] | Record<string, number>;

const entries = (flat: readonly Flat[], value: Flat | undefined): [string, number][] =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.entries(value).map(([name, at]) => [String(flat[Number(name.slice(1))]), at])
    : [];

function keysOf(flat: readonly Flat[], at: number, path: string, keys: Set<string>): Set<string> {
  const value = flat[at];
  if (at < 0 || value === undefined || value === null || typeof value !== "object" || typeof (value as unknown[])[0] === "string") return keys.add(path);
  if (Array.isArray(value)) {
    if (value.length === 0) keys.add(`${path}[]`);
    for (const one of value) keysOf(flat, Number(one), `${path}[]`, keys);
    return keys;
  }
  for (const [name, place] of entries(flat, value)) {
    const shown = /^[a-z][A-Za-z0-9]*$/.test(name) ? name : "*";
    keysOf(flat, place, path ? `${path}.${shown}` : shown, keys);
  }
  return keys;
}
