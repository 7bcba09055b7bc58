import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limits, linkMinutes } from "#app/domain/identity/limits.ts";
import { paths } from "#app/paths.ts";
import { accountLinks, identities, limitCounts, passwords, people } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { another, lettersTo, letterTo, linkIn, password, withAddress } from "./world.ts";

let now = new Date("2026-11-20T02:00:00Z");
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ now: () => now, proxied: true });
  await withAddress(app, "owner", "owner", "known@example.cn");
});
beforeEach(() => app.db.delete(limitCounts));

let made = 0;
const applicant = () => ({ email: `new${++made}@example.cn` });
/** What whoever opens the link says of themselves. */
const oneself = (password: string) => ({ name: "林知远", password });
/** Asks, and opens what came by mail. */
async function asked(fields = applicant()) {
  const client = app.newVisitor();
  const answer = await client.post(paths.signUp(), fields);
  const link = linkIn((await letterTo(app, fields.email.toLowerCase()))?.text, "/sign-up");
  return { client, answer, link, fields };
}

describe("from the form to the desk", () => {
  test("a letter, a link, a name and a password, and one is in, without a house yet", async () => {
    const { client, answer, link, fields } = await asked();
    expect(answer).toMatchObject({ status: 303, location: paths.signUpSent() });
    expect((await client.get(paths.signUpSent())).text).toContain("请查收邮件");
    expect((await client.get(link)).text).toContain(fields.email);
    expect(await client.post(link, oneself(password))).toMatchObject({ status: 303, location: paths.account() });
    const account = await client.get(paths.account());
    for (const shown of ["林知远", fields.email, "您还没有加入单位"]) expect(account.text).toContain(shown);
    expect((await client.get(paths.desk())).status).toBe(200);
    const again = app.newVisitor();
    expect(await again.post(paths.signIn(), { email: fields.email, password })).toMatchObject({ status: 303, location: paths.desk() });
  });

  test("looking at the link uses nothing up; the second use finds nothing", async () => {
    const { client, link } = await asked();
    for (let i = 0; i < 3; i++) expect((await client.get(link)).status).toBe(200);
    expect((await client.post(link, oneself(password))).status).toBe(303);
    for (const answer of [await app.newVisitor().get(link), await app.newVisitor().post(link, oneself(password))]) expect(answer.status).toBe(404);
  });

  test("it works a day, to the minute", async () => {
    const { link } = await asked();
    later(linkMinutes["sign-up"] - 1);
    expect((await app.newVisitor().get(link)).status).toBe(200);
    later(1);
    expect((await app.newVisitor().get(link)).status).toBe(404);
    expect((await app.newVisitor().post(link, oneself(password))).status).toBe(404);
  });

  test("of ten that finish at once, one person is made", async () => {
    const { link, fields } = await asked();
    const answers = await Promise.all(Array.from({ length: 4 }, () => app.newVisitor().post(link, oneself(password))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404]);
    expect(await app.db.$count(identities, eq(identities.subject, fields.email))).toBe(1);
  });

  test("asked for twice: either link makes the account, then neither does", async () => {
    const fields = applicant();
    const first = await asked(fields);
    later(1);
    const second = await asked(fields);
    expect(second.link).not.toBe(first.link);
    expect((await app.newVisitor().post(second.link, oneself(another))).status).toBe(303);
    expect((await app.newVisitor().get(first.link)).status).toBe(404);
  });

  test("two links for one address, opened at the same moment, make one account", async () => {
    for (let round = 0; round < 5; round++) {
      const fields = applicant();
      const first = await asked(fields);
      later(1);
      const second = await asked(fields);
      const answers = await Promise.all([first, second].map(({ link }, i) => app.newVisitor().post(link, oneself([password, another][i] ?? ""))));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
      expect(await app.db.$count(identities, eq(identities.subject, fields.email))).toBe(1);
    }
  });

  test("whoever asks with somebody else's address gets nothing by it: its owner says the name and sets the password", async () => {
    const thief = { name: "贼", password: "the thief chose this one" };
    const { link, fields } = await asked({ ...applicant(), ...thief });
    const page = await app.newVisitor().get(link);
    expect(page.html).not.toContain(thief.name);
    expect((await app.newVisitor().post(link, oneself(password))).status).toBe(303);
    const enter = (typed: string) => app.newVisitor().post(paths.signIn(), { email: fields.email, password: typed });
    expect([(await enter(thief.password)).status, (await enter(password)).status]).toEqual([422, 303]);
  });
});

describe("nobody learns who has an account", () => {
  const known = { email: "known@example.cn" };

  test("the same answer, and a letter that says so to its owner alone", async () => {
    const free = await asked();
    const taken = await asked(known);
    const told = ({ status, location, html, headers }: typeof free.answer) => ({ status, location, html, names: Object.keys(headers).sort() });
    expect(told(taken.answer)).toEqual(told(free.answer));
    expect(taken.link).toBe("");
    expect((await letterTo(app, known.email))?.subject).toContain("已有安场账号");
    expect(await app.db.$count(identities, eq(identities.subject, known.email))).toBe(1);
  });

  test("the same work: statements, hashes and letters", async () => {
    const client = app.newVisitor();
    const ask = (path: string, fields: Record<string, string>) => app.queriesOf(() => client.post(path, fields));
    // the first of a process reads more
    await ask(paths.signUp(), applicant());
    expect(await ask(paths.signUp(), known)).toBe(await ask(paths.signUp(), applicant()));
    await ask(paths.passwordReset(), { email: "nobody0@example.cn" });
    expect(await ask(paths.passwordReset(), { email: known.email })).toBe(await ask(paths.passwordReset(), { email: "nobody@example.cn" }));
  });

  test("a form that does not hold is answered before anything is asked: no address is looked for", async () => {
    const client = app.newVisitor();
    const bad = (email: string) => ({ email: [email, email] });
    expect(await client.post(paths.signUp(), bad(known.email))).toMatchObject({ status: 422 });
    const count = await app.queriesOf(() => client.post(paths.signUp(), bad(known.email)));
    expect(await app.queriesOf(() => client.post(paths.signUp(), bad("nobody@example.cn")))).toBe(count);
  });

  test("one address is written to a few times; asking on is answered alike and sends nothing", async () => {
    const fields = applicant();
    for (let i = 0; i < limits.letters.free + 3; i++) expect((await asked(fields)).answer).toMatchObject({ status: 303, location: paths.signUpSent() });
    expect(await lettersTo(app, fields.email)).toBe(limits.letters.free);
  });

  test("one visitor asks so often, then waits and is told how long", async () => {
    const client = app.newVisitor();
    for (let i = 0; i < limits.signUp.free; i++) await client.post(paths.signUp(), applicant());
    const held = await client.post(paths.signUp(), applicant());
    expect(held).toMatchObject({ status: 429, headers: { "retry-after": String(limits.signUp.pauseSeconds) }, text: expect.stringContaining("尝试次数过多") });
    expect(held.html).toContain(`new${made}@example.cn`);
  });
});

describe("strangers who ask for somebody's address", () => {
  /** A request from a network address of its own, as the proxy says it. */
  const ask = (email: string, i: number, client = app.newVisitor()) => client.post(paths.signUp(), { email }, { "X-Forwarded-For": `203.0.113.${i}` });

  test("however often and from wherever: the mailbox holds a link that its owner finishes by, and is not flooded", async () => {
    const { email } = applicant();
    const told = new Set<string>();
    for (let hours = 0; hours < 24; hours++) for (let i = 0; i < 12; i++, later(5)) told.add((await ask(email, (hours * 12 + i) % 250)).location ?? "");
    expect([...told]).toEqual([paths.signUpSent()]);
    const day = 24 * 60 * 60;
    expect(await lettersTo(app, email)).toBeLessThanOrEqual(limits.lettersMailbox.free + day / limits.lettersMailbox.longestSeconds + 2);
    expect(await ask(email, 251)).toMatchObject({ status: 303, location: paths.signUpSent() });
    const owner = app.newVisitor();
    expect(await owner.post(linkIn((await letterTo(app, email))?.text, "/sign-up"), oneself(password))).toMatchObject({
      status: 303,
      location: paths.account(),
    });
  });
});

describe("what is typed", () => {
  test.each<[string, string | string[], string]>([
    ["nothing", "", "请填写"],
    ["no address", "lin", "请填写一个邮箱地址"],
    ["two addresses", "a@b.cn,c@d.cn", "请填写一个邮箱地址"],
    ["a header", "a@b.cn\r\nBcc: c@d.cn", "请填写一个邮箱地址"],
    ["a long one", `${"a".repeat(300)}@b.cn`, "254"],
    ["twice", ["a@b.cn", "c@d.cn"], "2"],
    ["a hundred kilobytes", "长".repeat(33_000), ""],
  ])("%s for an address: is told beside the field, and nothing is sent", async (_, email, words) => {
    const before = await app.db.$count(accountLinks);
    const answer = await app.newVisitor().post(paths.signUp(), { email });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(await app.db.$count(accountLinks)).toBe(before);
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["nothing", { name: "", password: "" }, "请填写姓名"],
    ["NUL", { name: "林\0" }, "不能使用的字符"],
    ["a line end in the name", { name: "林\r\nBcc: c@d.cn" }, "不能使用的字符"],
    ["a long name", { name: "长".repeat(41) }, "40"],
    ["short", { password: "elevenchars" }, "12–128"],
    ["long", { password: "密".repeat(129) }, "12–128"],
    ["a common password", { password: "Password2026!" }, "太常见或容易猜到"],
    ["one's own name", { name: "Zhao Minzhi", password: "zhaominzhi2026" }, "太常见或容易猜到"],
    ["twice", { password: [password, another] }, "2"],
    ["a hundred kilobytes", { name: "长".repeat(33_000), password: "长".repeat(33_000) }, ""],
  ])("%s, behind the link: is told beside the field, and the link is still good", async (_, fields, words) => {
    const { client, link } = await asked();
    const answer = await client.post(link, { ...oneself(password), ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect((await client.get(link)).status).toBe(200);
  });

  test("128 characters of anything, blanks at both ends, are the password as typed", async () => {
    const odd = ` ${"柿 a".repeat(15)}${"密鲸灰港湾安静游".repeat(10)}🔒 `;
    expect([...odd]).toHaveLength(128);
    const { client, link, fields } = await asked();
    expect((await client.post(link, oneself(odd))).status).toBe(303);
    expect((await app.newVisitor().post(paths.signIn(), { email: fields.email, password: odd.trim() })).status).toBe(422);
    expect((await app.newVisitor().post(paths.signIn(), { email: fields.email.toUpperCase(), password: odd })).status).toBe(303);
  });

  test("the database holds neither password nor link", async () => {
    const { client, link, fields } = await asked();
    await client.post(link, oneself(password));
    const rows = JSON.stringify([await app.db.select().from(accountLinks), await app.db.select().from(passwords), await app.db.select().from(people)]);
    expect(rows).toContain(fields.email);
    for (const secret of [password, link.split("/").at(-1) ?? ""]) expect(rows).not.toContain(secret);
  });
});
