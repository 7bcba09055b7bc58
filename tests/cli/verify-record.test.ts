import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { clock } from "#app/domain/identity/actor.ts";
import { makeCheckpoint } from "#app/features/record/make-checkpoint.server.ts";
import { openSigningKey } from "#app/platform/signing-key.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { letters, recordVerifications } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { asOwner, freshDatabase } from "#tests/support/database.ts";
import { run } from "#tests/support/process.ts";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let cast: Cast;
const directory = mkdtempSync(join(tmpdir(), "anchang-record-"));
const own = () => ({
  DATABASE_URL: database.url,
  BACKGROUND_DATABASE_URL: database.backgroundUrl,
  MIGRATION_DATABASE_URL: database.ownerUrl,
  DEMO: "true",
  DATA_DIRECTORY: directory,
});
const verify = (...args: string[]) => run(["app/cli/verify-record.ts", ...args], own());
const meddle = (statement: string) => asOwner(database.ownerUrl, ({ client }) => client.unsafe(statement));
beforeAll(async () => {
  database = await freshDatabase();
  cast = await createCast(database.db);
  for (let i = 0; i < 5; i++)
    await inTransaction(cast.contextFor(cast.as("owner")), async ({ note }) => note({ action: "sign-in", subjectType: "person", subjectId: `p-${i}` }));
});

test("a checkpoint is signed into a file, with a key that was made for its user alone", async () => {
  const file = join(directory, "checkpoint.json");
  expect(await run(["app/cli/sign-checkpoint.ts", file], own())).toMatchObject({ code: 0, err: "" });
  expect(statSync(join(directory, "record-signing-key.pem")).mode & 0o777).toBe(0o600);
  const { code, out, err } = await verify("--checkpoint", file, "--events");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^5 rows fit, up to [0-9a-f]{64}; 2 checkpoints hold; 0 events as recorded\n$/);
});

test("particulars that were not erased and are missing are named, whatever else is asked", async () => {
  const held = "record_particulars where sequence = 2";
  await meddle(`create table held as select * from ${held}; delete from ${held}`);
  for (const args of [[], ["--events"]])
    expect(await verify(...args)).toMatchObject({ code: 1, err: "row 2 has lost its particulars, and no later row says that they were erased\n" });
  await meddle("insert into record_particulars select * from held; drop table held");
  expect(await verify()).toMatchObject({ code: 0 });
});

test("the first row that does not fit is named, with exit code 1, and auditors will read the same", async () => {
  await meddle("update record set person_id = 'somebody else' where sequence = 3");
  expect(await verify()).toMatchObject({ code: 1, err: "row 3 is not as it was written\n" });
  await meddle("delete from record where sequence >= 3; delete from record_particulars where sequence >= 3");
  expect(await verify()).toMatchObject({ code: 1, err: "row 3 is missing: the record was cut, a checkpoint goes farther\n" });
  await meddle("delete from record_checkpoints");
  expect(await verify()).toMatchObject({ code: 0 });
  expect(await verify("--checkpoint", join(directory, "checkpoint.json"))).toMatchObject({ code: 1, err: expect.stringMatching(/^row 3 is missing/) });
  const kept = await database.db.select().from(recordVerifications).orderBy(sql`id`);
  expect(kept.map(({ rows, fault }) => [rows, fault])).toEqual([
    [5, ""],
    [1, expect.stringMatching(/^row 2 has lost/)],
    [1, expect.stringMatching(/^row 2 has lost/)],
    [5, ""],
    [2, "row 3 is not as it was written"],
    [2, expect.stringMatching(/^row 3 is missing/)],
    [2, ""],
    [2, expect.stringMatching(/^row 3 is missing/)],
  ]);
});

test.each([["--checkpoint", "no-such-file"], ["--checkpoint", "package.json"], ["--elsewhere"]])("%s is told how it is meant", async (...args) => {
  const { code, err } = await verify(...args);
  expect(code).toBe(2);
  expect(err).toContain("usage: npm run verify-record");
});

test("a checkpoint is mailed where somebody is to keep it", async () => {
  const key = openSigningKey({ RECORD_SIGNING_KEY: undefined, RECORD_TRUSTED_KEYS: [], DATA_DIRECTORY: directory });
  await makeCheckpoint(cast.contextFor(clock), key, "audit@example.cn");
  await makeCheckpoint(cast.contextFor(clock), key, "audit@example.cn");
  const sent = await database.db.select().from(letters);
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([["audit@example.cn", "安场记录检查点：第 2 行"]]);
  expect(JSON.parse((sent[0]?.text ?? "").split("\n\n")[1] ?? "")).toMatchObject({ sequence: 2, keyId: key.id });
});
