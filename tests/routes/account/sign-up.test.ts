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
  app = await startApp({ now: () => now });
  await withAddress(app, "owner", "owner", "known@example.cn");
});
beforeEach(() => app.db.delete(limitCounts));

let made = 0;
const applicant = () => ({ name: "林知远", email: `new${++made}@example.cn`, password });
/** Asks, and opens what came by mail. */
async function asked(fields = applicant()) {
  const client = app.newVisitor();
  const answer = await client.post(paths.signUp(), fields);
  const link = linkIn((await letterTo(app, fields.email.toLowerCase()))?.text, "/sign-up");
  return { client, answer, link, fields };
}

describe("from the form to the desk", () => {
  test("a letter, a link, the password once more, and one is in, without a house yet", async () => {
    const { client, answer, link, fields } = await asked();
    expect(answer).toMatchObject({ status: 303, location: paths.signUpSent() });
    expect((await client.get(paths.signUpSent())).text).toContain("请查收邮件");
    const page = await client.get(link);
    for (const shown of [fields.name, fields.email]) expect(page.text).toContain(shown);
    expect(await client.post(link, { password: "something else entirely" })).toMatchObject({ status: 422, text: expect.stringContaining("不一致") });
    expect(await client.post(link, { password })).toMatchObject({ status: 303, location: paths.account() });
    const account = await client.get(paths.account());
    for (const shown of [fields.name, fields.email, "您还没有加入单位"]) expect(account.text).toContain(shown);
    expect((await client.get(paths.desk())).status).toBe(200);
    const again = app.newVisitor();
    expect(await again.post(paths.signIn(), { email: fields.email, password })).toMatchObject({ status: 303, location: paths.desk() });
  });

  test("looking at the link uses nothing up; the second use finds nothing", async () => {
    const { client, link } = await asked();
    for (let i = 0; i < 3; i++) expect((await client.get(link)).status).toBe(200);
    expect((await client.post(link, { password })).status).toBe(303);
    for (const answer of [await app.newVisitor().get(link), await app.newVisitor().post(link, { password })]) expect(answer.status).toBe(404);
  });

  test("it works a day, to the minute", async () => {
    const { link } = await asked();
    later(linkMinutes["sign-up"] - 1);
    expect((await app.newVisitor().get(link)).status).toBe(200);
    later(1);
    expect((await app.newVisitor().get(link)).status).toBe(404);
    expect((await app.newVisitor().post(link, { password })).status).toBe(404);
  });

  test("of ten that finish at once, one person is made", async () => {
    const { link, fields } = await asked();
    const answers = await Promise.all(Array.from({ length: 4 }, () => app.newVisitor().post(link, { password })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404]);
    expect(await app.db.$count(identities, eq(identities.subject, fields.email))).toBe(1);
  });

  test("asked for twice: either link makes the account, then neither does", async () => {
    const fields = applicant();
    const first = await asked(fields);
    later(1);
    const second = await asked({ ...fields, password: another });
    expect(second.link).not.toBe(first.link);
    expect((await app.newVisitor().post(second.link, { password: another })).status).toBe(303);
    expect((await app.newVisitor().get(first.link)).status).toBe(404);
  });

  test("two links for one address, opened at the same moment, make one account", async () => {
    for (let round = 0; round < 5; round++) {
      const fields = applicant();
      const first = await asked(fields);
      later(1);
      const second = await asked({ ...fields, password: another });
      const answers = await Promise.all([first, second].map(({ link, fields: sent }) => app.newVisitor().post(link, { password: sent.password })));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
      expect(await app.db.$count(identities, eq(identities.subject, fields.email))).toBe(1);
    }
  });

  test("whoever asks with somebody else's address gets nothing by that person's opening the letter", async () => {
    const { link, fields } = await asked({ ...applicant(), password: "the thief chose this one" });
    expect((await app.newVisitor().post(link, { password: "what the owner would type" })).status).toBe(422);
    expect(await app.db.$count(identities, eq(identities.subject, fields.email))).toBe(0);
  });
});

describe("nobody learns who has an account", () => {
  const known = { name: "某人", email: "known@example.cn", password };

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
    const bad = { ...known, password: "short" };
    expect(await client.post(paths.signUp(), bad)).toMatchObject({ status: 422 });
    const count = await app.queriesOf(() => client.post(paths.signUp(), bad));
    expect(await app.queriesOf(() => client.post(paths.signUp(), { ...bad, email: "nobody@example.cn" }))).toBe(count);
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
    expect(held.html).toContain("林知远");
    expect(held.html).not.toContain(password);
  });
});

describe("what is typed", () => {
  const post = (fields: Record<string, string | string[]>) => app.newVisitor().post(paths.signUp(), { ...applicant(), ...fields });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["nothing", { name: "", email: "", password: "" }, "请填写姓名"],
    ["no address", { email: "lin" }, "请填写一个邮箱地址"],
    ["two addresses", { email: "a@b.cn,c@d.cn" }, "请填写一个邮箱地址"],
    ["a header in the address", { email: "a@b.cn\r\nBcc: c@d.cn" }, "请填写一个邮箱地址"],
    ["NUL", { name: "林\0" }, "不能使用的字符"],
    ["a line end in the name", { name: "林\r\nBcc: c@d.cn" }, "不能使用的字符"],
    ["a long name", { name: "长".repeat(41) }, "40"],
    ["a long address", { email: `${"a".repeat(300)}@b.cn` }, "254"],
    ["short", { password: "elevenchars" }, "12–128"],
    ["long", { password: "密".repeat(129) }, "12–128"],
    ["a common password", { password: "Password2026!" }, "太常见或容易猜到"],
    ["one's own name and address", { name: "Zhao Minzhi", password: "zhaominzhi2026" }, "太常见或容易猜到"],
    ["twice", { password: [password, another] }, "2"],
    ["a hundred kilobytes", { name: "长".repeat(33_000), password: "长".repeat(33_000) }, ""],
  ])("%s: is told beside the field, and nothing is sent", async (_, fields, words) => {
    const before = await app.db.$count(accountLinks);
    const answer = await post(fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(await app.db.$count(accountLinks)).toBe(before);
  });

  test("128 characters of anything, blanks at both ends, are the password as typed", async () => {
    const odd = ` ${"柿 a".repeat(15)}${"密鲸灰港湾安静游".repeat(10)}🔒 `;
    expect([...odd]).toHaveLength(128);
    const { client, link, fields } = await asked({ ...applicant(), password: odd });
    expect((await client.post(link, { password: odd.trim() })).status).toBe(422);
    expect((await client.post(link, { password: odd })).status).toBe(303);
    expect((await app.newVisitor().post(paths.signIn(), { email: fields.email.toUpperCase(), password: odd })).status).toBe(303);
  });

  test("the database holds neither password nor link", async () => {
    const { link, fields } = await asked();
    const rows = JSON.stringify([await app.db.select().from(accountLinks), await app.db.select().from(passwords), await app.db.select().from(people)]);
    expect(rows).toContain(fields.email);
    for (const secret of [password, link.split("/").at(-1) ?? ""]) expect(rows).not.toContain(secret);
  });
});
