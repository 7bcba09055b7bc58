import { spawn } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { atConsole } from "#app/domain/identity/actor.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { actingOn, days, documented, must, pickCapabilities, should, stated } from "./world.ts";

let cast: Cast;
let env: NodeJS.ProcessEnv;
let number: string;
beforeAll(async () => {
  const { db, url, backgroundUrl, ownerUrl } = await freshDatabase();
  cast = await createCast(db);
  const act = actingOn(cast);
  const { first, second, third } = pickCapabilities(cast.reference);
  for (const [name, claims] of [
    ["示例甲", [documented(first), stated(second)]],
    ["示例乙", [stated(first)]],
    ["示例丙", [documented(second), documented(third)]],
  ] as const)
    await act.listProduct("vendor", name, claims);
  ({ number } = await act.openScenario({ requirements: [must(first), must(second), should(third)], closesAt: days(30) }));
  const { VITEST: _, ...own } = process.env;
  env = { ...own, NODE_ENV: "production", DATABASE_URL: url, BACKGROUND_DATABASE_URL: backgroundUrl, MIGRATION_DATABASE_URL: ownerUrl };
});

/** Runs the command; `lines` closes its output after so many, as `| head` does. */
const match = (args: string[], { lines = Number.POSITIVE_INFINITY, ...more }: { lines?: number; environment?: Record<string, string> } = {}) =>
  new Promise<{ code: number | null; out: string; complaint: string }>((finished, failed) => {
    const child = spawn(process.execPath, ["app/cli/match.ts", ...args], { env: { ...env, ...more.environment } });
    let [out, complaint] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.split("\n").length > lines) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on("error", failed);
    child.on("close", (code) => finished({ code, out, complaint: complaint.trim() }));
  });

describe("what it cannot do is said in a line, without a stack", () => {
  test.each<[string, string[], number, RegExp]>([
    ["nothing asked", [], 2, /^usage: npm run match/],
    ["two numbers", ["SC-2026-0001", "SC-2026-0002"], 2, /^usage/],
    ["no number", ["宇宙"], 2, /is not a scenario's number/],
    ["a product's number", ["PD-000001"], 2, /is not a scenario's number/],
    ["an unknown option", ["SC-2026-0001", "--all"], 2, /^Unknown option '--all'/],
    ["--top without a number", ["SC-2026-0001", "--top"], 2, /argument missing/],
    ["--top 0", ["SC-2026-0001", "--top", "0"], 2, /whole number from 1 on/],
    ["--top -1", ["SC-2026-0001", "--top=-1"], 2, /whole number from 1 on/],
    ["--top 1e3", ["SC-2026-0001", "--top", "1e3"], 2, /whole number from 1 on/],
    ["an unknown scenario", ["SC-2026-9999"], 1, /^SC-2026-9999: no published scenario has this number$/],
  ])("%s", async (_, args, code, words) => {
    const { out, complaint, ...ran } = await match(args);
    expect([ran.code, out]).toEqual([code, ""]);
    expect(complaint).toMatch(words);
    expect(complaint).not.toMatch(/^\s+at /m);
  });

  test("a database that is not there", async () => {
    const { code, complaint } = await match([number], { environment: { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", MIGRATION_DATABASE_URL: "" } });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^cannot open the database: .*ECONNREFUSED/);
    expect(complaint.split("\n")).toHaveLength(1);
  });
});

test("prints what the use case ranks: order, places, figures; typed in small letters too", async () => {
  const clock = async () => new Date();
  const library = libraryOf(env.BACKGROUND_DATABASE_URL ?? "", cast.reference, clock);
  await library.settled();
  const ranking = done(await rankScenario({ ...cast.contextFor(atConsole), clock }, library, number));
  if (ranking.unranked) throw new Error(ranking.unranked);
  const { rows, run } = ranking;
  expect(rows.length).toBeGreaterThan(1);
  const shown = rows.map((row) => [String(row.place), (figuresOf(row.score).score / 1000).toFixed(3), row.number]);
  const { code, out } = await match([number.toLowerCase()]);
  expect(code).toBe(0);
  expect([...out.matchAll(/^\s*(\d+)\. (\d\.\d{3}) .*(PD-\d{6})/gm)].map((found) => found.slice(1, 4))).toEqual(shown);

  const json = JSON.parse((await match([number, "--json", "--top", "1"])).out);
  expect(json.rows.map(({ number: product, score }: { number: string; score: object }) => [product, score])).toEqual([[rows[0]?.number, rows[0]?.score]]);
  expect(json.run).toEqual(run);
});

test("a reader that stops early ends it quietly", async () => {
  const { code, complaint } = await match([number], { lines: 1 });
  expect([code, complaint]).toEqual([0, ""]);
});
