import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, max } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atConsole } from "#app/domain/identity/actor.ts";
import { grantPower } from "#app/features/administration/grant-power.server.ts";
import { reportMistake } from "#app/features/mistakes/report-mistake.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { paths } from "#app/paths.ts";
import { claims, identities, memberships, people, products, qualifications, record } from "#db/schema/index.ts";
import { houseIn } from "#tests/routes/authority/readers.ts";
import { type Client, createClient, startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { days, dealingsOf } from "../../features/intents/world.ts";
import { capabilitiesOf, done, listedProduct, selfDeclared, shown } from "../../features/products/world.ts";
import { submittedScenario } from "../../features/scenarios/story.ts";

const now = days(1);
let app: TestApp;
let administrator: Client;
const id = {
  review: "",
  intent: "",
  scenario: "",
  number: "",
  product: "",
  takenDown: "",
  qualification: randomUUID(),
  mistake: "",
  administrator: randomUUID(),
  /** By the pattern of the page where it can be decided on. */
  houses: {} as Record<string, string>,
};
beforeAll(async () => {
  app = await startApp({ now: () => now });
  const { cast, db } = app;
  const act = dealingsOf(cast);
  const product = await act.product("vendor");
  const scenario = await act.scenario("market", "owner");
  id.intent = await act.intend(scenario.number, product.number);
  [id.scenario, id.number] = [scenario.id, scenario.number];
  id.review = (await submittedScenario(cast)).id;
  const vendor = cast.contextFor(cast.as("vendor", "editor"));
  const [capability = ""] = capabilitiesOf(cast, 1);
  id.product = (await listedProduct(vendor, [selfDeclared(capability)])).id;
  done(await advanceProduct(cast.contextFor(cast.as("office")), id.product, "take-down", { reason: "材料与所述能力不符" }));
  const [row] = await db.select({ number: products.number }).from(products).where(eq(products.id, id.product));
  id.takenDown = row?.number ?? "";
  const evidence = await listedProduct(vendor, [shown(capability)]);
  const [claim] = await db.select({ id: claims.id }).from(claims).where(eq(claims.productId, evidence.id));
  const asked = done(await requestConfirmation(vendor, claim?.id ?? "", null));
  done(await decideConfirmation(cast.contextFor(cast.as("office")), asked.id, "confirmed"));
  const submittedBy = cast.as("vendor", "editor").personId;
  await db.insert(qualifications).values({
    id: id.qualification,
    organisationId: cast.idOf("vendor"),
    name: "专用产品检测证书",
    number: "示例-2026-001",
    issuer: "示例检测中心",
    issuedOn: "2026-03-01",
    expiresOn: "2027-02-28",
    scope: [capability],
    submittedBy,
    submittedAt: now,
  });
  const report = { report: "必备第一项有第三方检测报告，排序中按自述计算。", revision: 1 };
  id.mistake = done(await reportMistake(cast.contextFor(cast.as("vendor", "editor"), { now }), scenario.number, product.number, report, null)).id;
  for (const [page, status] of [
    [paths.organisationRejection, "pending"],
    [paths.organisationSuspension, "verified"],
    [paths.organisationOwner, "registered"],
    [paths.standingNew, "verified"],
  ] as const) {
    const { id: house } = await houseIn(app, status);
    id.houses[page(":id")] = house;
    if (status === "registered") await db.update(memberships).set({ endedAt: now }).where(eq(memberships.organisationId, house));
  }
  await db.insert(people).values({ id: id.administrator, name: "系统管理员", demo: true });
  await db.insert(identities).values({ id: randomUUID(), personId: id.administrator, provider: "email", subject: "system@example.cn" });
  done(await grantPower(cast.contextFor(atConsole), "system@example.cn", "system"));
  administrator = createClient(app.origin, (await app.sessions.begin(id.administrator, null, { factor: "code", userAgent: "", address: "" })).cookie);
});

/** What the record holds of a page view, beside its answer. */
async function viewing(client: Client, path: string, status = 200) {
  const [before] = await app.db.select({ last: max(record.sequence) }).from(record);
  expect([path, (await client.get(path)).status]).toEqual([path, status]);
  await app.refusals.settled();
  return await app.db
    .select({ action: record.action, outcome: record.outcome, subjectType: record.subjectType, subjectId: record.subjectId })
    .from(record)
    .where(gt(record.sequence, before?.last ?? 0))
    .orderBy(record.sequence);
}
const read = (action: string, subjectType: string, subjectId: string) => [{ action, outcome: "read", subjectType, subjectId }];

test.each<[string, House, () => string, () => unknown]>([
  ["a scenario in review", "office", () => paths.operateScenario(id.review), () => read("read-scenario", "scenario", id.review)],
  ["an intent, by the scenario’s owner", "owner", () => paths.intent(id.intent), () => read("read-intent", "intent", id.intent)],
  ["all intents for a scenario", "owner", () => paths.scenarioIntents(id.number), () => read("read-intent", "scenario", id.scenario)],
  ["a product that was taken down", "office", () => paths.product(id.takenDown), () => read("read-product", "product", id.product)],
  ["… by an auditor", "audit", () => paths.product(id.takenDown), () => read("read-product", "product", id.product)],
  [
    "what a house registered with",
    "office",
    () => paths.operateOrganisation(app.cast.idOf("vendor")),
    () => read("read-organisation", "organisation", app.cast.idOf("vendor")),
  ],
  ["its title, where it is returned", "office", () => paths.scenarioReturn(id.review), () => read("read-scenario", "scenario", id.review)],
  ["the office’s queue", "office", () => paths.operate(), () => read("read-queue", "organisation", app.cast.idOf("office"))],
  ["… on its desk", "office", () => paths.desk(), () => read("read-queue", "organisation", app.cast.idOf("office"))],
  ["evidence of all houses that was decided on", "office", () => paths.confirmations(), () => read("read-confirmation", "confirmation", "listed")],
  ["… on an auditor’s desk", "audit", () => paths.desk(), () => read("read-confirmation", "confirmation", "listed")],
  ["the list of houses", "audit", () => paths.operateOrganisations(), () => read("read-organisations", "organisation", "listed")],
  ...([paths.organisationRejection, paths.organisationSuspension, paths.organisationOwner, paths.standingNew] as const).map(
    (page): [string, House, () => string, () => unknown] => [
      `what a house registered with, at ${page(":id")}`,
      "office",
      () => page(id.houses[page(":id")] ?? ""),
      () => read("read-organisation", "organisation", id.houses[page(":id")] ?? ""),
    ],
  ),
  [
    "a qualification, where it is refused",
    "office",
    () => paths.qualificationRefusal(id.qualification),
    () => read("read-qualification", "qualification", id.qualification),
  ],
  ["a qualification", "audit", () => paths.qualification(id.qualification), () => read("read-qualification", "qualification", id.qualification)],
  ["a vendor’s report that a ranking is wrong", "office", () => paths.mistake(id.mistake), () => read("read-mistake", "mistake", id.mistake)],
  ["… where it is answered", "office", () => paths.mistakeAnswer(id.mistake), () => read("read-mistake", "mistake", id.mistake)],
  ["… by an auditor", "audit", () => paths.mistake(id.mistake), () => read("read-mistake", "mistake", id.mistake)],
  ["a row of the record", "audit", () => paths.recordRow("1"), () => read("read-record-row", "record-row", "1")],
])("%s leaves one row for each page view", async (_, house, path, rows) => {
  const client = await app.as(house);
  for (const __ of [1, 2]) expect(await viewing(client, path())).toEqual(rows());
});

test("the administrator’s list of accounts, and each account", async () => {
  const { personId } = app.cast.as("vendor");
  expect(await viewing(administrator, `${paths.administer()}?who=vendor%20owner`)).toEqual(read("read-accounts", "person", "listed"));
  for (const path of [paths.administerPerson(personId), paths.personDisabling(personId)])
    expect(await viewing(administrator, path)).toEqual(read("read-account", "person", personId));
});

test.each<[string, House, () => string]>([
  ["its own intent", "vendor", () => paths.intent(id.intent)],
  ["its own intents", "vendor", () => paths.scenarioIntents(id.number)],
  ["its own product", "vendor", () => paths.product(id.takenDown)],
  ["its own report", "vendor", () => paths.mistake(id.mistake)],
  ["its own qualification", "vendor", () => paths.qualification(id.qualification)],
  ["what is everybody’s", "office", () => paths.scenario(id.number)],
])("a house that reads %s leaves none", async (_, house, path) => {
  expect(await viewing(await app.as(house), path())).toEqual([]);
});

test("who may not read it leaves the refusal alone", async () => {
  for (const path of [paths.operateScenario(id.review), paths.intent(id.intent), paths.recordRow("1")])
    expect((await viewing(await app.as("secondVendor"), path, 404)).map(({ outcome }) => outcome)).not.toContain("read");
});

test("an auditor finds who read, and of an intent only once it may be watched", async () => {
  const auditor = await app.as("audit");
  await (await app.as("owner")).get(paths.intent(id.intent));
  const [row] = await app.db
    .select()
    .from(record)
    .where(and(eq(record.action, "read-intent"), eq(record.subjectType, "intent")))
    .orderBy(desc(record.sequence))
    .limit(1);
  expect((await auditor.get(`${paths.record()}?action=read-scenario`)).text).toContain("查阅未发布的场景需求");
  expect(await viewing(auditor, paths.recordRow(String(row?.sequence)))).toEqual([]);
});
