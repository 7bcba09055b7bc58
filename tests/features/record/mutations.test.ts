import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atConsole, clock } from "#app/domain/identity/actor.ts";
import type { Checkpoint } from "#app/domain/record/checkpoint.ts";
import { type DigestAlgorithm, rowText } from "#app/domain/record/record-row.ts";
import { makeCheckpoint } from "#app/features/record/make-checkpoint.server.ts";
import { readCheckpoints } from "#app/features/record/read-checkpoints.server.ts";
import { type Verification, verifyRecord } from "#app/features/record/verify-record.server.ts";
import { recordDigests } from "#app/platform/record-digests.server.ts";
import { openSigningKey, type SigningKey, signHead } from "#app/platform/signing-key.server.ts";
import { inTransaction, noteReading } from "#app/platform/transaction.server.ts";
import { type Connection, connect, type Database } from "#db/client.server.ts";
import { record, recordCheckpoints, recordParticulars } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { openScenario } from "../scenarios/story.ts";

// What somebody could do who has the database in their hands: the owner's role, on real rows

let owner: Connection;
let db: Database;
let cast: Cast;
let key: SigningKey;
let kept: Checkpoint;
let last: number;
const newKey = () => openSigningKey({ RECORD_SIGNING_KEY: undefined, RECORD_TRUSTED_KEYS: [], DATA_DIRECTORY: mkdtempSync(join(tmpdir(), "anchang-key-")) });

beforeAll(async () => {
  const fresh = await freshDatabase();
  db = fresh.db;
  cast = await createCast(db);
  owner = connect(fresh.ownerUrl, { max: 1 });
  key = newKey();
  await openScenario(cast);
  // two in one change, a refusal, a reading, and rows of the other digest amid the chain
  for (const recordDigest of ["sha256", "sm3", "sha256"] as const) {
    const ctx = { ...cast.contextFor(cast.as("owner")), recordDigest, from: "203.0.113.7" };
    await inTransaction(ctx, async ({ note }) => {
      note({
        action: "sign-in",
        subjectType: "person",
        subjectId: randomUUID(),
        subjectVersion: 1,
        before: { a: 1 },
        after: { a: 2 },
        details: { reason: "文" },
      });
      note({ action: "sign-in", subjectType: "person", subjectId: randomUUID(), outcome: "refused" });
    });
    await noteReading(ctx, { action: "read-confirmation", subjectType: "confirmation", subjectId: randomUUID() });
  }
  await makeCheckpoint(cast.contextFor(clock), key);
  [kept] = (await readCheckpoints(db)) as unknown as [Checkpoint];
  last = await db.$count(record);
});
afterAll(() => owner.close());

/** What verifying says once `meddle` has been at the rows; they are as before afterwards. */
async function after(
  meddle: (tx: Database) => Promise<unknown>,
  asked: { kept?: Checkpoint[]; events?: boolean } = {},
  role: Database = owner.db,
): Promise<Verification> {
  let found: Verification | undefined;
  await role
    .transaction(async (tx) => {
      await meddle(tx as unknown as Database);
      found = await verifyRecord({ db: tx as unknown as Database }, { trusted: key.trusted, ...asked });
      throw new Error("back to how it was");
    })
    .catch((error: Error) => {
      if (error.message !== "back to how it was") throw error;
    });
  return found as Verification;
}

test("left alone, everything fits", async () => {
  expect(await after(async () => {}, { kept: [kept], events: true })).toMatchObject({
    misfit: null,
    forged: [],
    rows: last,
    erased: 0,
    events: { strange: [] },
  });
});

const columnsOf = (table: string) =>
  ({
    record: "sequence at person_id organisation_id action subject_type subject_id subject_version outcome before after content event algorithm previous hash",
    record_particulars: "sequence salt source details",
    record_checkpoints: "sequence hash at key_id public_key signature",
  })[table]?.split(" ") ?? [];

/** Another value that the column takes. */
const flipped: Record<string, string> = {
  bigint: "COLUMN + 1000",
  integer: "coalesce(COLUMN, 0) + 1",
  jsonb: `COLUMN || '{"more": 1}'`,
  "timestamp with time zone": "COLUMN + interval '1 microsecond'",
  text: "case COLUMN when 'done' then 'read' when 'read' then 'done' when 'refused' then 'done' when 'sha256' then 'sm3' when 'sm3' then 'sha256' else coalesce(COLUMN, '') || 'x' end",
};

describe("changing any column is found", () => {
  test("of every column there is", async () => {
    const rows = await db.execute<{ table_name: string; column_name: string }>(
      sql`select table_name, column_name from information_schema.columns where table_name in ('record', 'record_particulars', 'record_checkpoints') and column_name <> 'id'`,
    );
    const there = rows.map((row) => `${row.table_name}.${row.column_name}`).sort();
    const tried = ["record", "record_particulars", "record_checkpoints"].flatMap((table) => columnsOf(table).map((column) => `${table}.${column}`)).sort();
    expect(tried).toEqual(there);
  });

  test.each(["record", "record_particulars"].flatMap((table) => columnsOf(table).map((column) => [table, column] as const)))("%s.%s", async (table, column) => {
    const [type] = await db.execute<{ data_type: string }>(
      sql`select data_type from information_schema.columns where table_name = ${table} and column_name = ${column}`,
    );
    const value = (flipped[type?.data_type ?? ""] ?? "").replaceAll("COLUMN", `"${column}"`);
    for (const sequence of [1, Math.floor(last / 2), last - 3, last]) {
      const { misfit } = await after(async (tx) => {
        const { count } = await tx.execute(sql.raw(`update ${table} set "${column}" = ${value} where sequence = ${sequence}`));
        expect(count).toBe(1);
      });
      expect(misfit, `row ${sequence}`).not.toBeNull();
      if (`${table}.${column}` !== "record_particulars.sequence") expect(misfit?.sequence).toBe(sequence);
    }
  });

  test.each(columnsOf("record_checkpoints"))("record_checkpoints.%s", async (column) => {
    const [type] = await db.execute<{ data_type: string }>(
      sql`select data_type from information_schema.columns where table_name = 'record_checkpoints' and column_name = ${column}`,
    );
    // an instant is signed to the millisecond
    const value = (flipped[type?.data_type ?? ""] ?? "").replaceAll("COLUMN", `"${column}"`).replace("microsecond", "millisecond");
    const { forged } = await after((tx) => tx.execute(sql.raw(`update record_checkpoints set "${column}" = ${value}`)));
    expect(forged).toHaveLength(1);
  });
});

describe("the chain as a whole", () => {
  const cut = (table: string) => sql.raw(`delete from ${table} where sequence > ${last - 2}`);

  test("its tail cut off is found by the checkpoint, the one stored or the one kept elsewhere", async () => {
    const misfit = { sequence: last - 1, fault: "cut-off" };
    const bare = async (tx: Database) => {
      await tx.execute(cut("record"));
      await tx.execute(cut("record_particulars"));
    };
    expect(await after(bare)).toMatchObject({ misfit });
    const traceless = async (tx: Database) => {
      await bare(tx);
      await tx.delete(recordCheckpoints);
    };
    expect(await after(traceless, { kept: [kept] })).toMatchObject({ misfit });
  });

  test("… and by the particulars that are left behind", async () => {
    const careless = async (tx: Database) => {
      await tx.delete(recordCheckpoints);
      await tx.execute(cut("record"));
    };
    expect(await after(careless)).toMatchObject({ misfit: { sequence: last, fault: "stray-particulars" } });
  });

  test("a row taken out of the middle is missing", async () => {
    expect(await after((tx) => tx.delete(record).where(eq(record.sequence, 3)))).toMatchObject({ misfit: { sequence: 3, fault: "missing" } });
  });

  test("two rows swapped, with all that belongs to them", async () => {
    const swap = async (tx: Database) => {
      for (const table of ["record", "record_particulars"])
        for (const [from, to] of [
          [3, 9000],
          [5, 3],
          [9000, 5],
        ])
          await tx.execute(sql.raw(`update ${table} set sequence = ${to} where sequence = ${from}`));
    };
    expect(await after(swap)).toMatchObject({ misfit: { sequence: 3, fault: "unlinked" } });
  });

  /** One row says something else, and every digest after it is made to fit. */
  async function rehash(tx: Database) {
    const rows = await tx
      .select({ row: record, at: sql<string>`to_char(${record.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` })
      .from(record)
      .orderBy(asc(record.sequence));
    let previous = rows[0]?.row.previous ?? "";
    for (const { row, at } of rows) {
      const { hash: _, ...content } = { ...row, at, previous, ...(row.sequence === 4 && { personId: "somebody else" }) };
      const hash = recordDigests.hash(row.algorithm as DigestAlgorithm, rowText(content));
      await tx.update(record).set({ personId: content.personId, previous, hash }).where(eq(record.sequence, row.sequence));
      previous = hash;
    }
    return { sequence: rows.length, hash: previous };
  }
  const misfit = { sequence: expect.any(Number), fault: "rewritten" };

  test("written anew from end to end is found by the checkpoint", async () => {
    expect(await after(rehash)).toMatchObject({ misfit: { ...misfit, sequence: last } });
  });

  test("… by the one kept elsewhere where the stored ones are gone", async () => {
    const thorough = async (tx: Database) => {
      await rehash(tx);
      await tx.delete(recordCheckpoints);
    };
    expect(await after(thorough)).toMatchObject({ misfit: null, checkpoints: 0 });
    expect(await after(thorough, { kept: [kept] })).toMatchObject({ misfit: { ...misfit, sequence: last } });
  });

  test("… and a checkpoint made anew beside it is signed by nobody we trust", async () => {
    const forge = async (tx: Database) => {
      const { at, ...head } = signHead(newKey(), await rehash(tx), new Date());
      await tx.delete(recordCheckpoints);
      await tx.insert(recordCheckpoints).values({ ...head, at: new Date(at) });
    };
    const { forged, checkpoints } = await after(forge);
    expect([forged.length, checkpoints]).toEqual([1, 0]);
  });
});

describe("what people read on pages", () => {
  test.each([
    ["changed", "update scenario_events set reason = 'nothing to see here' where event = 'approve'"],
    ["changed", "update scenario_events set at = at + interval '1 microsecond' where event = 'submit'"],
    ["gone", "delete from scenario_events where event = 'submit'"],
    [
      "unrecorded",
      "insert into scenario_events (id, scenario_id, event, from_status, to_status, reason, at) select 'forged', scenario_id, 'withdraw', 'open', 'withdrawn', 'x', now() from scenario_events limit 1",
    ],
  ])("an event that was %s is named: %s", async (fault, statement) => {
    const { misfit, events } = await after((tx) => tx.execute(sql.raw(statement)), { events: true });
    expect(misfit).toBeNull();
    expect(events?.strange).toMatchObject([{ table: "scenario_events", fault }]);
  });
});

describe("particulars that are missing", () => {
  const deed = sql`select sequence from record where action = 'approve-scenario'`;

  test("without an erasure that explains it are named, and silence nothing", async () => {
    const [row] = await db.execute<{ sequence: string }>(deed);
    const meddle = async (tx: Database) => {
      await tx.execute(sql`delete from record_particulars where sequence = (${deed})`);
      await tx.execute(sql`update scenario_events set reason = 'nothing to see here' where event = 'approve'`);
    };
    expect(await after(meddle, { events: true })).toMatchObject({
      misfit: { sequence: Number(row?.sequence), fault: "particulars-missing" },
      events: { strange: [{ table: "scenario_events", fault: "changed" }] },
    });
  });

  test("of a row after the erasure are named as well", async () => {
    const meddle = async (tx: Database) => {
      await erased(tx);
      await tx.execute(sql`delete from record_particulars where sequence = ${last + 1}`);
    };
    expect(await after(meddle)).toMatchObject({ misfit: { sequence: last + 1, fault: "particulars-missing" } });
  });
});

const own = () => cast.contextFor(cast.as("owner"));
/** As the use case does it: the particulars go, and a row says so. */
async function erased(tx: Database, personId = cast.as("owner").personId) {
  const { actor } = own();
  await tx.execute(sql`select set_config('anchang.person', ${personId}, true)`);
  await tx.execute(sql`select erase_record_particulars(${personId})`);
  await inTransaction({ ...own(), actor, db: tx }, async ({ note }) =>
    note({ action: "erase-person", subjectType: "person", subjectId: personId, after: null }),
  );
}

test.each([
  ["changed", "update scenario_events set reason = 'nothing to see here' where event = 'approve'"],
  ["gone", "delete from scenario_events where event = 'approve'"],
  [
    "unrecorded",
    "insert into scenario_events (id, scenario_id, event, from_status, to_status, person_id, reason, at) select 'forged', scenario_id, 'withdraw', 'open', 'withdrawn', person_id, 'x', now() from scenario_events where event = 'approve'",
  ],
])("an erasure, true or made up, silences nothing: an event %s after it is named", async (fault, statement) => {
  const [approver] = await db.execute<{ person_id: string }>(sql`select person_id from record where action = 'approve-scenario'`);
  const meddle = async (tx: Database) => {
    await erased(tx, approver?.person_id);
    await tx.execute(sql.raw(statement));
  };
  const { misfit, events } = await after(meddle, { kept: [kept], events: true });
  expect(misfit).toBeNull();
  expect(events?.strange).toMatchObject([{ table: "scenario_events", fault }]);
});

test("an event put before the first is named, and the database takes none", async () => {
  const forge = (
    sequence: number,
  ) => sql`insert into scenario_events (id, sequence, scenario_id, event, from_status, to_status, person_id, reason, at) overriding system value
    select 'forged', ${sequence}::bigint, scenario_id, 'withdraw', 'open', 'withdrawn', person_id, 'x', now() from scenario_events where event = 'approve'`;
  await expect(db.transaction((tx) => tx.execute(forge(0)))).rejects.toMatchObject({ cause: { constraint_name: "scenario_events_sequence" } });
  for (const sequence of [0, -7]) {
    const meddle = async (tx: Database) => {
      await tx.execute(sql`alter table scenario_events drop constraint scenario_events_sequence`);
      await tx.execute(forge(sequence));
    };
    const { events } = await after(meddle, { kept: [kept], events: true });
    expect(events?.strange).toMatchObject([{ table: "scenario_events", id: "forged", fault: "unrecorded" }]);
  }
});

test("what is erased of a person is erased, not wrong; the application may do that, and nothing else", async () => {
  const theirs = await db.$count(record, eq(record.personId, cast.as("owner").personId));
  expect(theirs).toBeGreaterThan(3);
  const verification = await after(erased, { kept: [kept], events: true }, db);
  expect(verification).toMatchObject({ misfit: null, rows: last + 1, erased: theirs, events: { strange: [] } });
  expect(await db.$count(recordParticulars)).toBe(last);
});

test("nobody erases what the record holds of somebody else", async () => {
  const { personId } = cast.as("vendor");
  for (const role of [own().db, cast.contextFor({ kind: "visitor" }).db, cast.contextFor(atConsole).db, db])
    await expect(role.execute(sql`select erase_record_particulars(${personId})`).then(() => "done")).rejects.toMatchObject({ cause: { code: "42501" } });
});
