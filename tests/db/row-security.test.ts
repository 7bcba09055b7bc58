import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, atConsole, visitor } from "#app/domain/identity/actor.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { spokenBy } from "#app/platform/speaker.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, products, record, recordParticulars, requirements, scenarios, standings } from "#db/schema/index.ts";
import { speakingAs } from "#db/speaking.server.ts";
import { type Cast, createCast, type House } from "#tests/support/cast.ts";
import { asOwner, freshDatabase } from "#tests/support/database.ts";
import { actingOn, days, documented, must, pickCapabilities } from "../features/matching/world.ts";
import { done } from "../features/products/world.ts";

let db: Database;
let app: Database;
let ownerUrl: string;
let cast: Cast;
const id = { open: "", draft: "", listed: "", unlisted: "" };
beforeAll(async () => {
  // one connection: what one request leaves on it, the next would find
  ({ db, app, ownerUrl } = await freshDatabase({ max: 1 }));
  cast = await createCast(db);
  const act = actingOn(cast);
  const { first, second, third } = pickCapabilities(cast.reference);
  id.open = (await act.openScenario({ requirements: [must(first), must(second), must(third)], closesAt: days(30) })).id;
  id.listed = (await act.listProduct("vendor", "示例产品", [documented(first)])).id;
  id.draft = done(await createScenario(cast.contextFor(cast.as("owner", "editor")))).id;
  id.unlisted = done(await createProduct(cast.contextFor(cast.as("vendor", "editor")))).id;
});

const as = (house: House): Database => spokenBy(cast.as(house), app);
const speakers: [string, () => Actor][] = [
  ["a visitor", () => visitor],
  ["the demand owner", () => cast.as("owner")],
  ["another demand owner", () => cast.as("secondOwner")],
  ["the vendor", () => cast.as("vendor")],
  ["another vendor", () => cast.as("secondVendor")],
  ["an operator", () => cast.as("office")],
  ["a suspended operator", () => cast.as("office", "owner", "suspended")],
  ["an auditor", () => cast.as("audit")],
];

test("each table is fenced, or stands here with why not", async () => {
  const fenced = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity order by 1`,
  );
  const known = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const behind = new Set(fenced.map(({ name }) => name));
  expect(known.map(({ name }) => name).filter((name) => !behind.has(name))).toEqual(Object.values(open).flat().sort());
});

/** Tables without a fence. */
const open: Record<string, string[]> = {
  "everybody’s: reference data, counters, published entries": [
    "broader_concepts",
    "codes",
    "concepts",
    "counters",
    "entries",
    "programmes",
    "reference_versions",
  ],
  "written by the clock alone, and telling nothing by itself": ["qualification_reminders"],
  "what the library holds of products: versions, no texts": ["library_changes", "library_lessons"],
  "who somebody is has to be known before it can be said who speaks": [
    "account_links",
    "authenticators",
    "identities",
    "invitations",
    "known_browsers",
    "limit_counts",
    "memberships",
    "organisations",
    "passkeys",
    "passwords",
    "pending_sign_ins",
    "people",
    "recovery_codes",
    "powers",
    "reviewers",
    "sessions",
    "spent_challenges",
  ],
  "written by everybody’s changes, and read by use cases of their own": ["letters", "record", "record_checkpoints", "record_unchained", "record_verifications"],
};

test.each(speakers)("%s sees what the fence lets through", async (name, actor) => {
  const speaking = spokenBy(actor(), app);
  const sees = async (table: typeof scenarios | typeof products, rows: string[]) =>
    (await Promise.all(rows.map(async (row) => (await speaking.$count(table, eq(table.id, row))) > 0))).map(Number).join("");
  const seen = [await sees(scenarios, [id.open, id.draft]), await sees(products, [id.listed, id.unlisted])].join(" ");
  const watching = ["an operator", "an auditor"].includes(name);
  expect(seen).toBe(watching ? "11 11" : name === "the demand owner" ? "11 10" : name === "the vendor" ? "10 11" : "10 10");
  expect(await speaking.$count(requirements)).toBe(3);
  expect(await speaking.$count(claims)).toBe(1);
});

describe("nobody writes for another house", () => {
  test.each<[string, (as: Database) => Promise<unknown>]>([
    ["a draft that is not seen", (as) => as.update(scenarios).set({ title: "抄改" }).where(eq(scenarios.id, id.draft)).returning()],
    ["a product that is not seen", (as) => as.update(products).set({ name: "抄改" }).where(eq(products.id, id.unlisted)).returning()],
    ["a claim of another’s product", (as) => as.delete(claims).returning()],
    ["a requirement of another’s scenario", (as) => as.delete(requirements).returning()],
  ])("%s is not there to be changed", async (_, write) => {
    for (const house of ["secondOwner", "secondVendor"] as const) expect(await write(as(house))).toEqual([]);
    expect(await write(app)).toEqual([]);
  });

  test.each<[string, (as: Database) => Promise<unknown>]>([
    ["what is published", (as) => as.update(scenarios).set({ title: "抄改" }).where(eq(scenarios.id, id.open))],
    [
      "taking it over",
      (as) =>
        as
          .update(products)
          .set({ organisationId: cast.idOf("secondVendor") })
          .where(eq(products.id, id.listed)),
    ],
    [
      "… or a scenario",
      (as) =>
        as
          .update(scenarios)
          .set({ organisationId: cast.idOf("secondOwner") })
          .where(eq(scenarios.id, id.open)),
    ],
    ["a row in another’s name", (as) => as.insert(requirements).values({ scenarioId: id.open, position: 9, capability: "x", importance: "must" } as never)],
  ])("%s is refused", async (_, write) => {
    for (const house of ["secondOwner", "secondVendor", "audit"] as const)
      await expect(write(as(house)).then(() => "done")).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(write(app).then(() => "done")).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("but a row of what is published may be locked, as whoever answers it does", async () => {
    const [row] = await as("vendor").transaction(async (tx) => await tx.select().from(scenarios).where(eq(scenarios.id, id.open)).for("update"));
    expect(row?.id).toBe(id.open);
  });
});

test("what may be read may be locked, and no row changes whose it is", async () => {
  const policies = await db.execute<{ table: string; same: boolean }>(sql`
    select c.relname as table, r.polqual::text = w.polqual::text or pg_get_expr(r.polqual, c.oid) = pg_get_expr(w.polqual, c.oid) as same
    from pg_class c join pg_policy r on r.polrelid = c.oid and r.polname = 'app_reads' join pg_policy w on w.polrelid = c.oid and w.polname = 'app_changes'`);
  expect(policies.length).toBeGreaterThan(20);
  expect(policies.filter(({ same }) => !same)).toEqual([]);
  const kept = await db.execute<{ table: string }>(
    sql`select c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid where tgname = 'keep_whose'`,
  );
  expect(kept.map(({ table }) => table).sort()).toEqual(policies.map(({ table }) => table).sort());
});

test("particulars of the record are read by auditors, and by a person of what they did themselves", async () => {
  const seen = async (who: Database) => await who.$count(recordParticulars);
  const [all, mine] = [await db.$count(recordParticulars), await db.$count(record, eq(record.personId, cast.as("vendor", "editor").personId))];
  expect(mine).toBeGreaterThan(0);
  expect(mine).toBeLessThan(all);
  const assigned: Actor = { ...cast.as("audit"), actingFor: null, power: "audit" };
  for (const actor of [cast.as("audit"), assigned, atConsole]) expect(await seen(spokenBy(actor, app))).toBe(all);
  expect(await seen(spokenBy(cast.as("vendor", "editor"), app))).toBe(mine);
  for (const actor of [visitor, cast.as("vendor", "viewer"), cast.as("audit", "owner", "suspended")]) expect(await seen(spokenBy(actor, app))).toBe(0);
});

test("standings are everybody’s to read, written by operators alone, and answered by their house", async () => {
  const entry = (id: string) => ({
    id,
    organisationId: cast.idOf("vendor"),
    kind: "positive" as const,
    title: "示例",
    reason: "示例",
    source: "示例",
    startsOn: "2026-01-01",
    writtenBy: cast.as("office").personId,
    writtenAt: new Date("2026-01-01T02:00:00Z"),
  });
  await as("office").insert(standings).values(entry("first"));
  expect(await app.$count(standings)).toBe(1);
  const reply = (who: Database) =>
    who
      .update(standings)
      .set({ reply: "已整改", repliedBy: cast.as("vendor").personId, repliedAt: new Date("2026-02-01T02:00:00Z") })
      .where(eq(standings.id, "first"))
      .returning({ id: standings.id });
  expect(await reply(as("vendor"))).toEqual([{ id: "first" }]);
  for (const who of [as("secondVendor"), app]) await expect(reply(who).then(() => "done")).rejects.toMatchObject({ cause: { code: "42501" } });
  for (const who of [as("vendor"), as("audit"), app])
    await expect(
      who
        .insert(standings)
        .values(entry("second"))
        .then(() => "done"),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("trap 16: two in turn on one connection, and one that broke off: nothing is carried on", async () => {
  const draft = (who: Database) => who.$count(scenarios, eq(scenarios.id, id.draft));
  expect([await draft(as("owner")), await draft(app), await draft(as("vendor")), await draft(as("owner")), await draft(app)]).toEqual([1, 0, 0, 1, 0]);
  await expect(as("owner").execute(sql`select 1 / 0`)).rejects.toThrow();
  await expect(as("owner").transaction(async (tx) => await tx.execute(sql`select 1 / 0`))).rejects.toThrow();
  expect(await draft(app)).toBe(0);
});

test("the clock and the owner see all, by roles of their own", async () => {
  expect(await db.$count(scenarios)).toBe(2);
  expect(await asOwner(ownerUrl, ({ db: owner }) => owner.$count(scenarios))).toBe(2);
  const [role] = await db.execute(sql`select current_user::text as name, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`);
  expect(role).toEqual({ name: "anchang_background", rolsuper: false, rolbypassrls: false, rolcreaterole: false });
});

test("whoever is called by something that would need quoting does not speak at all", () => {
  expect(() => speakingAs(app, { personId: "x', true); drop table record; --", organisationId: "", capacities: [] })).toThrow("nobody is called so");
});
