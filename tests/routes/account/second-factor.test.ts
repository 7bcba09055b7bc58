import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { codeAt, sealTotpSecret } from "#app/platform/totp.server.ts";
import { authenticators, knownBrowsers, limitCounts, memberships, passkeys, people, record, recoveryCodes, sessions } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { another, letterTo, linkIn, password, withAddress } from "./world.ts";

const start = new Date("2026-11-20T02:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let now = start;
let app: TestApp;
const known: Record<string, { personId: string; email: string }> = {};
beforeAll(async () => {
  app = await startApp({ now: () => now });
  for (const [house, role] of [
    ["office", "owner"],
    ["vendor", "owner"],
    ["owner", "approver"],
    ["owner", "editor"],
    ["audit", "viewer"],
  ] as const)
    known[`${house} ${role}`] = await withAddress(app, house, role, `${house}-${role}@example.cn`);
});
beforeEach(async () => {
  now = start;
  for (const table of [authenticators, recoveryCodes, limitCounts]) await app.db.delete(table);
});

const secret = Buffer.alloc(20, 3);
const codeNow = () => codeAt(secret, now).code;
const personOf = (house: House, role: MemberRole) => known[`${house} ${role}`] ?? { personId: "", email: "" };

/** Gives somebody an authenticator app. */
async function equip(house: House, role: MemberRole) {
  const { personId } = personOf(house, role);
  await app.db.insert(authenticators).values({ personId, sealed: sealTotpSecret(app.factorKey, personId, secret), lastStep: 0, createdAt: start });
}

const typePassword = (client: Client, house: House, role: MemberRole, next = "", typed = password) =>
  client.post(paths.signIn(), { email: personOf(house, role).email, password: typed, next });

/** Password and code. */
async function signedIn(house: House, role: MemberRole) {
  const client = app.newVisitor();
  await typePassword(client, house, role);
  await app.db.update(authenticators).set({ lastStep: 0 });
  expect((await client.post(paths.signInCode(), { code: codeNow() })).status).toBe(303);
  return client;
}

describe("signing in takes two steps where there is a second factor", () => {
  test("the password alone opens nothing; the code opens what was asked for, under a new token", async () => {
    await equip("vendor", "owner");
    const client = app.newVisitor();
    client.cookies.set("session", "A".repeat(43));
    const step = await typePassword(client, "vendor", "owner", "/products/drafts");
    expect([step.status, step.location]).toEqual([303, "/sign-in/code?next=%2Fproducts%2Fdrafts"]);
    expect(step.headers["set-cookie"]?.join()).toMatch(/pending=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(client.cookies.get("session")).toBe("A".repeat(43));
    expect((await client.get(paths.desk())).location).toContain("/sign-in?next=");
    const page = await client.get(step.location ?? "");
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining("六位验证码") });
    const wrong = await client.post(step.location ?? "", { code: codeNow() === "000000" ? "111111" : "000000" });
    expect(wrong).toMatchObject({ status: 422, text: expect.stringContaining("验证码不对") });
    expect(wrong.html).toContain("<title>错误");
    const entered = await client.post(step.location ?? "", { code: ` ${codeNow().slice(0, 3)} ${codeNow().slice(3)} ` });
    expect([entered.status, entered.location]).toEqual([303, "/products/drafts"]);
    expect(client.cookies.get("session")).toMatch(/^[\w-]{43}$/);
    expect(client.cookies.get("session")).not.toBe("A".repeat(43));
    expect(client.cookies.has("pending")).toBe(false);
    expect((await client.get(paths.desk())).status).toBe(200);
  });

  test("used once, the same code opens nothing, nor does its sign-in", async () => {
    await equip("vendor", "owner");
    const [one, two] = [app.newVisitor(), app.newVisitor()];
    for (const client of [one, two]) await typePassword(client, "vendor", "owner");
    const pending = one.cookies.get("pending") ?? "";
    expect((await one.post(paths.signInCode(), { code: codeNow() })).status).toBe(303);
    expect(await two.post(paths.signInCode(), { code: codeNow() })).toMatchObject({ status: 422, text: expect.stringContaining("已经用过") });
    const again = app.newVisitor();
    again.cookies.set("pending", pending);
    expect((await again.get(paths.signInCode())).location).toMatch(/^\/sign-in\?.*over=/);
  });

  test("ten minutes later the password is asked anew, and it says so", async () => {
    await equip("vendor", "owner");
    const client = app.newVisitor();
    await typePassword(client, "vendor", "owner");
    now = later(10);
    const { location } = await client.post(paths.signInCode(), { code: codeNow() });
    expect((await client.get(location ?? "")).text).toContain("登录已超时");
  });

  test("no browser is known before the second step", async () => {
    await equip("vendor", "owner");
    const client = app.newVisitor();
    const { personId } = personOf("vendor", "owner");
    await app.db.delete(knownBrowsers);
    await typePassword(client, "vendor", "owner");
    expect(await app.db.$count(knownBrowsers, eq(knownBrowsers.personId, personId))).toBe(0);
  });

  test.each([
    ["nothing", {}],
    ["letters", { code: "abcdef" }],
    ["five digits", { code: "12345" }],
    ["NUL", { code: "\0" }],
    ["half a character", { code: "\ud800" }],
    ["several", { code: ["123456", "654321"] }],
    ["a hundred kilobytes", { code: "零".repeat(34_000) }],
  ])("%s is no code, and is said beside the field", async (_, fields) => {
    await equip("vendor", "owner");
    const client = app.newVisitor();
    await typePassword(client, "vendor", "owner");
    for (const path of [paths.signInCode(), paths.signInRecovery(), paths.signInPasskey()])
      expect([path, (await client.post(path, fields)).status]).toEqual([path, 422]);
  });

  test("without a password there is no second step", async () => {
    const client = app.newVisitor();
    for (const path of [paths.signInCode(), paths.signInRecovery()]) {
      expect((await client.get(path)).location).toMatch(/^\/sign-in\?/);
      expect((await client.post(path, { code: "123456" })).location).toMatch(/^\/sign-in\?/);
    }
    for (const answer of ["", "{}", "null", '{"id":"x","response":1}']) expect((await client.post(paths.signInPasskey(), { answer })).status).toBe(422);
  });

  test("it leaves rows of the record: refused, and done by which factor", async () => {
    await equip("vendor", "owner");
    const before = await app.db.$count(record);
    const client = app.newVisitor();
    await typePassword(client, "vendor", "owner");
    await client.post(paths.signInCode(), { code: codeNow() === "000000" ? "111111" : "000000" });
    await client.post(paths.signInCode(), { code: codeNow() });
    const rows = (await app.db.select().from(record).orderBy(record.sequence)).slice(before);
    expect(rows.map(({ action, outcome, subjectId }) => [action, outcome, subjectId])).toEqual([
      ["begin-sign-in", "done", personOf("vendor", "owner").personId],
      ["sign-in", "refused", personOf("vendor", "owner").personId],
      ["sign-in", "done", personOf("vendor", "owner").personId],
    ]);
  });

  test("a new password does not get past it", async () => {
    await equip("owner", "editor");
    const { email } = personOf("owner", "editor");
    const client = app.newVisitor();
    await client.post(paths.passwordReset(), { email });
    const link = linkIn((await letterTo(app, email))?.text, "/password-reset");
    const reset = await client.post(link, { password: another });
    expect(reset.status).toBe(303);
    expect(client.cookies.has("session")).toBe(false);
    const step = await typePassword(client, "owner", "editor", "", another);
    expect(step.location).toMatch(/^\/sign-in\/code/);
    expect((await client.get(paths.desk())).status).toBe(303);
  });
});

describe("whoever must have a second factor", () => {
  test("and has none sets it up right after the password, before anything else opens", async () => {
    const client = app.newVisitor();
    const step = await typePassword(client, "audit", "viewer", paths.desk());
    expect(step.location).toBe("/account/security/first?next=%2Fdesk");
    for (const path of [paths.desk(), paths.account(), paths.accountPassword()])
      expect((await client.get(path)).location).toMatch(/^\/account\/security\/first\?/);
    const first = await client.get(step.location ?? "");
    expect(first.text).toContain("先设置双重验证");
    const token = client.cookies.get("session");
    const enrol = await client.get("/account/security/authenticator?next=%2Fdesk");
    const [, offer = ""] = /name="offer" value="([^"]+)"/.exec(enrol.html) ?? [];
    const [, shown = ""] = /<code class="secret-key">([A-Z2-7 ]+)</.exec(enrol.html) ?? [];
    const typed = codeAt(fromBase32(shown), now).code;
    const wrong = await client.post("/account/security/authenticator?next=%2Fdesk", { offer, code: typed === "000000" ? "111111" : "000000" });
    expect(wrong).toMatchObject({ status: 422, html: expect.stringContaining(offer) });
    const done = await client.post("/account/security/authenticator?next=%2Fdesk", { offer, code: typed });
    expect([done.status, done.location]).toEqual([303, "/account/security/recovery-codes?next=%2Fdesk"]);
    expect(client.cookies.get("session")).not.toBe(token);
    const codes = await client.post(done.location ?? "");
    expect(codes.status).toBe(200);
    expect(codes.text.match(/([0-9A-Z]{4}-){5}[0-9A-Z]{4}/g)).toHaveLength(10);
    expect((await client.get(done.location ?? "")).text).not.toMatch(/([0-9A-Z]{4}-){5}/);
    expect((await client.get(paths.desk())).status).toBe(200);
  });

  test("public pages stay open to them, and say what waits; nothing is shown or done for the house", async () => {
    const client = app.newVisitor();
    await typePassword(client, "office", "owner");
    const page = await client.get(paths.scenarios());
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining("须先完成双重验证") });
    expect(page.html).not.toContain(`href="${paths.operate()}"`);
    expect((await client.get(paths.operate())).status).not.toBe(200);
  });

  test("becoming an approver in mid-session: the house waits for the factor, and what was typed is kept", async () => {
    const editor = app.cast.as("owner", "editor");
    const id = done(await createScenario(app.cast.contextFor(editor))).id;
    const client = app.newVisitor();
    await typePassword(client, "owner", "editor", "", another);
    expect((await client.get(paths.scenarioDraftNeed(id))).status).toBe(200);
    const role = (to: MemberRole) =>
      app.db
        .update(memberships)
        .set({ role: to })
        .where(eq(memberships.id, editor.actingFor?.membershipId ?? ""));
    await role("approver");
    const sent = await client.post(paths.scenarioDraftNeed(id), { revision: "1", title: "升任以后的标题" });
    expect(sent.location).toMatch(/^\/account\/security\/first\?next=%2Fkept%2F/);
    await equip("owner", "editor");
    const kept = new URLSearchParams(sent.location?.split("?")[1]).get("next") ?? "";
    expect((await client.get(kept)).location).toMatch(/^\/account\/security\/first/);
    const again = `/sign-in/again?${new URLSearchParams({ next: kept })}`;
    expect((await client.get(`${again}&by=password`)).html).not.toContain('type="password"');
    expect((await client.post(again, { password: another })).status).toBe(422);
    expect(await client.post(again, { code: codeNow() })).toMatchObject({ status: 303, location: kept });
    expect((await client.get(kept)).text).toContain("升任以后的标题");
    await role("editor");
  });
});

describe("proof before what is sensitive", () => {
  test("ten minutes after the last one it is asked again, by code, and the token is new", async () => {
    await equip("vendor", "owner");
    const client = await signedIn("vendor", "owner");
    expect((await client.get(paths.accountPassword())).status).toBe(200);
    now = later(10);
    const asked = await client.get(paths.accountPassword());
    expect(asked.location).toBe("/sign-in/again?next=%2Faccount%2Fpassword");
    expect((await client.get(asked.location ?? "")).text).toContain("请再确认一次是您本人");
    const token = client.cookies.get("session");
    expect(await client.post(asked.location ?? "", { code: codeNow() })).toMatchObject({ status: 303, location: paths.accountPassword() });
    expect(client.cookies.get("session")).not.toBe(token);
    expect((await client.get(paths.accountPassword())).status).toBe(200);
    const old = app.newVisitor();
    old.cookies.set("session", token ?? "");
    expect((await old.get(paths.desk())).location).toMatch(/^\/sign-in\?/);
  });

  test.each(["", "&by=password"])("the password is no proof of who has a factor, however it is asked for: %j", async (by) => {
    await equip("vendor", "owner");
    const client = await signedIn("vendor", "owner");
    now = later(11);
    const again = `/sign-in/again?next=%2Faccount%2Fpassword${by}`;
    const page = await client.get(again);
    expect([page.html.includes('type="password"'), page.text.includes("改用密码")]).toEqual([false, false]);
    expect(page.text).toContain("用恢复码登录");
    expect((await client.post(again, { password })).status).toBe(422);
    expect((await client.get(paths.accountPassword())).status).toBe(303);
    expect((await client.post(again, { code: codeNow() })).status).toBe(303);
    expect((await client.get(paths.accountPassword())).status).toBe(200);
  });

  test("nor of who has a passkey alone: they are led to it, with what is to be said meanwhile", async () => {
    const { personId } = personOf("vendor", "owner");
    const client = app.newVisitor();
    await typePassword(client, "vendor", "owner");
    const passkey = { id: "key", personId, name: "甲", publicKey: Buffer.from("x"), counter: 0, transports: [], backedUp: false, createdAt: start };
    await app.db.insert(passkeys).values(passkey);
    for (const path of ["/sign-in/again?next=%2Faccount%2Fpassword&unsent=&by=password", "/sign-in/again/passkey?next=%2Faccount%2Fpassword&unsent="]) {
      const led = await client.get(path);
      const page = led.location ? await client.get(led.location) : led;
      expect(page.html).not.toContain('type="password"');
      expect(page.text).toContain("没有办理");
      await client.post(path, { password });
      expect((await client.get(paths.accountPassword())).location, "nothing is proved").toMatch(/^\/sign-in\/again/u);
    }
    await app.db.delete(passkeys);
  });

  test("changing the password proves nothing anew of who has a factor", async () => {
    await equip("vendor", "owner");
    const client = await signedIn("vendor", "owner");
    now = later(9);
    expect((await client.post(paths.accountPassword(), { present: password, password: another })).status).toBe(303);
    now = later(11);
    expect((await client.get(paths.accountPassword())).location).toMatch(/^\/sign-in\/again/u);
    await client.post("/sign-in/again?next=%2Faccount%2Fpassword", { code: codeNow() });
    expect((await client.post(paths.accountPassword(), { present: another, password })).status).toBe(303);
  });

  test("or by password, where that is what the session rests on; a wrong one is said, and often wrong waits", async () => {
    const client = app.newVisitor();
    await typePassword(client, "vendor", "owner");
    now = later(11);
    const again = "/sign-in/again?next=%2Faccount%2Fsecurity";
    expect(await client.post(again, { password: "not the right one" })).toMatchObject({ status: 422, text: expect.stringContaining("密码不正确") });
    for (let i = 0; i < 5; i++) await client.post(again, { password: "not the right one" });
    expect((await client.post(again, { password })).status).toBe(429);
    now = later(12);
    expect(await client.post(again, { password })).toMatchObject({ status: 303, location: "/account/security" });
  });

  test.each([
    ["another's site", "https://evil.example/"],
    ["another's site without a scheme", "//evil.example"],
    ["a backslash", "/\\evil.example"],
  ])("it leads nowhere else: %s", async (_, next) => {
    await equip("vendor", "owner");
    const client = await signedIn("vendor", "owner");
    await app.db.update(authenticators).set({ lastStep: 0 });
    const { location } = await client.post(`/sign-in/again?${new URLSearchParams({ next })}`, { code: codeNow() });
    expect(location).toBe("/desk");
  });

  test("new passwords typed too late are not kept anywhere", async () => {
    await equip("vendor", "owner");
    const client = await signedIn("vendor", "owner");
    now = later(11);
    const sent = await client.post(paths.accountPassword(), { present: password, password: another });
    expect(sent.location).toBe("/sign-in/again?next=%2Faccount%2Fpassword&unsent=");
  });

  test("sensitive buttons pressed too late are said not to have been done", async () => {
    await equip("vendor", "owner");
    const client = await signedIn("vendor", "owner");
    now = later(11);
    for (const path of [paths.otherSessionsEnding(), paths.authenticatorRemoval()]) {
      const { location } = await client.post(path);
      expect((await client.get(location ?? "")).text).toContain("没有办理");
    }
    expect(await app.db.$count(authenticators)).toBe(1);
  });

  test("changing the password keeps this session under a new token, with its factor, and ends the others", async () => {
    await equip("vendor", "owner");
    const [one, other] = [await signedIn("vendor", "owner"), await signedIn("vendor", "owner")];
    const token = one.cookies.get("session");
    expect((await one.post(paths.accountPassword(), { present: password, password: another })).status).toBe(303);
    expect(one.cookies.get("session")).not.toBe(token);
    expect((await one.get(paths.desk())).status).toBe(200);
    expect((await other.get(paths.desk())).status).toBe(303);
    const [row] = await app.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, personOf("vendor", "owner").personId), isNull(sessions.endedAt)));
    expect(row?.factor).toBe("code");
    await one.post(paths.accountPassword(), { present: another, password: `${password}!` });
    expect((await one.post(paths.accountPassword(), { present: `${password}!`, password })).status).toBe(303);
  });
});

describe("sessions", () => {
  const agents = ["Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1"];
  async function two() {
    await app.db.delete(sessions);
    const clients = [app.newVisitor(), app.newVisitor()];
    for (const [i, client] of clients.entries())
      await client.post(paths.signIn(), { email: personOf("vendor", "owner").email, password, next: "" }, { "User-Agent": agents[i] });
    return clients as [Client, Client];
  }
  const endings = (html: string) => [...html.matchAll(/action="(\/account\/sessions\/[0-9a-f]{64}\/ending)"/g)].map(([, path = ""]) => path);

  test("are listed with device, address and times, this one marked; ending one leaves the other", async () => {
    const [one, other] = await two();
    const page = await one.get(paths.sessions());
    for (const words of ["Chrome · Linux", "Safari · iPhone", "127.0.0.1", "本次登录", "密码"]) expect(page.text).toContain(words);
    const [ending = "", ...more] = endings(page.html);
    expect(more).toEqual([]);
    expect(await one.post(ending)).toMatchObject({ status: 303, location: paths.sessions() });
    expect((await other.get(paths.desk())).location).toMatch(/^\/sign-in\?/);
    expect((await one.get(paths.desk())).status).toBe(200);
    expect((await one.post(ending)).status).toBe(404);
  });

  test("of others cannot be ended, nor seen", async () => {
    const [one] = await two();
    const stranger = await app.as("secondVendor", "owner");
    const [row] = await app.db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, personOf("vendor", "owner").personId));
    expect((await stranger.post(paths.sessionEnding(row?.id ?? ""))).status).toBe(404);
    expect((await stranger.get(paths.sessions())).text).not.toContain("Chrome · Linux");
    expect((await one.get(paths.desk())).status).toBe(200);
    expect((await app.newVisitor().get(paths.sessions())).location).toMatch(/^\/sign-in\?/);
  });

  test("all others end at once", async () => {
    const [one, other] = await two();
    expect((await one.post(paths.otherSessionsEnding())).status).toBe(303);
    expect((await other.get(paths.desk())).status).toBe(303);
    expect((await one.get(paths.desk())).status).toBe(200);
  });

  test("end in mid-way when their person is disabled", async () => {
    const [one] = await two();
    const { personId } = personOf("vendor", "owner");
    await app.db.update(people).set({ disabledAt: now }).where(eq(people.id, personId));
    expect((await one.get(paths.desk())).location).toMatch(/^\/sign-in\?/);
    await app.db.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    expect((await one.get(paths.desk())).location).toMatch(/^\/sign-in\?/);
  });

  test("go on for another house under a new token, and only for one's own", async () => {
    const [one] = await two();
    const { personId } = personOf("vendor", "owner");
    expect((await one.get(paths.home())).html).not.toContain('name="membership"');
    const organisationId = app.cast.idOf("secondVendor");
    await app.db.insert(memberships).values({ id: "second-house", personId, organisationId, role: "editor" });
    const page = await one.get(paths.home());
    expect(page.html).toContain('name="membership" value="second-house"');
    const token = one.cookies.get("session");
    expect((await one.post(paths.organisationChoice(), { membership: "second-house" })).status).toBe(303);
    expect(one.cookies.get("session")).not.toBe(token);
    expect((await one.get(paths.desk())).text).toContain("示例磐石网络");
    const foreign = app.cast.as("owner", "owner").actingFor?.membershipId ?? "";
    expect((await one.post(paths.organisationChoice(), { membership: foreign })).status).toBe(404);
    await app.db.update(memberships).set({ endedAt: now }).where(eq(memberships.id, "second-house"));
  });
});

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function fromBase32(text: string) {
  const bits = [...text.replaceAll(" ", "")].map((one) => alphabet.indexOf(one).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
