import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { recordActions } from "#app/domain/record/actions.ts";
import { paths } from "#app/paths.ts";
import { isSigned } from "#app/platform/signing-key.server.ts";
import { record, recordCheckpoints } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { days, dealingsOf } from "../../features/intents/world.ts";

let now = days(1);
let app: TestApp;
let auditor: Client;
let scenario: { id: string; number: string };
beforeAll(async () => {
  app = await startApp({ now: () => now });
  auditor = await app.as("audit");
  const act = dealingsOf(app.cast);
  const product = await act.product("vendor");
  scenario = await act.scenario("market", "owner");
  const statutory = await act.scenario("statutory-tender", "owner");
  await act.intend(statutory.number, product.number);
  await act.invite(scenario.number, product.number);
  await act.intend(scenario.number, product.number);
});

const pages = () => [paths.record(), paths.recordRow("1"), paths.recordCheckpoints()];
const rowsIn = (html: string) => [...html.matchAll(/href="\/record\/(\d+)"/g)].map(([, sequence]) => Number(sequence));

describe("who may read the record", () => {
  test("auditors and nobody else: to others there is nothing", async () => {
    for (const path of pages()) {
      expect((await auditor.get(path)).status, path).toBe(200);
      for (const house of ["owner", "vendor", "office", "mixed"] as const) expect((await (await app.as(house)).get(path)).status, `${house} ${path}`).toBe(404);
      expect(await app.visitor.get(path), path).toMatchObject({ status: 303, location: `/sign-in?${new URLSearchParams({ next: path })}` });
    }
  });

  test("the desk and the navigation lead there, and only for them", async () => {
    expect((await auditor.get(paths.desk())).html).toMatch(/href="\/record"/);
    expect((await (await app.as("office")).get(paths.desk())).html).not.toMatch(/href="\/record"/);
  });
});

describe("the search", () => {
  test("the latest first, each row with who, what, of what and its digest", async () => {
    const { html, text } = await auditor.get(`${paths.record()}?subject=${scenario.number}&action=approve-scenario`);
    const [row] = await app.db.select().from(record).where(eq(record.action, "approve-scenario"));
    expect(rowsIn(html)).toEqual([row?.sequence]);
    expect(text).toContain(row?.hash.slice(0, 12));
    expect(html).toContain(`href="${paths.scenario(scenario.number)}"`);
    expect(text).toContain("office owner");
  });

  test.each<[string, (sequences: number[], all: number) => boolean]>([
    ["since=2999-01-01", (found) => found.length === 0],
    ["until=2000-01-01", (found) => found.length === 0],
    ["organisation=示例市促进中心", (found, all) => found.length > 0 && found.length < all],
    ["organisation=%25", (found) => found.length === 0],
    ["person=nobody%20at%20all", (found) => found.length === 0],
    ["person=owner%20editor", (found, all) => found.length > 0 && found.length < all],
  ])("%s", async (query, holds) => {
    const all = rowsIn((await auditor.get(paths.record())).html).length;
    expect(holds(rowsIn((await auditor.get(`${paths.record()}?${query}`)).html), all)).toBe(true);
  });

  test("what was refused, and nothing else", async () => {
    await app.refusals.settled();
    const refused = await app.db.select({ sequence: record.sequence }).from(record).where(eq(record.outcome, "refused")).orderBy(desc(record.sequence));
    // that others found no record is among it
    expect(refused.length).toBeGreaterThan(0);
    expect(rowsIn((await auditor.get(`${paths.record()}?outcome=refused`)).html)).toEqual(refused.map(({ sequence }) => sequence));
  });

  test.each([
    "action=no-such-thing",
    "since=2026-02-31",
    "since=x",
    "outcome=perhaps",
    "page=99999999999999999999",
    "person=%00",
    "subject=%F0%9F%90%89",
    `person=${encodeURIComponent("审".repeat(300))}`,
    "page=7",
  ])("whatever the address says gives a list and never an error: %s", async (query) => {
    const { status } = await auditor.get(`${paths.record()}?${query}`);
    expect([200, 400]).toContain(status);
  });

  test("every action can be searched for, by its own words", async () => {
    const { html } = await auditor.get(paths.record());
    for (const action of recordActions) expect(html).toMatch(new RegExp(`<option value="${action}"[^>]*>[^<]*\\p{Script=Han}`, "u"));
  });
});

describe("who answers a scenario", () => {
  const sent = async () => {
    const [row] = await app.db.select().from(record).where(eq(record.action, "send-intent")).orderBy(desc(record.sequence)).limit(1);
    return row?.sequence ?? 0;
  };

  test("is withheld while it is open, on the list and on the row's own page", async () => {
    const list = await auditor.get(`${paths.record()}?action=send-intent`);
    const row = await auditor.get(paths.recordRow(String(await sent())));
    for (const { text } of [list, row]) {
      expect(text).toContain("征集期内不公开");
      expect(text).not.toContain("示例清风安全");
      expect(text).not.toContain("vendor editor");
    }
    const [own] = await app.db
      .select()
      .from(record)
      .where(eq(record.sequence, await sent()));
    expect(row.text).toContain(own?.hash);
    expect(row.html).not.toContain(own?.subjectId);
  });

  test.each(["organisation=示例清风安全", "person=vendor%20editor"])("cannot be found by searching for them either: %s", async (query) => {
    expect(rowsIn((await auditor.get(`${paths.record()}?${query}`)).html)).not.toContain(await sent());
  });

  test("is told once it has closed", async () => {
    now = days(31);
    const later = await app.as("audit");
    const { text } = await later.get(paths.recordRow(String(await sent())));
    expect(text).toContain("示例清风安全");
    expect(text).toContain("vendor editor");
    now = days(1);
  });

  test("never under a statutory regime, and shortlists and invitations never", async () => {
    now = days(31);
    const later = await app.as("audit");
    for (const action of ["keep-candidate", "send-invitation"]) {
      const { html, text } = await later.get(`${paths.record()}?action=${action}`);
      expect([rowsIn(html).length, text.includes("owner editor")], action).toEqual([1, false]);
    }
    const row = rowsIn((await later.get(`${paths.record()}?action=send-intent`)).html);
    const statutory = await Promise.all(row.map(async (sequence) => (await later.get(paths.recordRow(String(sequence)))).text.includes("vendor editor")));
    expect(statutory.sort()).toEqual([false, true]);
    now = days(1);
  });
});

describe("checkpoints", () => {
  test("an auditor signs one, downloads it, and it is signed by the key; signed again with nothing new, it stands", async () => {
    expect(await auditor.post(paths.recordCheckpoints())).toMatchObject({ status: 303, location: paths.recordCheckpoints() });
    const [made] = await app.db.select().from(recordCheckpoints).orderBy(desc(recordCheckpoints.id)).limit(1);
    const file = await auditor.get(paths.recordCheckpoint(String(made?.id)));
    expect(file.headers["content-disposition"]).toBe(`attachment; filename="anchang-record-${made?.sequence}.json"`);
    const checkpoint = JSON.parse(file.html);
    expect(checkpoint).toMatchObject({ sequence: made?.sequence, hash: made?.hash });
    expect(isSigned(checkpoint, [checkpoint.keyId])).toBe(true);
    expect(isSigned({ ...checkpoint, sequence: checkpoint.sequence - 1 }, [checkpoint.keyId])).toBe(false);
  });

  test("nobody else downloads or signs one", async () => {
    const before = await app.db.$count(recordCheckpoints);
    for (const house of ["owner", "office", "mixed"] as const) {
      const client = await app.as(house);
      expect((await client.get(paths.recordCheckpoint("1"))).status).toBe(404);
      expect((await client.post(paths.recordCheckpoints())).status).toBe(404);
    }
    expect((await (await app.as("audit", "viewer")).post(paths.recordCheckpoints())).status).toBe(404);
    expect(await app.db.$count(recordCheckpoints)).toBe(before);
  });

  test.each(["0", "-1", "x", "99999", "1e3", "%00"])("no checkpoint, no row: %s", async (id) => {
    expect([400, 404]).toContain((await auditor.get(`/record/checkpoints/${id}`)).status);
    expect([400, 404]).toContain((await auditor.get(`/record/${id}`)).status);
  });
});
