import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { identities, invitations, keptForms, memberships, products, qualifications, sessions } from "#db/schema/index.ts";
import { capabilitiesOf } from "#tests/features/products/world.ts";
import { type Answer, type Client, createClient, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let first: string;
let second: string;
const person = () => app.cast.as("vendor", "owner").personId;
beforeAll(async () => {
  app = await startApp();
  first = app.cast.as("vendor", "owner").actingFor?.membershipId ?? "";
  second = randomUUID();
  await app.db.insert(identities).values({ id: person(), personId: person(), provider: "email", subject: "two-houses@example.com" });
  await app.db.insert(memberships).values({ id: second, personId: person(), organisationId: app.cast.idOf("secondVendor"), role: "owner" });
});
beforeEach(async () => {
  await app.db.delete(keptForms);
  await app.db.update(invitations).set({ withdrawnAt: new Date() });
});

const choose = (client: Client, membership: string, next = "") => client.post(paths.organisationChoice(), { membership, next });
const invited = () => app.db.select({ house: invitations.organisationId }).from(invitations).where(isNull(invitations.withdrawnAt));
const houseOf = (house: "vendor" | "secondVendor") => ({ house: app.cast.idOf(house) });
const plain = (html: string) => html.replaceAll("&amp;", "&");

/** Where the page's form for a house is sent. */
const sentTo = (page: Answer, path: string) => plain(new RegExp(`action="(${path}[^"]*house=[^"]*)"`, "u").exec(page.html)?.[1] ?? "");

/** Stands before what was kept, in the browser that sent it. */
async function keptAt(client: Client, location: string | null) {
  const place = new URLSearchParams(location?.split("?")[1]).get("next") ?? location ?? "";
  expect(place).toMatch(/^\/kept\//u);
  return { place, page: await client.get(place) };
}

/** Presses the button that sends it as it was. */
async function send(client: Client, page: Answer) {
  const [, action = "", form = ""] = /<form method="post" action="([^"]*kept=[^"]*)"[^>]*>(.*?)<\/form>/su.exec(page.html) ?? [];
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gsu)].map(([, name = "", value = ""]) => [name, value]);
  return await client.post(plain(action), Object.fromEntries(fields));
}

test("a form of one house, whose session ended, is done for that house and no other", async () => {
  const client = await app.as("vendor", "owner");
  await choose(client, second);
  await app.db.update(memberships).set({ chosenAt: null });
  await app.db
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(and(eq(sessions.userId, person()), eq(sessions.membershipId, second)));
  const { location } = await client.post(paths.memberInvitations(), { email: "guest@example.com", role: "viewer" });
  const { place } = await keptAt(client, location);
  await client.post(paths.demoSignIn(), { person: person(), next: place });
  const page = await client.get(place);
  for (const shown of ["以哪个单位名义", "示例磐石网络", "换到示例磐石网络", "guest@example.com"]) expect(page.text).toContain(shown);
  expect(page.html, "nor can it be sent before").not.toContain("kept=");
  expect(await choose(client, second, place)).toMatchObject({ status: 303, location: place });
  expect(await send(client, await client.get(place))).toMatchObject({ status: 303 });
  expect(await invited()).toEqual([houseOf("secondVendor")]);
});

test("two tabs: what was opened for one house and is sent after the other tab changed waits until its person has chosen", async () => {
  const client = await app.as("vendor", "owner");
  await choose(client, first);
  const action = sentTo(await client.get(paths.memberInvitations()), paths.memberInvitations());
  expect(action).toContain(first);
  await choose(client, second);
  const answer = await client.post(action, { email: "guest@example.com", role: "viewer" });
  const { place, page } = await keptAt(client, answer.location);
  expect(await invited()).toEqual([]);
  expect(page.text).toContain("换到示例清风安全");
  await choose(client, first, place);
  expect(await send(client, await client.get(place))).toMatchObject({ status: 303 });
  expect(await invited()).toEqual([houseOf("vendor")]);
});

test("two choices at once, whichever answer comes last, leave the person signed in", async () => {
  for (const last of [0, 1]) {
    const client = await app.as("vendor", "owner");
    const tabs = [0, 1].map(() => createClient(app.origin, `session=${client.cookies.get("session")}`));
    const answers = await Promise.all(tabs.map((tab, i) => choose(tab, i ? first : second)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    for (const { headers } of last ? answers : answers.toReversed())
      for (const cookie of headers["set-cookie"] ?? []) {
        const [, token] = /^session=([\w-]+)/u.exec(cookie) ?? [];
        if (token) client.cookies.set("session", token);
      }
    expect((await client.get(paths.account())).status).toBe(200);
  }
});

test("a form that was under way while its session went on under a new token is kept", async () => {
  const client = await app.as("vendor", "owner");
  await choose(client, first);
  const action = sentTo(await client.get(paths.memberInvitations()), paths.memberInvitations());
  const tab = createClient(app.origin, `session=${client.cookies.get("session")}`);
  await choose(client, second);
  const { location } = await tab.post(action, { email: "guest@example.com", role: "viewer" });
  expect(await invited()).toEqual([]);
  client.cookies.set("kept", tab.cookies.get("kept") ?? "");
  const place = (await client.get(location ?? "")).location ?? "";
  expect((await client.get(place)).text).toContain("换到示例清风安全");
  await choose(client, first, place);
  expect(await send(client, await client.get(place))).toMatchObject({ status: 303 });
  expect(await invited()).toEqual([houseOf("vendor")]);
});

test("… with a file beside; and what asks for nothing but a click is refused", async () => {
  const client = await app.as("vendor", "owner");
  await choose(client, first);
  const [scope = ""] = capabilitiesOf(app.cast.contextFor(app.cast.as("vendor")), 1);
  const qualification = sentTo(await client.get(paths.qualificationNew()), paths.qualificationNew());
  const product = sentTo(await client.get(paths.productDrafts()), paths.productDrafts());
  await choose(client, second);
  // of the first house nobody else is an owner: it cannot be left at all
  const departure = sentTo(await client.get(paths.members()), paths.organisationDeparture());
  expect([qualification, product, departure]).toEqual([first, first, second].map((house) => expect.stringContaining(house)));
  const stated = { name: "示例检测报告", number: "SL-2026-78", issuer: "示例检测中心", issuedOn: "2026-01-05", expiresOn: "", scope };
  const sent = await client.upload(qualification, stated, [{ field: "paper", name: "a.pdf", bytes: Buffer.from("%PDF-1.4") }]);
  expect((await keptAt(client, sent.location)).page.text).toContain("换到示例清风安全");
  const refused = { status: 409, text: expect.stringContaining("换到了另一个单位") };
  expect(await client.post(product)).toMatchObject(refused);
  await choose(client, first);
  expect(await client.post(departure)).toMatchObject(refused);
  expect(await app.db.$count(products)).toBe(0);
  expect(await app.db.$count(qualifications)).toBe(0);
  expect(await app.db.$count(memberships, eq(memberships.id, second))).toBe(1);
});

test("a page opened while there was one house is done for that house, once a second was joined in another tab", async () => {
  const joins = app.cast.as("vendor", "editor");
  const client = await app.as("vendor", "editor");
  const product = sentTo(await client.get(paths.productDrafts()), paths.productDrafts());
  const qualification = sentTo(await client.get(paths.qualificationNew()), paths.qualificationNew());
  expect([product, qualification]).toEqual([expect.stringContaining("house="), expect.stringContaining("house=")]);
  const joined = { id: randomUUID(), personId: joins.personId, organisationId: app.cast.idOf("secondVendor"), role: "editor" as const };
  await app.db.insert(memberships).values(joined);
  await choose(client, joined.id);
  expect(await client.post(product)).toMatchObject({ status: 409, text: expect.stringContaining("换到了另一个单位") });
  const stated = { name: "示例检测报告", number: "SL-2026-79", issuer: "示例检测中心", issuedOn: "2026-01-05", expiresOn: "", scope: "" };
  const sent = await client.upload(qualification, stated, [{ field: "paper", name: "a.pdf", bytes: Buffer.from("%PDF-1.4") }]);
  expect((await keptAt(client, sent.location)).page.text).toContain("换到示例清风安全");
  expect([await app.db.$count(products), await app.db.$count(qualifications)]).toEqual([0, 0]);
  await choose(client, joins.actingFor?.membershipId ?? "");
  expect(await client.post(product), "and goes through for its own").toMatchObject({ status: 303 });
  expect(await app.db.select({ house: products.organisationId }).from(products)).toEqual([houseOf("vendor")]);
});

test("a house that is none of theirs, or no longer, keeps nothing and lets nothing through", async () => {
  const client = await app.as("vendor", "owner");
  await choose(client, first);
  const foreign = app.cast.as("owner", "owner").actingFor?.membershipId ?? "";
  for (const house of [foreign, "", "零"])
    expect((await client.post(`${paths.memberInvitations()}?${new URLSearchParams({ house })}`, { email: "guest@example.com", role: "viewer" })).status).toBe(
      409,
    );
  expect(await app.db.$count(keptForms)).toBe(0);
  await choose(client, second);
  const action = `${paths.memberInvitations()}?house=${first}`;
  const { page, place } = await keptAt(client, (await client.post(action, { email: "guest@example.com", role: "viewer" })).location);
  expect(page.status).toBe(200);
  await app.db.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.id, first));
  const left = await client.get(place);
  expect(left.text).toContain("您已不属于填写时所代表的单位");
  expect(left.html).not.toContain("kept=");
  await app.db.update(memberships).set({ endedAt: null }).where(eq(memberships.id, first));
  expect(await invited()).toEqual([]);
});

test("who has two houses stands once among the demo accounts", async () => {
  const page = await app.newVisitor().get(paths.signIn());
  expect(page.html.split(`value="${person()}"`)).toHaveLength(2);
});

test("signing in goes on for the house chosen last", async () => {
  const client = await app.as("vendor", "owner");
  for (const [membership, name] of [
    [second, "示例磐石网络"],
    [first, "示例清风安全"],
  ] as const) {
    await choose(client, membership);
    const later = app.newVisitor();
    await later.post(paths.demoSignIn(), { person: person(), next: "" });
    expect((await later.get(paths.organisation())).text).toContain(name);
  }
});
