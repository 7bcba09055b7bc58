import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { entryStatuses } from "#app/domain/catalogue/entry.ts";
import { everyFileKind, filePurposes } from "#app/domain/file/file-kind.ts";
import { proofs } from "#app/domain/identity/factor.ts";
import { linkMinutes } from "#app/domain/identity/limits.ts";
import { capacities, memberRoles, organisationEvents, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { powers } from "#app/domain/identity/power.ts";
import { intentStatuses, invitationStatuses, shortlistStatuses } from "#app/domain/intent/lifecycle.ts";
import { runOccasions } from "#app/domain/matching/run/kept-run.ts";
import { mistakeStatuses } from "#app/domain/mistake/lifecycle.ts";
import { confirmable, confirmationStates, evidenceLevels } from "#app/domain/product/evidence.ts";
import { productEvents, productStatuses } from "#app/domain/product/lifecycle.ts";
import { qualificationStatuses } from "#app/domain/qualification/qualification.ts";
import { digestAlgorithms, recordOutcomes } from "#app/domain/record/record-row.ts";
import { scenarioEvents, scenarioStatuses } from "#app/domain/scenario/lifecycle.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { importances, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { standingKinds } from "#app/domain/standing/standing.ts";
import { connect, type Database, migrateToLatest } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";
import { createCast } from "#tests/support/cast.ts";
import { asAppOf, asOwner, emptyDatabase, freshDatabase } from "#tests/support/database.ts";
import { openScenario } from "../features/scenarios/story.ts";
import { requestedConfirmation } from "../routes/operate/world.ts";

let db: Database;
let url: string;
let ownerUrl: string;
beforeAll(async () => {
  ({ db, url, ownerUrl } = await freshDatabase());
});

const journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")) as { entries: { idx: number; tag: string }[] };

type Client = ReturnType<typeof connect>["client"];

/** One migration once more, over rows as they were before it; told otherwise where its statements have been overtaken. */
const playAgain = (client: Client, tag: string, told = (statement: string) => statement) =>
  client.begin(async (tx) => {
    for (const statement of readFileSync(`db/migrations/${tag}.sql`, "utf8").split("--> statement-breakpoint")) await tx.unsafe(told(statement));
  });

test("schema and migrations agree: there is nothing left to generate", async () => {
  const last = String(journal.entries.at(-1)?.idx).padStart(4, "0");
  const snapshot = JSON.parse(readFileSync(`db/migrations/meta/${last}_snapshot.json`, "utf8"));
  expect(await generateMigration(snapshot, generateDrizzleJson(schema, snapshot.id, undefined, "snake_case"))).toEqual([]);
});

test("trap 13: the test databases ran the migrations themselves, names in snake_case", async () => {
  const ran = await asOwner(ownerUrl, ({ client }) => client`select count(*)::int as count from drizzle.__drizzle_migrations`);
  expect(ran[0]?.count).toBe(journal.entries.length);
  const named = await db.execute(sql`select column_name from information_schema.columns where table_schema = 'public' and column_name <> lower(column_name)`);
  expect([...named]).toEqual([]);
});

test("trap 18: four that start at once all come up", async () => {
  const empty = await emptyDatabase();
  const four = Array.from({ length: 4 }, () => connect(empty.ownerUrl, { max: 2 }));
  const ended = await Promise.allSettled(four.map(migrateToLatest));
  const [ran] = await (four[0] as ReturnType<typeof connect>).client`select count(*)::int as count from drizzle.__drizzle_migrations`;
  await Promise.all(four.map((one) => one.close()));
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "fulfilled"]);
  expect(ran?.count).toBe(journal.entries.length);
});

test("0011 gives the requests of before their product, capability and note", async () => {
  const fresh = await freshDatabase();
  const cast = await createCast(fresh.db);
  const id = await requestedConfirmation(cast, "tested");
  const read = () => fresh.db.select().from(schema.confirmations).where(eq(schema.confirmations.id, id));
  const before = await read();
  await asOwner(fresh.ownerUrl, async ({ client }) => {
    await client.unsafe(`alter table confirmations drop column product_id cascade, drop column capability, drop column note, drop constraint confirmations_claimed;
      drop index confirmations_claim_id_index`);
    await playAgain(client, "0011_kept_decisions");
  });
  expect(before).toHaveLength(1);
  expect(await read()).toEqual(before);
});

test("0012 pins the rankings of before to the events that they were kept for", async () => {
  const fresh = await freshDatabase();
  const { id } = await openScenario(await createCast(fresh.db));
  const [approval] = await fresh.db.select().from(schema.scenarioEventRows).where(eq(schema.scenarioEventRows.event, "approve"));
  const rows = await asOwner(fresh.ownerUrl, async ({ client }) => {
    await client.unsafe(`alter table ranking_runs drop column event_id; create unique index ranking_runs_once on ranking_runs (scenario_id, occasion)`);
    await client`insert into library_lessons (products) values ('[]')`;
    for (const occasion of ["publication", "request"])
      await client`insert into ranking_runs (scenario_id, occasion, at, lesson_id, as_of, input, result, digest)
        select ${id}, ${occasion}, max(e.at) + interval '1 minute', max(l.id), current_date, '{}', '{}', '' from library_lessons l, scenario_events e`;
    await playAgain(client, "0012_pinned_runs");
    return await client`select occasion, event_id from ranking_runs order by id`;
  });
  expect([...rows]).toEqual([
    { occasion: "publication", event_id: approval?.id },
    { occasion: "request", event_id: null },
  ]);
});

/** What a house had written down, and nobody has taken back. */
const stillThere = async (client: Client) => [
  await client`select id from standings where withdrawn_at is null order by id`,
  await client`select id, status from qualifications where status <> 'withdrawn' order by id`,
];
const writePaper = (client: Client, { house, person, id, number, status }: Record<"house" | "person" | "id" | "number" | "status", string>) =>
  client`insert into qualifications (id, organisation_id, name, number, issuer, issued_on, scope, status, reason, submitted_by, submitted_at, decided_at)
    values (${id}, ${house}, 'n', ${number}, 'I', '2026-01-01', '{x}', ${status}, 'r', ${person}, '2026-02-01', ${status === "waiting" ? null : "2026-02-02"})`;

test("0027 takes back what was written twice or on nothing, and keeps the first", async () => {
  const fresh = await freshDatabase();
  const cast = await createCast(fresh.db);
  const [house, person] = [cast.idOf("vendor"), cast.as("vendor").personId];
  const [standing, paper] = await asOwner(fresh.ownerUrl, async ({ client }) => {
    await client.unsafe(`drop index standings_decided_once; drop index standings_stated_once; drop index qualifications_one_waits; drop index qualifications_one_stands;
      alter table standings drop constraint standings_days, drop constraint standings_decision, add constraint standings_decision check (true)`);
    for (const [id, kind, title, number, decided, ends] of [
      ["1", "adverse", "a", "N", "2026-01-01", null],
      ["2", "adverse", "a", "N", "2026-01-01", null],
      ["3", "adverse", "a", " ", "2026-01-01", null],
      ["4", "adverse", "a", "M", "0001-01-01", null],
      ["5", "positive", "a", "", null, "9999-12-31"],
      ["6", "positive", "b", "", null, null],
      ["7", "positive", "b", "", null, null],
      ["8", "positive", "c", "", null, null],
    ] as const)
      await client`insert into standings (id, organisation_id, kind, title, reason, source, authority, number, decided_on, starts_on, ends_on, written_by, written_at)
        values (${id}, ${house}, ${kind}, ${title}, 'r', 's', 'A', ${number}, ${decided}, '2026-02-01', ${ends}, ${person}, '2026-02-01')`;
    for (const [id, status] of [
      ["1", "waiting"],
      ["2", "verified"],
      ["3", "waiting"],
      ["4", "refused"],
    ] as const)
      await writePaper(client, { house, person, id, number: "N", status });
    await playAgain(client, "0027_once_and_within_days");
    return await stillThere(client);
  });
  expect(standing?.map(({ id }) => id)).toEqual(["1", "6", "8"]);
  expect(paper?.map(({ id, status }) => `${id} ${status}`)).toEqual(["2 verified", "4 refused"]);
});

test("0037 takes back what was written twice with something between that nobody sees, and keeps the first", async () => {
  const fresh = await freshDatabase();
  const cast = await createCast(fresh.db);
  const [house, person] = [cast.idOf("vendor"), cast.as("vendor").personId];
  const [standing, paper] = await asOwner(fresh.ownerUrl, async ({ client }) => {
    await client.unsafe(
      "drop index standings_decided_once; drop index standings_stated_once; drop index qualifications_one_waits; drop index qualifications_one_stands",
    );
    for (const [id, title, number] of [
      ["1", "a", "沪\u200d网"],
      ["2", "a", "沪网\u3164"],
      ["3", "b\u2800", ""],
      ["4", "b", ""],
      ["5", "c", ""],
    ] as const)
      await client`insert into standings (id, organisation_id, kind, title, reason, source, authority, number, decided_on, starts_on, written_by, written_at)
        values (${id}, ${house}, 'positive', ${title}, 'r', 's', 'A', ${number}, '2026-01-01', '2026-02-01', ${person}, '2026-02-01')`;
    for (const [id, status, number] of [
      ["1", "waiting", "N1"],
      ["2", "verified", "N\ufe0f1"],
      ["3", "waiting", "n\u034f1\u180e"],
      ["4", "refused", "N1"],
    ] as const)
      await writePaper(client, { house, person, id, number, status });
    await playAgain(client, "0037_nothing_to_see", (statement) => statement.replace(/^DROP INDEX/m, "drop index if exists"));
    return await stillThere(client);
  });
  expect(standing?.map(({ id }) => id)).toEqual(["1", "3", "5"]);
  expect(paper?.map(({ id, status }) => `${id} ${status}`)).toEqual(["2 verified", "4 refused"]);
});

test("0039 says which paper renewed which, and whose renewal was never verified stands again", async () => {
  const fresh = await freshDatabase();
  const cast = await createCast(fresh.db);
  const [house, person] = [cast.idOf("vendor"), cast.as("vendor").personId];
  const rows = await asOwner(fresh.ownerUrl, async ({ client }) => {
    await client.unsafe(`drop index qualifications_one_waits; drop index qualifications_one_stands;
      alter table qualifications drop constraint qualifications_renewed, add constraint qualifications_renewed check (true), drop column renewed_by;
      create unique index qualifications_once on qualifications (number) where false`);
    for (const [id, number, status, renewed] of [
      ["1", "N", "verified", true],
      ["2", "ｎ ", "verified", true],
      ["3", "N", "verified", false],
      ["4", "M", "verified", true],
      ["5", "M", "verified", true],
      ["6", "M", "waiting", false],
      ["7", "P", "verified", true],
      ["8", "P", "refused", false],
      ["9", "Q", "withdrawn", true],
    ] as const)
      await client`insert into qualifications (id, organisation_id, name, number, issuer, issued_on, expires_on, scope, status, reason, submitted_by, submitted_at, decided_at, renewed_at)
        values (${id}, ${house}, 'n', ${number}, 'I', '2020-01-01', '2021-01-01', '{x}', ${status}, 'r', ${person}, ${`2020-02-0${id}`}, ${status === "waiting" ? null : "2020-03-01"}, ${renewed ? "2021-02-01" : null})`;
    await playAgain(client, "0039_renewals_wait");
    return await client`select id, renewed_by, renewed_at is not null as renewed from qualifications order by id`;
  });
  expect(rows.map(({ id, renewed_by, renewed }) => [id, renewed_by, renewed])).toEqual([
    ["1", "2", true],
    ["2", "3", true],
    ["3", null, false],
    ["4", "5", true],
    ["5", null, false],
    ["6", null, false],
    ["7", null, false],
    ["8", null, false],
    ["9", null, false],
  ]);
});

test("nobody but the owner may make temporary tables", async () => {
  const { url: fresh, ownerUrl: owner } = await emptyDatabase();
  const migrating = connect(owner, { max: 2 });
  await migrateToLatest(migrating).finally(() => migrating.close());
  await expect(alone(fresh, "create temporary table loot (id text)")).rejects.toMatchObject({ code: "42501" });
});

describe("a column of words admits the domain's words and no other", () => {
  test.each<[string, readonly string[]]>([
    ["scenarios_status", scenarioStatuses],
    ["scenarios_domain", scenarioDomains],
    ["scenarios_regime", regimes],
    ["scenario_events_event", scenarioEvents],
    ["requirements_importance", importances],
    ["requirements_min_evidence", evidenceLevels],
    ["products_status", productStatuses],
    ["product_events_event", productEvents],
    ["claims_level", evidenceLevels],
    ["claims_confirmed", confirmable],
    ["confirmations_level", confirmable],
    ["confirmations_state", confirmationStates],
    ["organisations_status", organisationStatuses],
    ["organisations_capacities", capacities],
    ["memberships_role", memberRoles],
    ["invitations_role", memberRoles],
    ["organisation_events_event", organisationEvents],
    ["qualifications_status", qualificationStatuses],
    ["standings_kind", standingKinds],
    ["files_kind", everyFileKind],
    ["files_purpose", filePurposes],
    ["entries_status", entryStatuses],
    ["record_outcome", recordOutcomes],
    ["record_algorithm", digestAlgorithms],
    ["ranking_runs_occasion", runOccasions],
    ["shortlisted_status", shortlistStatuses],
    ["intent_invitations_status", invitationStatuses],
    ["intents_status", intentStatuses],
    ["ranking_mistakes_status", mistakeStatuses],
    ["powers_power", powers],
    ["people_locale", ["zh-CN", "en"]],
    ["account_links_purpose", Object.keys(linkMinutes)],
    ["account_links_locale", ["zh-CN", "en"]],
    ["letters_locale", ["zh-CN", "en"]],
    ["sessions_factor", proofs],
  ])("%s", async (name, words) => {
    const [found] = await db.execute<{ definition: string }>(sql`select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${name}`);
    expect([...(found?.definition ?? "").matchAll(/'([^']+)'/g)].map(([, word]) => word).sort()).toEqual([...words].sort());
  });
});

describe("trap 15: the application's role", () => {
  test("is no superuser, gets past no policy, and owns nothing", async () => {
    const [role] = await asAppOf(db).execute(
      sql`select current_user::text as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ name: "anchang_app", rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 });
  });

  test.each([
    "create table loot (id text)",
    "create schema loot",
    "create extension pgcrypto",
    "create role loot",
    "create function loot() returns int language sql as 'select 1'",
    "alter table scenarios add column loot text",
    "alter table record disable trigger all",
    "drop table record",
    "truncate record",
    "create index on record (action)",
    "set role anchang_owner",
    "copy people to '/tmp/loot'",
  ])("may not: %s", async (statement) => {
    await expect(alone(url, statement)).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    ["record", "action"],
    ["record_particulars", "salt"],
    ["record_checkpoints", "hash"],
    ["record_verifications", "fault"],
    ["scenario_events", "reason"],
    ["product_events", "reason"],
    ["organisation_events", "reason"],
    ["files", "name"],
    ["scenario_versions", "digest"],
    ["product_versions", "digest"],
  ])("may add to %s and neither change nor delete", async (table, column) => {
    await expect(alone(url, `update ${table} set ${column} = ''`)).rejects.toMatchObject({ code: "42501" });
    await expect(alone(url, `delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
  });

  test("may do this with each table, and no more", async () => {
    const rows = await db.execute<{ table: string; rights: string }>(
      sql`select table_name as table, string_agg(lower(privilege_type), ' ' order by privilege_type) as rights from information_schema.role_table_grants where grantee = 'anchang_app' and table_schema = 'public' group by 1`,
    );
    expect(Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))).toEqual({
      ...readOnly("concepts", "broader_concepts", "codes", "reference_versions", "library_changes"),
      ...as("insert select", "ranking_runs", "record", "scenario_events", "product_events", "scenario_versions", "product_versions", "library_lessons"),
      ...as("insert select", "record_particulars", "record_checkpoints", "record_verifications"),
      ...as("delete insert select", "scenario_dismissals", "product_dismissals"),
      ...as("insert select", "files", "organisation_events", "qualification_reminders"),
      ...as("insert select update", "qualifications", "standings"),
      ...as("insert select update", "powers", "people", "identities", "passwords", "organisations", "memberships", "reviewers", "invitations"),
      ...as("insert select update", "scenarios", "products", "confirmations", "entries", "counters"),
      ...as("insert select update", "shortlisted", "intent_invitations", "intents", "ranking_mistakes"),
      ...as("delete insert select", "kept_forms", "begun_claims", "spent_challenges"),
      ...as("delete insert select update", "authenticators", "passkeys", "recovery_codes", "pending_sign_ins"),
      ...as("select update", "programmes"),
      ...as("delete insert select update", "letters", "account_links", "limit_counts", "known_browsers", "sessions", "requirements", "claims"),
    });
  });
});

const as = (rights: string, ...tables: string[]) => Object.fromEntries(tables.map((table) => [table, rights]));
const readOnly = (...tables: string[]) => as("select", ...tables);

/** One statement on a connection of its own, so that what it may leave behind is nobody's. */
async function alone(at: string, statement: string) {
  const { client, close } = connect(at, { max: 1 });
  try {
    await client.unsafe(statement);
  } finally {
    await close();
  }
}
