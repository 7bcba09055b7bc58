import { eq, isNotNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { type Actor, atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { minutesLate, mostRequested, runIdOf, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { compareKeptRuns } from "#app/features/matching/compare-kept-runs.server.ts";
import { type FoundRun, findRun } from "#app/features/matching/find-run.server.ts";
import { keepDueRuns } from "#app/features/matching/keep-due-runs.server.ts";
import { keepRun } from "#app/features/matching/keep-run.server.ts";
import { listRuns } from "#app/features/matching/list-runs.server.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { replayRun } from "#app/features/matching/replay-run.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import type { ProductLibrary } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { products, rankingRuns, record, scenarios } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { recorded } from "#tests/support/record.ts";
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
  ({ db, backgroundUrl: url } = await freshDatabase());
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

const requirements = () => [must(caps.first), should(caps.second), should(caps.third)];
/** One product more, taken up, and learned from where that is due. */
const another = async () => {
  await act.listProduct("vendor", "示例又有一件", [documented(caps.third)]);
  await library.settled();
};
const as = (actor: Actor, now = today) => cast.contextFor(actor, { now });
const owner = () => as(cast.as("owner", "editor"));
const keep = async (ctx = owner()) => runNumber(done(await keepRun(ctx, library, scenario)).id);
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
    expect(run.rows.map(({ answers }) => answers?.map(({ coverage, claim }) => [coverage, claim]))).toEqual(
      shown.rows.map(({ answers }) => answers.map(({ coverage, claim }) => [coverage, claim?.capability ?? null])),
    );
    expect(run.basis).toEqual(shown.basis);
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
    const comparison = await compareKeptRuns(owner(), run, later);
    expect(comparison).toMatchObject({ causes: [], days: null });
    expect(comparison.own.find((change) => change.number === both.number)).toMatchObject({
      version: { before: 1, after: 2 },
      claims: [
        { capability: caps.first, before: "documented", after: null, expired: false },
        { capability: caps.second, before: "documented", after: "self-declared", expired: false },
      ],
    });
    expect(comparison.own[0]).toMatchObject({ number: half.number, before: { place: expect.any(Number) }, after: null, absent: ["retired"] });
    expect(await compareKeptRuns(owner(), later, later)).toMatchObject({ causes: [], own: [], moved: [], unchanged: later.rows.length });
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
    const [answer, ...others] = first.answers ?? [];
    if (!answer) throw new Error("no answers");
    const covered = {
      ...run,
      rows: [{ ...first, answers: [{ ...answer, coverage: answer.coverage === "missing" ? ("covered" as const) : ("missing" as const) }, ...others] }, ...rest],
    };
    expect(await again(covered)).toMatchObject({ outcome: "different", first: first.number });
    if (!run.basis) throw new Error("no basis");
    expect(await again({ ...run, basis: { ...run.basis, items: run.basis.items + 1 } })).toMatchObject({ outcome: "different" });
  });

  test("of before answers and basis were kept is ranked again by what it holds", async () => {
    const { basis: _, ...run } = await read(await keep());
    const former = { ...run, rows: run.rows.map(({ answers: _answers, ...row }) => row) };
    expect(await again(former)).toMatchObject({ outcome: "same" });
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
    const after = done(await findRun(edited, runNumber(done(await keepRun(edited, since, scenario)).id)));
    const comparison = await compareKeptRuns(edited, before, after);
    expect(comparison.causes).toEqual(["taxonomy", "lesson"]);
    expect(comparison.own.length + comparison.moved.length).toBeGreaterThan(0);
    expect(await replayRun(edited, after, since.recall)).toMatchObject({ outcome: "same" });
  });

  test("is of the scenario as it stands under the lock: ranked again where that moved on meanwhile, refused where it never stands still", async () => {
    const { id, number } = await act.openScenario({ requirements: requirements() });
    const edit = () =>
      db
        .update(scenarios)
        .set({ title: "改过的标题", revision: sql`${scenarios.revision} + 1` })
        .where(eq(scenarios.id, id));
    const during = (meanwhile: () => Promise<unknown>): ProductLibrary => ({
      state: "ready",
      catchUp: async () => void (await Promise.all([meanwhile(), library.catchUp()])),
      on: library.on,
      recall: library.recall,
    });
    let edits = 0;
    const once = during(async () => edits++ === 0 && (await edit()));
    const kept = done(await keepRun(owner(), once, number));
    expect([kept.kept, edits]).toEqual([true, 2]);
    expect((await read(runNumber(kept.id))).input.need.title).toBe("改过的标题");
    expect(await keepRun(owner(), during(edit), number)).toEqual({ ok: false, refusal: { kind: "stale", code: "stale" } });
    expect(await keptFor(id)).toHaveLength(1);
  });

  test("cannot be changed or deleted by the application, and leaves its row in the record", async () => {
    const id = runIdOf(await keep()) ?? 0;
    await expect(db.update(rankingRuns).set({ digest: "x" }).where(eq(rankingRuns.id, id))).rejects.toThrow();
    await expect(db.delete(rankingRuns).where(eq(rankingRuns.id, id))).rejects.toThrow();
    const [noted] = await recorded(db, eq(record.subjectId, String(id)));
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
    expect(await keepRun(as(actor()), library, scenario)).toEqual({ ok: false, refusal: { kind: "forbidden", code } });
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

describe("on request", () => {
  test("clicked twice at once it is one run, and clicked again the same one, until something differs", async () => {
    const { id, number } = await act.openScenario({ requirements: requirements() });
    const asked = async (now = today) => done(await keepRun(as(cast.as("owner", "editor"), now), library, number));
    const both = await Promise.all([asked(), asked()]);
    expect(both.map(({ kept }) => kept).toSorted()).toEqual([false, true]);
    expect(new Set([...both.map((one) => one.id), (await asked()).id]).size).toBe(1);
    await another();
    expect(await asked()).toMatchObject({ kept: true });
    expect(await asked(days(1))).toMatchObject({ kept: true });
    expect(await keptFor(id)).toHaveLength(3);
  });

  test("a scenario holds so many and no more; what is pinned to its events is kept all the same", async () => {
    const { id, number } = await act.openScenario({ requirements: requirements() });
    const first = done(await keepRun(owner(), library, number));
    const [{ id: _, ...values } = none()] = await db.select().from(rankingRuns).where(eq(rankingRuns.id, first.id));
    await db.insert(rankingRuns).values(Array.from({ length: mostRequested - 2 }, () => values));
    await another();
    const last = done(await keepRun(owner(), library, number));
    expect(last.kept).toBe(true);
    expect(await keepRun(owner(), library, number)).toEqual({ ok: true, value: { id: last.id, kept: false } });
    await another();
    expect(await keepRun(owner(), library, number)).toEqual({ ok: false, refusal: { kind: "conflict", code: "runs-full" } });
    await keepDueRuns(as(clock), library);
    expect((await keptFor(id)).filter(({ occasion }) => occasion !== "request")).toEqual([{ occasion: "publication" }]);
  });
});

describe("by the clock", () => {
  /** Two processes that do it at once. */
  const bothKeep = async (now = today) => {
    const [here, there] = await Promise.all([keepDueRuns(as(clock, now), library), keepDueRuns(as(clock, now), other)]);
    return here + there;
  };
  let other: OpenLibrary;
  beforeAll(async () => {
    other = libraryOf(url, cast.reference, async () => today);
    await other.settled();
    await bothKeep();
  });

  test("one at publication, one when the evaluation begins, each once, however many processes try", async () => {
    const { id } = await act.openScenario({ requirements: requirements(), closesAt: days(20) });
    expect(await bothKeep()).toBe(1);
    expect(await keptFor(id)).toEqual([{ occasion: "publication" }]);
    await closeDueScenarios(as(clock, days(21)));
    expect(await bothKeep(days(21))).toBeGreaterThanOrEqual(1);
    expect(await keptFor(id)).toEqual([{ occasion: "publication" }, { occasion: "evaluation" }]);
    expect(await bothKeep(days(21))).toBe(0);
  });

  test("one that breaks is told of when the others are kept, and is tried again", async () => {
    const first = await act.openScenario({ requirements: requirements() });
    const second = await act.openScenario({ requirements: requirements() });
    let breaks = 1;
    const on: ProductLibrary["on"] = (day) => {
      if (breaks-- > 0) throw new Error("out of order");
      return library.on(day);
    };
    await expect(keepDueRuns(as(clock), Object.create(library, { on: { value: on } }))).rejects.toThrow("1 of 2");
    expect([await keptFor(first.id), await keptFor(second.id)]).toEqual([[], [{ occasion: "publication" }]]);
    expect(await bothKeep()).toBe(1);
    expect(await keptFor(first.id)).toEqual([{ occasion: "publication" }]);
  });

  test("whatever has become of the scenario before it came to it: withdrawn, selected from, evaluated anew", async () => {
    const withdrawn = await act.openScenario({ requirements: requirements(), closesAt: days(40) });
    done(await advanceScenario(owners(), withdrawn.id, "withdraw", { reason: "经费没有批下来，先撤回。" }));
    const selected = await act.openScenario({ requirements: requirements(), closesAt: days(20) });
    await closeDueScenarios(as(clock, days(21)));
    for (const event of ["select", "reselect", "select"] as const) done(await advanceScenario(owners(days(22)), selected.id, event));
    await bothKeep(days(22));
    expect(await keptFor(withdrawn.id)).toEqual([{ occasion: "publication" }]);
    expect(await keptFor(selected.id)).toEqual(["publication", "evaluation", "evaluation"].map((occasion) => ({ occasion })));
    expect(await bothKeep(days(22))).toBe(0);
  });

  test("says when the event was and how much later it was kept", async () => {
    const { number } = await act.openScenario({ requirements: requirements(), closesAt: days(40) });
    const later = new Date(today.getTime() + 7.5 * 60_000);
    expect(await bothKeep(later)).toBe(1);
    const [{ id } = none()] = done(await listRuns(owner(), number)).runs;
    const run = await read(runNumber(id));
    expect([run.eventAt, run.at]).toEqual([today, later]);
    expect(minutesLate(run.eventAt ?? later, run.at)).toBe(7);
    await another();
    expect((await read(await keep())).eventAt).toBeNull();
  });

  test("the database holds no second run of one event", async () => {
    const [pinned = none()] = await db.select().from(rankingRuns).where(isNotNull(rankingRuns.eventId)).limit(1);
    const { id: _, ...values } = pinned;
    await expect(db.insert(rankingRuns).values(values)).rejects.toMatchObject({ cause: { code: "23505" } });
    await expect(db.insert(rankingRuns).values({ ...values, eventId: null })).rejects.toMatchObject({ cause: { code: "23514" } });
  });
});

const owners = (now = today) => act.at("owner", "owner", now);
const keptFor = (id: string) => db.select({ occasion: rankingRuns.occasion }).from(rankingRuns).where(eq(rankingRuns.scenarioId, id)).orderBy(rankingRuns.id);
const none = (): never => {
  throw new Error("there is none");
};
const revisionOf = async (id: string) => (await db.select({ revision: products.revision }).from(products).where(eq(products.id, id)))[0]?.revision ?? 0;
