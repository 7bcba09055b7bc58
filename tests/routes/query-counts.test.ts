import { asc, eq, isNotNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { organisations, products, scenarios } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let scenario: string;
let product: string;
let vendor: string;
let editor: Client;
beforeAll(async () => {
  app = await startApp({ world: true });
  const [one] = await app.db.select({ number: scenarios.number }).from(scenarios).where(isNotNull(scenarios.number)).orderBy(asc(scenarios.number)).limit(1);
  const [other] = await app.db
    .select({ number: products.number, creditCode: organisations.creditCode })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(eq(products.status, "listed"))
    .orderBy(asc(products.number))
    .limit(1);
  [scenario, product, vendor] = [one?.number ?? "", other?.number ?? "", other?.creditCode ?? ""];
  editor = await app.as("owner", "editor");
});

/** How many statements a page may send, however long its list is: a visitor's, and for somebody signed in two more at most. */
const pages: [string, () => string][] = [
  ["home", () => paths.home()],
  ["scenarios", () => paths.scenarios()],
  ["scenarios, searched and narrowed", () => `${paths.scenarios()}?q=数据&domain=data-compliance`],
  ["a scenario", () => paths.scenario(scenario)],
  ["products", () => paths.products()],
  ["products, searched", () => `${paths.products()}?q=零信任`],
  ["a product", () => paths.product(product)],
  ["capabilities", () => paths.capabilities()],
  ["a capability", () => paths.capability("zero-trust")],
  ["a vendor", () => paths.vendor(vendor)],
  ["gap map", () => paths.gapMap()],
  ["ranking notice", () => paths.rankingNotice()],
  ["catalogue", () => paths.catalogue()],
];

test.each(pages)("%s: a visitor's page takes at most four statements", async (_, path) => {
  await app.visitor.get(encodeURI(path()));
  expect(await app.queriesOf(async () => expect((await app.visitor.get(encodeURI(path()))).status).toBe(200))).toBeLessThanOrEqual(4);
});

test.each(pages)("%s: somebody signed in gets it with at most six", async (_, path) => {
  await editor.get(encodeURI(path()));
  expect(await app.queriesOf(async () => expect((await editor.get(encodeURI(path()))).status).toBe(200))).toBeLessThanOrEqual(6);
});

/** … of what only those who see a ranking may open. */
const rankings: [string, () => string][] = [
  ["a comparison", () => `${paths.scenarioComparison(scenario)}?product=${product}`],
  ["the scenarios a product fits", () => paths.productFits(product)],
  ["teams", () => paths.scenarioTeams(scenario)],
];

/** An operator’s pages ask one more: what waits is counted by whoever is known to operate. */
test.each(rankings)("%s: an operator gets it with at most seven", async (_, path) => {
  const operator = await app.as("office");
  await operator.get(path());
  expect(await app.queriesOf(async () => expect((await operator.get(path())).status).toBe(200))).toBeLessThanOrEqual(7);
});

test("the counter counts", async () => {
  expect(await app.queriesOf(() => app.visitor.get(paths.scenarios()))).toBeGreaterThan(0);
  expect(await app.queriesOf(async () => {})).toBe(0);
});
