import { gt, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { limitCounts, record } from "#db/schema/index.ts";
import { today } from "#tests/features/matching/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { allPatterns, type Params, pathOf } from "./patterns.ts";
import { everybody, type Reader } from "./readers.ts";
import { allSubjects } from "./subjects/all.ts";

/** A form that most actions take: each reads its own of it. */
const form = {
  revision: "1",
  reason: "重放测试用的理由，说得足够长。",
  message: "请说明试用怎样安排，谢谢。",
  answer: "已逐条核对，排序无误，附说明。",
  report: "必备要求第二条已有声明，却记为未覆盖。",
  reply: "已更正并书面说明，请核实。",
  role: "editor",
  contactName: "沈清越",
  contactPhone: "021-55500202",
};

/** What no reader of another house, and no visitor, may find anywhere. */
const secret = "私密标记甲乙丙";
/** What those who could answer a published scenario may read, and nobody else outside. */
const contact = "联系标记丁戊己";

/** Puts the marks into every private field. */
const plant = [
  `update scenarios set title = '${secret}', summary = '${secret}', background = '${secret}', present_state = '${secret}', problem = '${secret}', goal = '${secret}' where status in ('draft', 'in-review', 'discarded')`,
  `update scenarios set contact_name = '${contact}', contact_phone = '${contact}', contact_email = '' where status not in ('draft', 'in-review', 'discarded')`,
  `update products set name = '${secret}', summary = '${secret}', detail = '${secret}' where status in ('draft', 'discarded', 'taken-down')`,
  `update claims set reference = '${secret}' where reference <> ''`,
  `update confirmations set reference = '${secret}', reason = case when reason = '' then '' else '${secret}' end`,
  `update shortlisted set reason = '${secret}'`,
  `update intent_invitations set message = '${secret}', reason = case when reason = '' then '' else '${secret}' end`,
  `update intents set answer = '${secret}', contact_name = '${secret}', contact_phone = '${secret}'`,
  `update ranking_mistakes set report = '${secret}', answer = case when answer = '' then '' else '${secret}' end`,
  `update qualifications set number = '${secret}' || left(id, 8), reason = case when reason = '' then '' else '${secret}' end`,
  `update standings set withdrawal_reason = '${secret}' where withdrawn_at is not null`,
  `update passkeys set name = '${secret}'`,
];

/** Where somebody of another house may act on what is another’s: it answers a published scenario with a product of its own. */
const answering = new Set(["scenarios/:number/intents/new"]);
/** A demonstration’s letters are everybody’s; who is invited need not be of the house. */
const open = /^(mailbox|invitations|sign-up|password-reset|email-)/;

test("what one house may ask and change, another finds refused, and nothing of it in any answer", { timeout: 900_000 }, async () => {
  const app = await startApp({ now: () => today });
  const asking = await everybody(app);
  const named = (name: string) => asking.readers.find(([one]) => one === name)?.[1] as Client;
  const others: Reader[] = ["visitor", "2nd vendor", "2nd owner"].map((name) => [name, named(name)]);
  const members = ["owner", "vendor", "owner approver", "vendor editor"].map(named);

  const places: { pattern: string; path: string; params: Params; what: string }[] = [];
  for (const { what, at, make } of allSubjects(app, asking)) {
    const patterns = allPatterns.filter((pattern) => pattern.includes(":") && at.test(pattern) && !open.test(pattern));
    const [first] = patterns.toSorted((a, b) => Number(b.includes(":run")) - Number(a.includes(":run")));
    if (!first) continue;
    const params = await make(first);
    places.push(...patterns.map((pattern) => ({ pattern, params, what, path: pathOf(pattern, params) })));
  }
  for (const statement of plant) await app.db.execute(sql.raw(statement));
  const plain = allPatterns.filter((pattern) => !pattern.includes(":") && !/^(sign-out|sign-in\/demo|mailbox)/.test(pattern)).map((pattern) => `/${pattern}`);

  const before = await contents(app);
  const [head] = await app.db.select({ sequence: sql<number>`coalesce(max(${record.sequence}), 0)` }).from(record);
  const wrong: string[] = [];
  const own = new Map<string, string>();
  for (const [name, client] of others) {
    const clean = (path: string, html: string) => {
      if (html.includes(secret) || (name !== "2nd vendor" && html.includes(contact))) wrong.push(`${name} reads what is private at ${path}`);
    };
    for (const path of plain) clean(path, (await client.get(path)).html);
    const seen = new Map<string, number>();
    for (const { pattern, path, params, what } of places) {
      const asked = await client.get(path);
      clean(path, asked.html);
      seen.set(path, asked.status);
      if (asked.status === 200) own.set(`${name} ${path}`, asked.text);
      if (answering.has(pattern)) continue;
      // how often one may ask is another question
      await app.db.delete(limitCounts);
      const sent = await client.post(path, form);
      clean(path, sent.html);
      const signIn = sent.status === 303 && sent.location?.startsWith("/sign-in?");
      if (![403, 404, 405].includes(sent.status) && !signIn) wrong.push(`${name} is answered ${sent.status} to POST ${pattern}`);
      // where the thing itself is not there for them, nothing under it is; what was published they read elsewhere, and a visitor is asked who they are
      if (signIn || what === "open") continue;
      const [thing] = /^.*?:\w+/.exec(pattern) ?? [""];
      const ofThing = allPatterns.includes(thing) ? seen.get(pathOf(thing, params)) : undefined;
      if (ofThing === 404 && ![404, 405].includes(sent.status)) wrong.push(`${name} is told ${sent.status} of what is not there: POST ${pattern}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await contents(app)).toEqual(before);
  const left = await app.db
    .select({ outcome: record.outcome, action: record.action })
    .from(record)
    .where(gt(record.sequence, head?.sequence ?? 0));
  // what is held of oneself is one's own to have
  const other = left.filter(({ outcome, action }) => outcome !== "refused" && action !== "export-personal-data");
  expect([left.length > 20, other]).toEqual([true, []]);

  // members read and change; what the others read stays what it was while nothing has changed
  for (const client of members) for (const { path } of places) await client.get(path);
  for (const [name, client] of others)
    for (const { path } of places) {
      const was = own.get(`${name} ${path}`);
      if (was !== undefined) expect((await client.get(path)).text, `${name} ${path}`).toBe(was);
    }
  const changed = new Set<string>();
  for (const client of members)
    for (const { pattern, path } of places) {
      if (pattern.endsWith("/ownership") || pattern.startsWith("account/")) continue;
      await app.db.delete(limitCounts);
      const { status, location } = await client.post(path, form);
      if (status === 303 && location !== "/organisations") changed.add(pattern);
    }
  expect([...changed]).toEqual(
    expect.arrayContaining([
      "organisation/members/:id/role",
      "organisation/members/:id/removal",
      "qualifications/:id/withdrawal",
      "standings/:id/reply",
      "scenarios/:number/runs",
      "scenarios/:number/shortlist/:product",
      "intents/:id/receipt",
      "intents/:id/withdrawal",
      "intent-invitations/:id/withdrawal",
      "claims/:id/confirmation-request",
      "confirmations/:id/approval",
    ]),
  );
  expect(await contents(app)).not.toEqual(before);
});

/** What is not business: how often one asked, when one was last seen, what the library learns by itself, and the record, which is looked at on its own. */
const aside = /^(limit_counts|sessions|record.*|kept_forms|spent_challenges|library_lessons)$/;

/** Of every table how many rows it has, and a digest of them. */
async function contents({ db }: TestApp) {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    if (aside.test(name)) continue;
    const [row] = await db.execute<{ digest: string }>(
      sql.raw(`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t`),
    );
    digests[name] = row?.digest ?? "";
  }
  return digests;
}
