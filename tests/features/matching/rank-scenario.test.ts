import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { reportOf } from "#app/cli/match-report.ts";
import { type Actor, atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { memberRoles } from "#app/domain/identity/organisation.ts";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import { loadListed } from "#app/features/matching/load-listed.server.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { type Ranking, rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { candidatesPerPage, carriedOn, filterRanking, readRankingFilter } from "#app/features/matching/ranking-filter.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, entries, products as productRows } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { actingOn, type Capabilities, days, documented, must, pickCapabilities, should, stated, today } from "./world.ts";

let db: Database;
let library: OpenLibrary;
let cast: Cast;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let market: string;
let statutory: string;
let draft: string;
const products: Record<"both" | "narrow" | "half" | "retired" | "other", { id: string; number: string }> = {} as never;

beforeAll(async () => {
  const { backgroundUrl: url, ...opened } = await freshDatabase();
  ({ db } = opened);
  cast = await createCast(db);
  library = libraryOf(url, cast.reference, async () => today);
  act = actingOn(cast);
  caps = pickCapabilities(cast.reference);
  const { first, second, third, narrower } = caps;
  products.both = await act.listProduct("vendor", "示例两样都有", [documented(first), documented(second)]);
  products.narrow = await act.listProduct("secondVendor", "示例更窄的那种", [stated(narrower), documented(second)]);
  products.half = await act.listProduct("secondVendor", "示例只有一半", [documented(first)]);
  products.other = await act.listProduct("vendor", "示例毫不相干", [documented(third)]);
  products.retired = await act.listProduct("vendor", "示例已经下架", [documented(first), documented(second)]);
  done(await advanceProduct(act.at("vendor"), products.retired.id, "retire"));
  await act.draftProduct("vendor", "示例还是草稿", [documented(first), documented(second)]);
  await act.enter(products.narrow.id);
  const requirements = [
    must(first),
    must(second),
    should(cast.reference.taxonomy.concepts.find(({ claimable, slug }) => claimable && ![first, second, third].includes(slug))?.slug ?? ""),
  ];
  market = (await act.openScenario({ requirements })).number;
  statutory = (await act.openScenario({ requirements, regime: "statutory-tender" })).number;
  draft = await act.draftScenario({ requirements });
  await library.settled();
});

const asked = (actor: Actor, number: string, now = today) => rankScenario(cast.contextFor(actor, { now }), library, number);
const rankingFor = async (actor: Actor, number = market, now = today): Promise<Ranking> => {
  const found = done(await asked(actor, number, now));
  if (found.unranked) throw new Error(`not ranked: ${found.unranked}`);
  return found;
};
/** What can be written down of it. */
const told = ({ explain, changes, ...rest }: Ranking) => ({ ...rest, accounts: rest.rows.map(explain) });
const namesOf = ({ rows }: Ranking) => rows.map(({ name }) => name);

describe("who sees which rows", () => {
  test.each<[string, () => Actor]>([
    ...memberRoles.map((role): [string, () => Actor] => [`the owner's ${role}`, () => cast.as("owner", role)]),
    ["an operator", () => cast.as("office")],
    ["an auditor", () => cast.as("audit", "viewer")],
    ["a house that supplies and operates", () => cast.as("mixed")],
    ["somebody at the machine", () => atConsole],
  ])("%s sees it whole", async (_, actor) => {
    const ranking = await rankingFor(actor());
    expect(ranking.view).toBe("whole");
    expect(namesOf(ranking)).toHaveLength(3);
    expect(ranking.rows.map(({ place }) => place)).toEqual([1, 2, 3]);
  });

  test.each(memberRoles)("a vendor's %s sees its own rows in their places among all, and nothing of others", async (role) => {
    const ranking = await rankingFor(cast.as("secondVendor", role));
    expect({ view: ranking.view, ranked: ranking.ranked, excluded: ranking.excluded }).toEqual({ view: "own", ranked: 3, excluded: [] });
    expect(new Set(ranking.rows.map(({ vendor }) => vendor.organisationId))).toEqual(new Set([cast.idOf("secondVendor")]));
    const whole = await rankingFor(cast.as("owner"));
    expect(ranking.rows).toEqual(whole.rows.filter(({ vendor }) => vendor.organisationId === cast.idOf("secondVendor")));
    expect(JSON.stringify(told(ranking))).not.toContain("示例两样都有");
  });

  test("a house that sees its own rows is told which of its listed products have no place, with an order and without", async () => {
    for (const house of ["vendor", "secondVendor"] as const) {
      const ranking = await rankingFor(cast.as(house));
      const listed = (await loadListed(db, eq(productRows.organisationId, cast.idOf(house)))).map(({ number }) => number);
      expect([...ranking.rows, ...ranking.absent].map(({ number }) => number).toSorted()).toEqual(listed.toSorted());
      const plain = done(await rankScenario(cast.contextFor(cast.as(house)), library, market, { unranked: true }));
      expect(plain.absent).toEqual(ranking.absent);
    }
    expect((await rankingFor(cast.as("vendor"))).absent.map(({ number }) => number)).toContain(products.other.number);
    expect((await rankingFor(cast.as("owner"))).absent).toEqual([]);
  });

  test.each<[string, () => Actor]>([
    ["a visitor", () => visitor],
    ["another demand owner", () => cast.as("secondOwner")],
    ["the clock", () => clock],
    ["a suspended vendor", () => cast.as("vendor", "owner", "suspended")],
    ["a vendor not yet verified", () => cast.as("vendor", "owner", "pending")],
    ["a suspended office", () => cast.as("office", "owner", "suspended")],
    ["a person without a house", () => ({ ...cast.as("vendor"), actingFor: null })],
  ])("%s: not found", async (_, actor) => {
    expect(await asked(actor(), market)).toEqual({ ok: false, refusal: { kind: "not-found", code: "not-found" } });
  });

  test("the owner whose house is suspended keeps its own scenario's ranking", async () => {
    expect((await rankingFor(cast.as("owner", "owner", "suspended"))).view).toBe("whole");
  });

  test.each(["SC-2026-9999", "", "sc-2026-0001", "SC-2026-0001' or '1'='1", "\ud800", "9".repeat(60)])("no ranking for %j", async (number) => {
    expect(await asked(cast.as("office"), number)).toMatchObject({ ok: false });
  });

  test("a draft has none, for its own house neither, whatever it is called by", async () => {
    expect(await asked(cast.as("owner"), draft)).toMatchObject({ ok: false });
  });
});

describe("what is ranked", () => {
  test("listed products that answer something: no draft, nothing retired, nothing that stands apart", async () => {
    expect(namesOf(await rankingFor(atConsole)).toSorted()).toEqual(["示例两样都有", "示例只有一半", "示例更窄的那种"].toSorted());
  });

  test("a narrower claim covers; a missing must is plain in the row", async () => {
    const { rows } = await rankingFor(atConsole);
    const row = (id: keyof typeof products) => rows.find(({ number }) => number === products[id].number);
    expect(row("narrow")).toMatchObject({ fit: "fits", musts: 2, mustsCovered: 2 });
    expect(row("narrow")?.answers[0]).toMatchObject({ relation: "narrower", coverage: "covered" });
    expect(row("half")).toMatchObject({ fit: "nearly", musts: 2, mustsCovered: 1 });
    expect(row("half")?.score.mustDeduction).toBeLessThan(0);
  });

  test("the run says what it rests on", async () => {
    const { run } = await rankingFor(atConsole);
    expect(run).toEqual({
      engine: engineVersion,
      taxonomy: cast.reference.digest.slice(0, 12),
      learned: expect.stringMatching(/^[0-9a-f]{12}$/),
      by: "everything",
      asOf: "2026-11-20",
      products: 4,
    });
  });

  test("the same question, the same answer", async () => {
    expect(told(await rankingFor(atConsole))).toEqual(told(await rankingFor(atConsole)));
  });

  test("the entry adds under a market regime and is a shown fact under a statutory one; nothing else differs", async () => {
    const [open, tender] = [await rankingFor(atConsole, market), await rankingFor(atConsole, statutory)];
    const of = ({ rows }: Ranking) => rows.find(({ number }) => number === products.narrow.number);
    expect(of(open)?.score.catalogue).toBeGreaterThan(0);
    expect(of(tender)).toMatchObject({ entry: of(open)?.entry, answers: of(open)?.answers });
    expect(tender.rows.every(({ score }) => score.catalogue === 0)).toBe(true);
  });

  test("an entry counts from its first day to its last", async () => {
    const addendOn = async (now: Date) => {
      const { rows } = await rankingFor(atConsole, market, now);
      return rows.find(({ number }) => number === products.narrow.number)?.score.catalogue;
    };
    expect(await addendOn(new Date("2028-11-30T15:59:59Z"))).toBeGreaterThan(0);
    expect(await addendOn(new Date("2028-11-30T16:00:00Z"))).toBe(0);
    await db.update(entries).set({ status: "revoked" }).where(eq(entries.productId, products.narrow.id));
    expect(await addendOn(today)).toBe(0);
    await db.update(entries).set({ status: "published" }).where(eq(entries.productId, products.narrow.id));
  });

  test("evidence that runs out counts one level less from the day after", async () => {
    const strengthOn = async (now: Date) => {
      const { rows } = await rankingFor(atConsole, market, now);
      return rows.find(({ number }) => number === products.half.number)?.answers[0]?.counted?.strength;
    };
    await db.update(claims).set({ expiresOn: "2026-12-31" }).where(eq(claims.productId, products.half.id));
    expect([await strengthOn(today), await strengthOn(new Date("2026-12-31T15:59:00Z")), await strengthOn(new Date("2026-12-31T16:00:00Z"))]).toEqual([
      0.9, 0.9, 0.85,
    ]);
  });

  test("a suspended vendor's products are out of the run, and those that would be candidates are named to those who see the whole", async () => {
    const aside = await act.listProduct("secondVendor", "示例毫不相干", [documented(caps.third)]);
    done(await advanceOrganisation(cast.contextFor(cast.as("office")), cast.idOf("secondVendor"), "suspend", suspension));
    const whole = await rankingFor(cast.as("owner"));
    expect(namesOf(whole)).toEqual(["示例两样都有"]);
    expect(whole.excluded.map(({ name, vendor }) => [name, vendor]).toSorted()).toEqual([
      ["示例只有一半", "示例磐石网络"],
      ["示例更窄的那种", "示例磐石网络"],
    ]);
    const plain = done(await rankScenario(cast.contextFor(cast.as("owner")), library, market, { unranked: true }));
    expect(plain.excluded).toEqual(whole.excluded);
    expect(whole.run.products).toBe(2);
    const rival = await rankingFor(cast.as("vendor"));
    expect([rival.excluded, rival.ranked]).toEqual([[], 1]);
    done(await advanceOrganisation(cast.contextFor(cast.as("office")), cast.idOf("secondVendor"), "reinstate"));
    expect((await rankingFor(cast.as("owner"))).excluded).toEqual([]);
    done(await advanceProduct(act.at("secondVendor"), aside.id, "retire"));
  });
});

describe("the command", () => {
  test("ranks as the owner's page does: same order, same scores, same places", async () => {
    const [machine, owner] = [await rankingFor(atConsole), await rankingFor(cast.as("owner"))];
    expect(told(machine)).toEqual(told(owner));
  });

  test("prints the page's figures in the page's order, and no more rows than asked", async () => {
    const ranking = await rankingFor(cast.as("owner"));
    const lines = reportOf(ranking, 2, labelsIn({ reference: cast.reference, locale: "zh-CN" }).capability).split("\n");
    const printed = lines.flatMap((line) => /^\s*(\d+)\. (\d\.\d{3}) .*(PD-\d{6})/.exec(line)?.slice(1, 4) ?? []);
    expect(printed).toEqual(ranking.rows.slice(0, 2).flatMap((row) => [String(row.place), (figuresOf(row.score).score / 1000).toFixed(3), row.number]));
  });
});

describe("filters of the page", () => {
  const read = (query: string) => readRankingFilter(new URLSearchParams(query), [{ capability: "zero-trust" }, { capability: "data-masking" }]);

  test("what is not a known choice is left out", () => {
    const everything = { fit: null, catalogued: false, by: null, open: null };
    for (const query of [
      "",
      "fit=no",
      "fit=all&catalogue=no",
      "page=-1",
      "page=1e9999",
      "fit[]=fits",
      "page=%00",
      "catalogue=YES",
      "by=no-such",
      "open=PD-1",
      "open=%00",
    ])
      expect(read(query)).toEqual({ ...everything, page: query.startsWith("page") ? 1 : null });
    expect(read("fit=nearly&catalogue=yes&by=data-masking&open=PD-000123&page=2")).toEqual({
      fit: "nearly",
      catalogued: true,
      by: 1,
      open: "PD-000123",
      page: 2,
    });
  });

  test("rows keep the places of the whole; a page beyond the last is the last", async () => {
    const { rows } = await rankingFor(atConsole);
    const nearly = filterRanking(rows, read("fit=nearly&page=99"));
    expect(nearly.rows.map(({ number, place }) => [number, place])).toEqual([
      [products.half.number, rows.find(({ number }) => number === products.half.number)?.place],
    ]);
    expect([nearly.page, nearly.pages]).toEqual([1, 1]);
    expect(filterRanking(rows, read("catalogue=yes")).rows.map(({ number }) => number)).toEqual([products.narrow.number]);
    const arranged = filterRanking(rows, { ...read(""), by: 1 });
    expect(arranged.rows.map(({ answers }) => answers[1]?.coverage)).toEqual(["covered", "covered", "missing"]);
    expect(new Set(arranged.rows.map(({ place }) => place))).toEqual(new Set([1, 2, 3]));
    const many = Array.from({ length: candidatesPerPage + 1 }, () => rows[0]).filter((row) => row !== undefined);
    expect(filterRanking(many, read("page=2")).rows).toHaveLength(1);
    const last = many.map((row, i) => ({ ...row, number: `PD-${String(i).padStart(6, "0")}` }));
    expect(filterRanking(last, read("open=PD-000020")).page, "the page that holds what is open").toBe(2);
    expect(filterRanking(last, read("open=PD-000020&page=1")).page).toBe(1);
    expect(filterRanking(last, read("open=PD-999999")).page).toBe(1);
    expect(filterRanking([], read("page=2"))).toEqual({ page: 1, pages: 1, count: 0, rows: [] });
  });

  test("a product that stands open is found on whatever page it has come to, unless another page is asked for", async () => {
    const [row] = (await rankingFor(atConsole)).rows;
    if (!row) throw new Error("nobody ranked");
    const many = Array.from({ length: 2 * candidatesPerPage + 1 }, (_, i) => ({ ...row, number: `PD-${String(i).padStart(6, "0")}` }));
    const pageOf = (query: string) => filterRanking(many, read(query)).page;
    expect(["open=PD-000019", "open=PD-000020", "open=PD-000040", "open=PD-000020&page=1", "open=PD-999999", ""].map(pageOf)).toEqual([1, 2, 3, 1, 1, 1]);
  });

  test("links carry on what is known, once, and nothing that is longer than any choice", () => {
    const long = "x".repeat(13_000);
    const carried = (query: string) => carriedOn(new URLSearchParams(query)).toString();
    expect(carried("page=2&fit=fits&fit=nearly&by=zero-trust&open=PD-000001&order=number&catalogue=yes")).toBe(
      "order=number&fit=fits&catalogue=yes&by=zero-trust&open=PD-000001&page=2",
    );
    expect([carried(`by=${long}&other=1`), carried(`${long}=1`), carried("")]).toEqual(["", "", ""]);
  });
});

test("after the deadline the ranking stays as readable as before", async () => {
  expect((await rankingFor(cast.as("owner"), market, days(31))).rows).toHaveLength(3);
});
