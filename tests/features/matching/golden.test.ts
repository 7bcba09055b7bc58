import { readdirSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { atConsole } from "#app/domain/identity/actor.ts";
import { measureRanking } from "#app/domain/measure/metrics.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import type { Database } from "#db/client.server.ts";
import { scenarios } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { demoDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";

/** Scenarios of the demo with the products nearest to them, graded by reading: 3 answers the need, 2 answers much of it, 1 touches it, 0 does not. */
interface Golden {
  scenario: string;
  /** Why the engine is known to rank this one otherwise than people do; to be taken out when it no longer does. */
  miss?: string;
  products: { product: string; grade: 0 | 1 | 2 | 3; because: string }[];
}

const directory = "tests/golden/matching";
const goldens = readdirSync(directory).map((file): [string, Golden] => [file, JSON.parse(readFileSync(`${directory}/${file}`, "utf8"))]);
/** A product that nobody graded counts as 0. */
const floor = 0.75;

let db: Database;
let cast: Cast;
let library: OpenLibrary;
beforeAll(async () => {
  const { backgroundUrl: url, ...opened } = await demoDatabase();
  ({ db } = opened);
  cast = await createCast(db);
  library = libraryOf(url, cast.reference, databaseClock);
  await library.settled();
});

describe("rankings judged by hand", () => {
  test("at most one of ten is a known miss", () => {
    expect(goldens.filter(([, { miss }]) => miss !== undefined).length).toBeLessThanOrEqual(1);
  });

  test("ten scenarios, each with the products nearest to it and a reason for each grade", () => {
    expect(goldens).toHaveLength(10);
    for (const [, { products }] of goldens) {
      expect(products.length).toBeGreaterThanOrEqual(8);
      expect(new Set(products.map(({ product }) => product)).size).toBe(products.length);
      for (const { grade, because } of products) expect([[0, 1, 2, 3].includes(grade), because.length > 3]).toEqual([true, true]);
    }
  });

  test.each(goldens)("%s", async (_, { scenario, miss, products }) => {
    const [found] = await db.select({ number: scenarios.number }).from(scenarios).where(eq(scenarios.title, scenario));
    const ranking = done(await rankScenario({ ...cast.contextFor(atConsole), clock: databaseClock }, library, found?.number ?? ""));
    const names = new Set([...(library.on(ranking.asOf)?.field.values() ?? [])].map(({ name }) => name));
    expect(products.map(({ product }) => product).filter((name) => !names.has(name))).toEqual([]);
    const grades = new Map(products.map(({ product, grade }) => [product, grade]));
    const ranked = ranking.rows.map(({ name }) => name);
    const told = ranked.slice(0, 10).map((name) => `${grades.get(name) ?? "?"} ${name}`);
    const [first, ndcg] = [grades.get(ranked[0] ?? "") ?? 0, measureRanking(ranked, grades).ndcg10];
    expect(first >= 2 && ndcg >= floor, `first ${first}, nDCG@10 ${ndcg}\n${told.join("\n")}`).toBe(miss === undefined);
  });
});
