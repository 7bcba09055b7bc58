import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { limits, linkMinutes } from "#app/domain/identity/limits.ts";
import { actOnAccount } from "#app/features/administration/act-on-account.server.ts";
import { paths } from "#app/paths.ts";
import { codeAt } from "#app/platform/totp.server.ts";
import { limitCounts, people, powers } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { secretIn } from "#tests/support/authenticator.ts";
import { another, letterTo, linkIn, password, withAddress } from "./world.ts";

let now = new Date("2026-11-20T02:00:00Z");
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  await withAddress(app, "owner", "editor", "old@example.cn");
  await withAddress(app, "vendor", "owner", "taken@example.cn");
  await withAddress(app, "mixed", "viewer", "keeper@example.cn");
});
let client: Client;
beforeEach(async () => {
  await app.db.delete(limitCounts);
  later(1);
  client = await app.as("owner", "editor");
});

const ask = (email: string, present = password) => client.post(paths.accountEmail(), { email, present });
const linkTo = async (email: string, under: string) => linkIn((await letterTo(app, email))?.text, under);
const signIn = (email: string, typed = password) => app.newVisitor().post(paths.signIn(), { email, password: typed });

test("there and back: the new address is confirmed, both are told, and the old one can have it undone", async () => {
  expect(await ask("new@example.cn")).toMatchObject({ status: 303, location: paths.accountEmailSent() });
  expect((await letterTo(app, "old@example.cn"))?.text).toContain("new@example.cn");
  expect((await signIn("new@example.cn")).status, "nothing changes before it is confirmed").toBe(422);
  const link = await linkTo("new@example.cn", "/email-change");
  later(1);
  expect((await app.newVisitor().get(link)).text).toContain("new@example.cn");
  expect((await signIn("old@example.cn")).status, "nor by looking").toBe(303);
  expect(await app.newVisitor().post(link)).toMatchObject({ status: 303, location: paths.signIn() });
  expect([(await signIn("old@example.cn")).status, (await signIn("new@example.cn")).status]).toEqual([422, 303]);
  expect((await letterTo(app, "new@example.cn"))?.subject).toContain("已更改");
  expect((await app.newVisitor().post(link)).status).toBe(404);

  const undo = await linkTo("old@example.cn", "/email-undo");
  later(linkMinutes["email-undo"] - 1);
  client = await app.as("owner", "editor");
  expect((await app.newVisitor().get(undo)).text).toContain("old@example.cn");
  expect((await app.newVisitor().post(undo)).status).toBe(303);
  expect((await client.get(paths.account())).location, "whoever was in is out").toContain(paths.signIn());
  expect((await signIn("new@example.cn")).status).toBe(422);
  const reset = await linkTo("old@example.cn", "/password-reset");
  expect((await app.newVisitor().post(reset, { password: another })).status).toBe(303);
  expect((await signIn("old@example.cn", another)).status).toBe(303);
  await app.newVisitor().post(paths.passwordReset(), { email: "old@example.cn" });
  await app.newVisitor().post(await linkTo("old@example.cn", "/password-reset"), { password });
});

test("a thief who changed it and set up an app is out with it: the owner takes the address back, resets and comes in", async () => {
  const { email } = await withAddress(app, "secondVendor", "editor", "victim@example.cn");
  const thief = app.newVisitor();
  await thief.post(paths.signIn(), { email, password });
  await thief.post(paths.accountEmail(), { email: "thief@else.example", present: password });
  expect((await app.newVisitor().post(await linkTo("thief@else.example", "/email-change"))).status).toBe(303);
  later(1);
  const page = await thief.get(paths.authenticator());
  const [, offer = ""] = /name="offer" value="([^"]+)"/.exec(page.html) ?? [];
  const [, shown = ""] = /<code class="secret-key">([A-Z2-7 ]+)</.exec(page.html) ?? [];
  expect((await thief.post(paths.authenticator(), { offer, code: codeAt(secretIn(shown), now).code })).status).toBe(303);
  expect((await signIn("thief@else.example")).location).toMatch(/^\/sign-in\/code/u);

  later(5);
  const undo = await linkTo(email, "/email-undo");
  expect((await app.newVisitor().get(undo)).text).toContain("新设的双重验证随即移除");
  expect((await app.newVisitor().post(undo)).status).toBe(303);
  expect((await thief.get(paths.desk())).location).toContain(paths.signIn());
  const owner = app.newVisitor();
  expect((await owner.post(await linkTo(email, "/password-reset"), { password: another })).status).toBe(303);
  expect(await owner.post(paths.signIn(), { email, password: another })).toMatchObject({ status: 303, location: paths.desk() });
  expect((await owner.get(paths.desk())).status).toBe(200);
});

test("who changes it twice does not shut out the first address", async () => {
  await ask("second@example.cn");
  later(1);
  await app.newVisitor().post(await linkTo("second@example.cn", "/email-change"));
  const undo = await linkTo("old@example.cn", "/email-undo");
  later(1);
  await app.db.delete(limitCounts);
  await ask("third@example.cn");
  later(1);
  await app.newVisitor().post(await linkTo("third@example.cn", "/email-change"));
  const later_ = await linkTo("second@example.cn", "/email-undo");
  expect((await app.newVisitor().post(undo)).status).toBe(303);
  expect((await app.newVisitor().post(later_)).status, "nor take it back again").toBe(404);
  expect((await signIn("old@example.cn")).status).toBe(303);
});

describe("an address that has an account", () => {
  test("is answered alike, gets a letter that says so, and nothing changes", async () => {
    const [free, taken] = [await ask("free@example.cn"), await ask("taken@example.cn")];
    expect([taken.status, taken.location, taken.html]).toEqual([free.status, free.location, free.html]);
    const letter = await letterTo(app, "taken@example.cn");
    expect([letter?.text?.includes("另一个账号"), linkIn(letter?.text, "/email-change")]).toEqual([true, ""]);
  });

  test("taken meanwhile: the link finds nothing", async () => {
    await ask("contested@example.cn");
    const link = await linkTo("contested@example.cn", "/email-change");
    await withAddress(app, "vendor", "editor", "contested@example.cn");
    expect((await app.newVisitor().post(link)).status).toBe(404);
    expect((await signIn("old@example.cn")).status).toBe(303);
  });
});

test("one asked for anew ends the one before", async () => {
  await ask("first@example.cn");
  const first = await linkTo("first@example.cn", "/email-change");
  await ask("other@example.cn");
  expect((await app.newVisitor().get(first)).status).toBe(404);
});

test.each([
  ["old@example.cn", password, "您现在的邮箱"],
  ["OLD@example.cn", password, "您现在的邮箱"],
  ["new@example.cn", "not the password", "现在的密码不正确"],
  ["a@b.cn\nBcc: x@y.cn", password, "请填写一个邮箱地址"],
  ["", "", "请填写"],
])("%j with %j is told so", async (email, present, words) => {
  expect(await ask(email, present)).toMatchObject({ status: 422, text: expect.stringContaining(words) });
});

test("so often, then no more", async () => {
  for (let i = 0; i < limits.letters.free; i++) expect((await ask(`many${i}@example.cn`)).status).toBe(303);
  expect((await ask("many@example.cn")).status).toBe(429);
});

test("name and language: letters follow the language", async () => {
  expect(await client.post(paths.accountProfile(), { name: "林 知远", locale: "en" })).toMatchObject({ status: 303, location: paths.account() });
  expect((await client.get(paths.account())).text).toContain("林 知远");
  await ask("english@example.cn");
  expect((await letterTo(app, "english@example.cn"))?.subject).toBe("Verify your new address for Anchang");
  for (const bad of [{ name: "", locale: "en" }, { name: "长".repeat(41), locale: "en" }, { name: "林", locale: "fr" }, { name: "林" }])
    expect((await client.post(paths.accountProfile(), bad as Record<string, string>)).status).toBe(422);
});

test.each([
  ["is set by a letter's link", async () => void (await app.newVisitor().post(await resetOf("keeper@example.cn"), { password: another }))],
  ["is changed", async () => void (await client.post(paths.accountPassword(), { present: another, password }))],
])("who asked for another address with a stolen password has it no more once the password %s", async (_, act) => {
  client = await app.as("mixed", "viewer");
  await ask("thief@example.cn", present);
  const link = await linkTo("thief@example.cn", "/email-change");
  expect((await app.newVisitor().get(link)).status).toBe(200);
  await act();
  present = present === another ? password : another;
  expect([(await app.newVisitor().get(link)).status, (await app.newVisitor().post(link)).status]).toEqual([404, 404]);
  expect((await signIn("keeper@example.cn", present)).status).toBe(303);
});
let present = password;
async function resetOf(email: string) {
  later(1);
  await app.newVisitor().post(paths.passwordReset(), { email });
  return await linkTo(email, "/password-reset");
}

test("who is disabled, and enabled again, is asked anew for another address and another password", async () => {
  client = await app.as("mixed", "viewer");
  await ask("elsewhere@example.cn", present);
  const links = [await linkTo("elsewhere@example.cn", "/email-change"), await resetOf("keeper@example.cn")];
  for (const link of links) expect((await app.newVisitor().get(link)).status).toBe(200);
  const administrator = app.cast.contextFor(await holder("system"), { now });
  for (const act of ["disable", "enable"] as const) done(await actOnAccount(administrator, app.cast.as("mixed", "viewer").personId, act, "账号被盗"));
  for (const link of links) expect((await app.newVisitor().get(link)).status).toBe(404);
});
async function holder(power: "system"): Promise<PersonActor> {
  await app.db.insert(people).values({ id: power, name: "官" });
  await app.db.insert(powers).values({ id: power, personId: power, power });
  return { kind: "person", personId: power, name: "官", actingFor: null, reviewerId: null, power };
}

test("the browser that somebody came in with stays theirs under the new address, and is held back by nobody elsewhere; undone, it is known no more", async () => {
  await withAddress(app, "secondVendor", "approver", "mover@example.cn");
  const [own, others] = [app.newVisitor(), app.newVisitor()];
  const enter = (browser: Client, email: string, typed = password) => browser.post(paths.signIn(), { email, password: typed });
  expect([(await enter(own, "mover@example.cn")).status, (await enter(others, "taken@example.cn")).status]).toEqual([303, 303]);
  client = await app.as("secondVendor", "approver");
  await ask("moved@example.cn");
  later(1);
  expect((await app.newVisitor().post(await linkTo("moved@example.cn", "/email-change"))).status).toBe(303);
  const leave = (browser: Client) => browser.cookies.delete("session");
  const fill = async (email: string) => {
    await app.db.delete(limitCounts);
    for (let i = 0; i < limits.signIn.free; i++) await enter(app.newVisitor(), email, "a wrong one, again");
    for (const browser of [own, others]) leave(browser);
  };
  await fill("moved@example.cn");
  expect((await enter(others, "moved@example.cn")).status, "a browser of somebody else's is none of theirs").toBe(429);
  expect((await enter(own, "moved@example.cn")).status).toBe(303);
  later(1);
  expect((await app.newVisitor().post(await linkTo("mover@example.cn", "/email-undo"))).status).toBe(303);
  await fill("mover@example.cn");
  expect((await enter(own, "mover@example.cn")).status, "whoever it was").toBe(429);
});
