import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limits, linkMinutes } from "#app/domain/identity/limits.ts";
import { mlps } from "#app/domain/identity/password.ts";
import { paths } from "#app/paths.ts";
import { takeLimits } from "#app/platform/limits.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { limitCounts, passwords, people, record, sessions } from "#db/schema/index.ts";
import { type Answer, startApp, type TestApp } from "#tests/support/app.ts";
import { another, lettersTo, letterTo, linkIn, password, type Somebody, withAddress } from "./world.ts";

let now = new Date("2026-11-20T02:00:00Z");
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
let app: TestApp;
let lin: Somebody;
beforeAll(async () => {
  app = await startApp({ now: () => now, proxied: true });
  lin = await withAddress(app, "owner", "editor", "lin@example.cn");
});
beforeEach(async () => {
  await app.db.delete(limitCounts);
  later(1);
});

const signIn = (email: string, typed: string, client = app.newVisitor()) => client.post(paths.signIn(), { email, password: typed });
async function resetLink(email: string) {
  await app.newVisitor().post(paths.passwordReset(), { email });
  return linkIn((await letterTo(app, email))?.text, "/password-reset");
}

describe("a forgotten password", () => {
  test("a link sets it, ends every session, tells the person, and signs nobody in", async () => {
    const inside = await app.as("owner", "editor");
    const link = await resetLink(lin.email);
    const client = app.newVisitor();
    expect((await client.get(link)).text).toContain(lin.email);
    expect(await client.post(link, { password: another })).toMatchObject({ status: 303, location: paths.signIn() });
    expect(client.cookies.has("session")).toBe(false);
    expect((await inside.get(paths.desk())).location).toContain(paths.signIn());
    expect((await letterTo(app, lin.email))?.subject).toContain("密码已更改");
    expect((await signIn(lin.email, password)).status).toBe(422);
    expect((await signIn(lin.email, another)).status).toBe(303);
    expect((await client.get(link)).status).toBe(404);
    expect(await app.db.$count(record, eq(record.action, "reset-password"))).toBe(1);
    expect(await client.post(await resetLink(lin.email), { password })).toMatchObject({ status: 303 });
  });

  test("it works half an hour; asking again leaves the older link, and using one ends all", async () => {
    const first = await resetLink(lin.email);
    later(1);
    const second = await resetLink(lin.email);
    expect((await app.newVisitor().get(first)).status).toBe(200);
    later(linkMinutes["password-reset"] - 1);
    expect((await app.newVisitor().get(first)).status).toBe(404);
    expect((await app.newVisitor().post(second, { password })).status).toBe(303);
    const third = await resetLink(lin.email);
    later(1);
    const fourth = await resetLink(lin.email);
    await app.newVisitor().post(fourth, { password });
    expect((await app.newVisitor().post(third, { password: another })).status).toBe(404);
  });

  test("a weak one is refused and the link is still good", async () => {
    const link = await resetLink(lin.email);
    for (const weak of ["", "short", "Password2026!", "lin@example.cn", "owner editor"])
      expect((await app.newVisitor().post(link, { password: weak })).status, weak).toBe(422);
    expect((await app.newVisitor().get(link)).status).toBe(200);
  });

  test("nobody, and somebody disabled, get the same answer and a letter without a link", async () => {
    const zhou = await withAddress(app, "owner", "approver", "zhou@example.cn");
    await app.db.update(people).set({ disabledAt: now }).where(eq(people.id, zhou.personId));
    for (const email of [zhou.email, "nobody@example.cn"]) {
      expect(await app.newVisitor().post(paths.passwordReset(), { email })).toMatchObject({ status: 303, location: paths.passwordResetSent() });
      const letter = await letterTo(app, email);
      expect([letter?.subject, linkIn(letter?.text, "/password-reset")]).toEqual(["重设安场密码", ""]);
    }
  });

  test("disabled after the letter: the link sets a password that opens nothing", async () => {
    const xu = await withAddress(app, "owner", "viewer", "xu@example.cn");
    const link = await resetLink(xu.email);
    await app.db.update(people).set({ disabledAt: now }).where(eq(people.id, xu.personId));
    await app.newVisitor().post(link, { password: another });
    expect((await signIn(xu.email, another)).status).toBe(422);
  });

  test.each(["no-such", "A".repeat(43), "零".repeat(43)])("%s is no link", async (token) => {
    expect((await app.newVisitor().get(paths.passwordResetLink(token))).status).toBe(404);
    expect((await app.newVisitor().post(paths.passwordResetLink(token), { password })).status).toBe(404);
  });

  test("a link of one kind opens no other", async () => {
    const token = (await resetLink(lin.email)).split("/").at(-1) ?? "";
    for (const path of [paths.signUpLink(token), paths.emailChangeLink(token), paths.emailUndoLink(token)])
      for (const answer of [await app.newVisitor().get(path), await app.newVisitor().post(path, { password })]) expect(answer.status).toBe(404);
  });
});

describe("strangers who ask for somebody's reset", () => {
  /** A request from a network address of its own, as the proxy says it. */
  const ask = (i: number, client = app.newVisitor()) => client.post(paths.passwordReset(), { email: lin.email }, { "X-Forwarded-For": `203.0.113.${i % 250}` });
  const latest = async () => linkIn((await letterTo(app, lin.email))?.text, "/password-reset");

  test("as often as they like and whenever they like: at every moment the owner holds a link that works, and asking is answered alike", async () => {
    const before = await lettersTo(app, lin.email);
    const told = new Set<string>();
    for (let i = 0; i < 200; i++, later(i % 7)) {
      told.add(JSON.stringify((({ status, location, html }) => ({ status, location, html }))(await ask(i))));
      expect((await app.newVisitor().get(await latest(), { "X-Forwarded-For": `198.51.100.${i}` })).status, `asked ${i} times`).toBe(200);
    }
    told.add(JSON.stringify((({ status, location, html }) => ({ status, location, html }))(await ask(249))));
    expect(told.size).toBe(1);
    const minutes = 200 * 3;
    expect((await lettersTo(app, lin.email)) - before).toBeLessThanOrEqual(
      limits.lettersMailbox.free + (minutes * 60) / limits.lettersMailbox.longestSeconds + 2,
    );
    expect((await app.newVisitor().post(await latest(), { password })).status).toBe(303);
  });

  test("the owner, in a browser of theirs, has a letter of their own at once", async () => {
    const own = app.newVisitor();
    expect((await signIn(lin.email, password, own)).status).toBe(303);
    await own.post(paths.signOut());
    for (let i = 0; i < 40; i++, later(1)) await ask(i);
    const before = await lettersTo(app, lin.email);
    await ask(240);
    expect(await lettersTo(app, lin.email), "nobody else has").toBe(before);
    await ask(241, own);
    expect(await lettersTo(app, lin.email)).toBe(before + 1);
  });

  test("no pause of a mailbox outlasts the link that was sent before it", () => {
    for (const rule of [limits.letters, limits.lettersMailbox])
      for (const purpose of ["sign-up", "password-reset"] as const) expect(rule.longestSeconds).toBeLessThanOrEqual(linkMinutes[purpose] * 60);
  });
});

describe("a change of password", () => {
  const change = (client: Awaited<ReturnType<TestApp["as"]>>, present: string, next: string) =>
    client.post(paths.accountPassword(), { present, password: next });

  test("by who knows the present one: this browser gets a new session, all others end, and the person is told", async () => {
    const [here, elsewhere] = [await app.as("owner", "editor"), await app.as("owner", "editor")];
    const before = here.cookies.get("session");
    expect((await change(here, "not the present one", another)).text).toContain("现在的密码不正确");
    expect(await change(here, password, another)).toMatchObject({ status: 303, location: paths.account() });
    expect(here.cookies.get("session")).not.toBe(before);
    expect((await here.get(paths.account())).text).toContain("密码已更改");
    expect((await elsewhere.get(paths.account())).location).toContain(paths.signIn());
    expect((await letterTo(app, lin.email))?.subject).toContain("密码已更改");
    expect((await change(here, another, password)).status).toBe(303);
  });

  test("the present one again, a common one, none", async () => {
    const here = await app.as("owner", "editor");
    expect((await change(here, password, password)).text).toContain("与现在的相同");
    expect((await change(here, password, "qwertyuiop12")).text).toContain("太常见");
    expect((await change(here, "", "")).status).toBe(422);
  });

  test("a stolen session does not get to guess it", async () => {
    const here = await app.as("owner", "editor");
    for (let i = 0; i < 5; i++) expect((await change(here, `wrong wrong ${i}`, another)).status).toBe(422);
    expect(await change(here, password, another)).toMatchObject({ status: 429, headers: { "retry-after": "30" } });
  });

  test("… and holds none of its owner's other sessions back by trying, nor by choosing another house to begin anew", async () => {
    const stolen = await app.as("owner", "editor");
    later(1);
    const own = await app.as("owner", "editor");
    for (let i = 0; i < 20; i++) await change(stolen, `wrong wrong ${i}`, another);
    expect((await change(stolen, password, another)).status).toBe(429);
    const membership = app.cast.as("owner", "editor").actingFor?.membershipId ?? "";
    const before = stolen.cookies.get("session");
    await stolen.post(paths.organisationChoice(), { membership });
    expect(stolen.cookies.get("session")).not.toBe(before);
    expect((await change(stolen, password, another)).status, "under a new token").toBe(429);
    expect((await change(own, password, another)).status).toBe(303);
    expect((await change(own, another, password)).status).toBe(303);
  });

  test("… nor does whoever knows it and opens session after session hold back the browser that its owner comes in with", async () => {
    const own = app.newVisitor();
    await signIn(lin.email, password, own);
    for (let i = 0; i < 15; i++) {
      later(0.01);
      const other = await app.as("owner", "editor");
      for (let j = 0; j < 5; j++) await change(other, `wrong wrong ${j}`, another);
    }
    later(0.01);
    expect((await change(await app.as("owner", "editor"), password, another)).status, "in an unknown browser").toBe(429);
    expect((await change(own, password, another)).status).toBe(303);
    expect((await change(own, another, password)).status).toBe(303);
  });

  test("a visitor signs in first", async () => {
    for (const path of [paths.account(), paths.accountPassword(), paths.accountEmail(), paths.accountProfile()])
      expect((await app.newVisitor().get(path)).location).toBe(`${paths.signIn()}?${new URLSearchParams({ next: path })}`);
  });
});

describe("limits at the door", () => {
  test("five wrong from one place, then a pause that grows; the owner's known browser comes in all the while", async () => {
    const own = app.newVisitor();
    expect((await signIn(lin.email, password, own)).status).toBe(303);
    await own.post(paths.signOut());
    for (let i = 0; i < 5; i++) expect((await signIn(lin.email, "a wrong one, again")).status).toBe(422);
    const held = await signIn(lin.email, password);
    expect(held).toMatchObject({ status: 429, headers: { "retry-after": "30" }, text: expect.stringContaining("30 秒后再试") });
    expect((await signIn(lin.email, password, own)).status).toBe(303);
    later(0.5);
    expect((await signIn(lin.email, "wrong once more, yes")).status).toBe(422);
    expect((await signIn(lin.email, password)).headers["retry-after"]).toBe("60");
    later(1);
    expect((await signIn(lin.email, password)).status).toBe(303);
    expect((await signIn(lin.email, "a wrong one, again")).status, "and then it is forgotten").toBe(422);
  });

  test("who goes on trying from one place while held back there holds the account back nowhere else", async () => {
    for (let i = 0; i < limits.signInAccount.free + 1; i++) await signIn(lin.email, "a wrong one, again");
    const account = await takeLimits(app.cast.contextFor({ kind: "visitor" }, { now }), [{ rule: limits.signInAccount, of: [lin.email] }]);
    expect(account).toBeNull();
  });

  test("held back everywhere by others, the owner comes in by a reset: the browser that set the password is known, and the count begins anew", async () => {
    const everywhere = [{ rule: limits.signInAccount, of: [lin.email] }];
    const flood = () => takeLimits(app.cast.contextFor({ kind: "visitor" }, { now }), everywhere, limits.signInAccount.free);
    await flood();
    const own = app.newVisitor();
    expect((await signIn(lin.email, password, own)).status).toBe(429);
    expect((await own.post(await resetLink(lin.email), { password })).status).toBe(303);
    expect((await signIn(lin.email, password)).status, "in any browser").toBe(303);
    await flood();
    expect((await signIn(lin.email, password)).status, "but no longer than it lasts").toBe(429);
    expect((await signIn(lin.email, password, own)).status).toBe(303);
  });

  test("a browser that was known before the reset, and was held back, is let in after it", async () => {
    const own = app.newVisitor();
    await signIn(lin.email, password, own);
    await own.post(paths.signOut());
    for (let i = 0; i < limits.signInKnown.free; i++) await signIn(lin.email, "a wrong one, again", own);
    expect((await signIn(lin.email, password, own)).status).toBe(429);
    await own.post(await resetLink(lin.email), { password });
    expect((await signIn(lin.email, password, own)).status).toBe(303);
  });

  test("an account that is none is held back alike", async () => {
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push((await signIn("nobody@example.cn", "a wrong one, again")).status);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
  });

  test("who is held back stands in nobody's way: where others wait they are told at once, and how long it is", async () => {
    const from = (address: string) => ({ "X-Forwarded-For": address });
    const enter = (email: string, typed: string, address: string) => app.newVisitor().post(paths.signIn(), { email, password: typed }, from(address));
    for (let i = 0; i < 5; i++) await enter("nobody@example.cn", "a wrong one, again", "203.0.113.66");
    const order: string[] = [];
    const flood = Array.from({ length: 40 }, async () => {
      const { status, headers, text } = await enter("nobody@example.cn", "a wrong one, again", "203.0.113.66");
      expect([status, headers["retry-after"]]).toEqual([429, "30"]);
      expect(text).toContain("30 秒后再试");
      order.push("flood");
    });
    const owner = enter(lin.email, password, "198.51.100.5").then(({ status }) => order.push(`owner ${status}`));
    await Promise.all([...flood, owner]);
    expect(order).toContain("owner 303");
  });

  test("a browser that is known comes in while strangers from everywhere fill the line", async () => {
    const own = app.newVisitor();
    await signIn(lin.email, password, own);
    await own.post(paths.signOut());
    const answers: number[] = [];
    const full = Promise.withResolvers<void>();
    const flood = Array.from({ length: 100 }, async (_, i) => {
      const fields = { email: `n${i}@example.cn`, password: "a wrong one, again" };
      const { status } = await app.newVisitor().post(paths.signIn(), fields, { "X-Forwarded-For": `203.0.113.${i}` });
      answers.push(status);
      if (status === 503) full.resolve();
    });
    await full.promise;
    const before = answers.length;
    expect((await signIn(lin.email, password, own)).status).toBe(303);
    expect(answers.slice(before).filter((status) => status === 422).length, "before most of them").toBeLessThan(30);
    await Promise.all(flood);
  }, 60_000);

  test("the cookie of a known browser is bound to its person", async () => {
    const own = app.newVisitor();
    await signIn(lin.email, password, own);
    const other = app.newVisitor();
    other.cookies.set("browser", own.cookies.get("browser") ?? "");
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push((await signIn("someone-else@example.cn", "a wrong one, again", other)).status);
    expect(answers.at(-1)).toBe(429);
  });
});

test("an office behind one address comes in together: who succeeds counts for nothing", async () => {
  const shared = eq(limitCounts.free, limits.signInAddress.free);
  const counted = async () => (await app.db.select().from(limitCounts).where(shared))[0]?.count;
  expect((await signIn(lin.email, "a wrong one, again")).status).toBe(422);
  for (let i = 0; i < 3; i++) expect((await signIn(lin.email, password)).status).toBe(303);
  expect(await counted()).toBe(1);
});

describe("the profile of 等保三级", () => {
  test("asks for three kinds of characters, and after ninety days for a new password, by letter", async () => {
    const strict = await startApp({ now: () => now, passwordProfile: "mlps", demo: false });
    const zhao = await withAddress(strict, "owner", "owner", "zhao@example.cn", "Plum kettle 5 orbit");
    await strict.db.update(passwords).set({ changedAt: now }).where(eq(passwords.personId, zhao.personId));
    const enter = () => strict.newVisitor().post(paths.signIn(), { email: zhao.email, password: "Plum kettle 5 orbit" });
    expect((await enter()).status).toBe(303);
    later(mlps.days * 24 * 60 - 1);
    expect((await enter()).status).toBe(303);
    later(1);
    const late = await enter();
    expect(late).toMatchObject({ status: 422, text: expect.stringContaining("已满 90 天") });
    expect(late.headers["set-cookie"]).toBeUndefined();
    const link = linkIn((await letterTo(strict, zhao.email))?.text, "/password-reset");
    expect((await strict.newVisitor().post(link, { password: another })).text).toContain("中的 3 种");
    expect((await strict.newVisitor().post(link, { password: "Plum kettle 5 orbit" })).text, "or it would not be a new one").toContain("与现在的相同");
    expect((await strict.newVisitor().post(link, { password: "Plum kettle 7 orbit" })).status).toBe(303);
    expect((await strict.newVisitor().post(paths.signIn(), { email: zhao.email, password: "Plum kettle 7 orbit" })).status).toBe(303);
  });
});

test("who has a password that is overdue has no more letters sent than anybody; each asking says whose it was", async () => {
  const strict = await startApp({ now: () => now, passwordProfile: "mlps", demo: false, proxied: true });
  const sun = await withAddress(strict, "owner", "owner", "sun@example.cn");
  for (let i = 0; i < 12; i++) {
    const answer = await strict.newVisitor().post(paths.signIn(), { email: sun.email, password }, { "X-Forwarded-For": `10.9.${i}.1` });
    expect(answer.status).toBe(422);
  }
  expect(await lettersTo(strict, sun.email)).toBe(limits.lettersMailbox.free);
  const rows = await strict.db.select().from(record).where(eq(record.action, "ask-for-password-reset"));
  expect(new Set(rows.map(({ personId, subjectId }) => `${personId} ${subjectId}`))).toEqual(new Set([`${sun.personId} ${sun.personId}`]));
});

test("sessions of one person only are ended", async () => {
  const other = await app.as("vendor", "owner");
  await app.newVisitor().post(await resetLink(lin.email), { password });
  expect((await other.get(paths.desk())).status).toBe(200);
  expect(await app.db.$count(sessions, and(eq(sessions.userId, lin.personId), isNull(sessions.endedAt)))).toBe(0);
});

test("a password that is changed while a sign-in with it waits lets nobody in", async () => {
  const { personId } = lin;
  const before = await app.db.$count(sessions, eq(sessions.userId, personId));
  const client = app.newVisitor();
  let late: Promise<Answer> | undefined;
  await app.db.transaction(async (tx) => {
    await tx.execute(sql`lock table limit_counts in exclusive mode`);
    late = signIn(lin.email, password, client);
    await expect.poll(async () => (await app.db.execute(sql`select from pg_locks where not granted`)).length).toBe(1);
    await app.db
      .update(passwords)
      .set({ hash: await hashPassword(another), changedAt: now })
      .where(eq(passwords.personId, personId));
  });
  expect(await late).toMatchObject({ status: 422, text: expect.stringContaining("邮箱或密码不正确") });
  expect([client.cookies.has("session"), client.cookies.has("browser")]).toEqual([false, false]);
  expect(await app.db.$count(sessions, eq(sessions.userId, personId))).toBe(before);
});
