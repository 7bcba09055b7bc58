import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { type Actor, atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { compareRuns } from "#app/domain/matching/run/compare-runs.ts";
import { runIdOf, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { type FoundRun, findRun } from "#app/features/matching/find-run.server.ts";
import { keepDueRuns } from "#app/features/matching/keep-due-runs.server.ts";
import { keepRun } from "#app/features/matching/keep-run.server.ts";
import { listRuns } from "#app/features/matching/list-runs.server.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { replayRun } from "#app/features/matching/replay-run.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import type { Database } from "#db/client.server.ts";
import { products, rankingRuns, record, scenarios } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { actingOn, type Capabilities, days, documented, must, pickCapabilities, should, stated, today } from "./world.ts";

let db: Database;
let url: string;
let library: OpenLibrary;
let cast: Cast;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let scenario: string;
let both: { id: string; number: string };
let half: { id: string; number: string };

beforeAll(async () => {
  ({ db, url } = await freshDatabase());
  cast = await createCast(db);
  library = libraryOf(url, cast.reference, async () => today);
  act = actingOn(cast);
  caps = pickCapabilities(cast.reference);
  both = await act.listProduct("vendor", "示例两样都有", [documented(caps.first), documented(caps.second)]);
  half = await act.listProduct("secondVendor", "示例只有一半", [documented(caps.first)]);
  for (let i = 0; i < 24; i++) await act.listProduct("vendor", `示例旁边的第${i}件`, [documented(i % 2 ? caps.third : caps.narrower)]);
  scenario = (await act.openScenario({ requirements: [must(caps.first), should(caps.second), should(caps.third)] })).number;
  await library.settled();
});

const as = (actor: Actor, now = today) => cast.contextFor(actor, { now });
const owner = () => as(cast.as("owner", "editor"));
const keep = async (ctx = owner()) => runNumber(done(await keepRun(ctx, library, scenario, "request")).id ?? 0);
const again = (run: FoundRun) => replayRun(owner(), run, library.recall);
const read = async (run: string) => done(await findRun(owner(), run));

test("a run's number reads back to its id, and nothing else does", () => {
  expect(runNumber(7)).toBe("RR-000007");
  expect(runIdOf(runNumber(1_234_567))).toBe(1_234_567);
  for (const wrong of ["", "RR-7", "rr-000007", "RR-000007x", "RR-9999999999999", "'; drop table ranking_runs", "RR-\u0000"]) expect(runIdOf(wrong)).toBeNull();
});

describe("a kept run", () => {
  test("holds what the page showed: every place and every part of every score", async () => {
    const shown = done(await rankScenario(owner(), library, scenario));
    if (shown.unranked) throw new Error("not ranked");
    const run = await read(await keep());
    expect(run.rows.map(({ number, place, score }) => ({ number, place, score }))).toEqual(
      shown.rows.map(({ number, place, score }) => ({ number, place, score })),
    );
    expect(run.rows.length).toBeGreaterThan(1);
    expect(run).toMatchObject({ occasion: "request", house: expect.any(String), input: { need: { number: scenario }, asOf: "2026-11-20", library: 26 } });
  });

  test("is ranked again to the same bytes, whatever has become of the library since", async () => {
    const number = await keep();
    const edited = done(await saveProductClaims(act.at("vendor"), both.id, await revisionOf(both.id), [stated(caps.second)]));
    expect(edited.version).toBe(2);
    done(await advanceProduct(act.at("secondVendor"), half.id, "retire"));
    const run = await read(number);
    expect(await again(run)).toMatchObject({ outcome: "same", rows: run.rows });

    const later = await read(await keep());
    const comparison = compareRuns(run, later);
    expect(comparison.causes).toEqual([]);
    expect(comparison.changes.find((change) => change.number === both.number)).toMatchObject({
      version: { before: 1, after: 2 },
      claims: [
        { capability: caps.first, before: "documented", after: null },
        { capability: caps.second, before: "documented", after: "self-declared" },
      ],
    });
    expect(comparison.changes.find((change) => change.number === half.number)).toMatchObject({ before: { place: expect.any(Number) }, after: null });
    expect(compareRuns(later, later)).toMatchObject({ causes: [], changes: [], unchanged: later.rows.length });
  });

  test("says what is gone, and when it was tampered with", async () => {
    const run = await read(await keep());
    const engine = { ...run, input: { ...run.input, engine: "1" } };
    expect(await again(engine)).toMatchObject({ outcome: "gone", what: "engine", kept: "1" });
    expect(await again({ ...run, input: { ...run.input, taxonomy: "x" } })).toMatchObject({ outcome: "gone", what: "taxonomy" });
    expect(await again({ ...run, input: { ...run.input, lesson: { ...run.input.lesson, id: 999_999 } } })).toMatchObject({
      outcome: "gone",
      what: "lesson",
    });
    const [first, ...rest] = run.rows;
    if (!first) throw new Error("no rows");
    const raised = { ...run, rows: [{ ...first, score: { ...first.score, text: first.score.text + 1e-12 } }, ...rest] };
    expect(await again(raised)).toMatchObject({ outcome: "different", first: first.number });
  });

  test("stays readable when a concept is moved under it; cannot then be ranked again, and the next one says that the taxonomy is another", async () => {
    const number = await keep();
    const before = await read(number);
    const { taxonomy } = cast.reference;
    const aside = taxonomy.get(caps.third)?.broader ?? [];
    const moved = createTaxonomy(taxonomy.concepts.map((concept) => (concept.slug === caps.narrower ? { ...concept, broader: aside } : concept)));
    const reference = { ...cast.reference, taxonomy: moved, digest: "moved" };
    const edited = { ...owner(), reference };
    expect(await read(number)).toEqual(before);
    expect(await replayRun(edited, before, library.recall)).toMatchObject({ outcome: "gone", what: "taxonomy", present: "moved" });

    const since = libraryOf(url, reference, async () => today);
    await since.settled();
    const after = done(await findRun(edited, runNumber(done(await keepRun(edited, since, scenario, "request")).id ?? 0)));
    expect(compareRuns(before, after).causes).toEqual(["taxonomy", "lesson"]);
    expect(compareRuns(before, after).changes.length).toBeGreaterThan(0);
    expect(await replayRun(edited, after, since.recall)).toMatchObject({ outcome: "same" });
  });

  test("cannot be changed or deleted by the application, and leaves its row in the record", async () => {
    const id = runIdOf(await keep()) ?? 0;
    await expect(db.update(rankingRuns).set({ digest: "x" }).where(eq(rankingRuns.id, id))).rejects.toThrow();
    await expect(db.delete(rankingRuns).where(eq(rankingRuns.id, id))).rejects.toThrow();
    const [noted] = await db
      .select()
      .from(record)
      .where(eq(record.subjectId, String(id)));
    expect(noted).toMatchObject({ action: "keep-ranking", subjectType: "ranking-run", details: { scenario, occasion: "request" } });
  });
});

describe("who", () => {
  test.each<[string, () => Actor, string]>([
    ["a visitor", () => visitor, "not-signed-in"],
    ["a vendor", () => cast.as("vendor"), "ranking-not-whole"],
    ["another owner", () => cast.as("secondOwner"), "ranking-not-whole"],
    ["an auditor, who changes nothing", () => cast.as("audit"), "ranking-not-whole"],
    ["the owner's viewer", () => cast.as("owner", "viewer"), "not-a-writer"],
    ["the console", () => atConsole, "not-signed-in"],
  ])("%s may not keep one", async (_, actor, code) => {
    expect(await keepRun(as(actor()), library, scenario, "request")).toEqual({ ok: false, refusal: { kind: "forbidden", code } });
  });

  test("reads them: whoever sees the ranking whole; for everybody else they are not there", async () => {
    const number = await keep();
    for (const actor of [cast.as("owner", "viewer"), cast.as("office"), cast.as("audit"), atConsole]) {
      expect((await findRun(as(actor), number)).ok).toBe(true);
      expect((await listRuns(as(actor), scenario)).ok).toBe(true);
    }
    for (const actor of [visitor, cast.as("vendor"), cast.as("secondOwner")]) {
      expect((await findRun(as(actor), number)).ok).toBe(false);
      expect((await listRuns(as(actor), scenario)).ok).toBe(false);
    }
    expect((await findRun(owner(), number, "SC-2026-9999")).ok).toBe(false);
  });
});

describe("by the clock", () => {
  test("one at publication, one when the evaluation begins, each once, however many processes try", async () => {
    const { number } = await act.openScenario({ requirements: [must(caps.first), should(caps.second), should(caps.third)], closesAt: days(20) });
    const [row] = await db.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.number, number));
    const kept = () =>
      db
        .select({ occasion: rankingRuns.occasion })
        .from(rankingRuns)
        .where(eq(rankingRuns.scenarioId, row?.id ?? ""))
        .orderBy(rankingRuns.id);
    await Promise.all([keepDueRuns(as(clock), library), keepDueRuns(as(clock), library)]);
    expect(await kept()).toEqual([{ occasion: "publication" }]);
    await closeDueScenarios(as(clock, days(21)));
    await Promise.all([keepDueRuns(as(clock), library), keepDueRuns(as(clock), library)]);
    expect(await kept()).toEqual([{ occasion: "publication" }, { occasion: "evaluation" }]);
    expect(await keepDueRuns(as(clock), library)).toBe(0);
  });
});

const revisionOf = async (id: string) => (await db.select({ revision: products.revision }).from(products).where(eq(products.id, id)))[0]?.revision ?? 0;
