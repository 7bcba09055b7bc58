import { type SQL, sql } from "drizzle-orm";
import { atConsole } from "#app/domain/identity/actor.ts";
import type { RecordSubject } from "#app/domain/record/actions.ts";
import { appendRecord } from "#app/platform/append-record.server.ts";
import type { RecordEntry } from "#app/platform/record-entry.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import {
  confirmations,
  counters,
  entries,
  files,
  identities,
  invitations,
  letters,
  organisationEventRows,
  organisations,
  people,
  products,
  programmes,
  qualifications,
  record,
  recordCheckpoints,
  recordParticulars,
  recordVerifications,
  scenarios,
  standings,
} from "#db/schema/index.ts";

/** How many of each were taken out. */
export interface Removed {
  scenarios: number;
  products: number;
  people: number;
  organisations: number;
}

/** What of the demo's the record speaks of. */
const recorded = [
  ["person", sql`select id from ${people} where demo`],
  ["organisation", sql`select id from ${organisations} where demo`],
  ...(
    [
      ["scenario", scenarios],
      ["product", products],
      ["qualification", qualifications],
    ] as const
  ).map(([subjectType, table]) => [subjectType, sql`select id from ${table} where organisation_id in (select id from ${organisations} where demo)`] as const),
] as const;

/**
 * A demonstration's record goes with it. Where anybody real is recorded too the chain must hold: then the demo's rows stay in it and lose
 * their particulars, and what is returned is to be recorded, to tell them from rows that somebody meddled with.
 */
async function forgetRecord(tx: Executor): Promise<RecordEntry[]> {
  const [real] = await tx.execute(sql`select from ${people} where not demo union all select from ${organisations} where not demo limit 1`);
  if (!real) {
    await tx.execute(sql`truncate ${record}, ${recordParticulars}, ${recordCheckpoints}, ${recordVerifications} restart identity`);
    return [];
  }
  const held = sql.join(
    recorded.map(([subjectType, ids]) => sql`select ${subjectType} as "subjectType", id as "subjectId" from (${ids}) as ids`),
    sql` union all `,
  );
  const of = (row: SQL) => sql`"subjectId" in (${row}.person_id, ${row}.organisation_id, ${row}.subject_id)`;
  const removed = await tx.execute<{ subjectType: RecordSubject; subjectId: string }>(
    sql`select * from (${held}) as held where exists (select from ${record} as r where ${of(sql`r`)})`,
  );
  await tx.execute(
    sql`with held as (${held}) delete from ${recordParticulars} where sequence in (select r.sequence from ${record} as r, held where ${of(sql`r`)})`,
  );
  return removed.map((one) => ({ action: "remove-demo", after: null, ...one }));
}

/** Takes everything of the demo's out, in one transaction; what real people made stays. Numbers begin anew where nothing numbered is left. */
export async function removeDemo(db: Database): Promise<Removed> {
  const houses = sql`(select id from ${organisations} where demo)`;
  return await db.transaction(async (tx) => {
    const forgotten = await forgetRecord(tx);
    await tx.execute(sql`delete from ${entries} where product_id in (select id from ${products} where organisation_id in ${houses})`);
    await tx.execute(
      sql`delete from ${confirmations} where asked_organisation_id in ${houses} or product_id in (select id from ${products} where organisation_id in ${houses})`,
    );
    const goneProducts = await tx.execute(sql`delete from ${products} where organisation_id in ${houses}`);
    const goneScenarios = await tx.execute(sql`delete from ${scenarios} where organisation_id in ${houses}`);
    for (const held of [organisationEventRows, invitations, files, standings, qualifications])
      await tx.execute(sql`delete from ${held} where organisation_id in ${houses}`);
    await tx.execute(sql`delete from ${letters} where "to" in (select subject from ${identities} where person_id in (select id from ${people} where demo))`);
    const gonePeople = await tx.execute(sql`delete from ${people} where demo`);
    const goneHouses = await tx.execute(sql`delete from ${organisations} where demo`);
    await tx.execute(sql`delete from ${counters} where name = 'demo-world' or name like 'entry-%' and not exists (select from ${entries})`);
    await tx.execute(sql`update ${counters} set last = 0 where name = 'product' and not exists (select from ${products} where number is not null)`);
    await tx.execute(sql`update ${programmes} set last_scenario = 0 where not exists (select from ${scenarios} where number is not null)`);
    if (forgotten.length > 0) {
      const failed = await (await appendRecord({ actor: atConsole }, tx, forgotten)).sent;
      if (failed) throw failed;
    }
    return { scenarios: goneScenarios.count, products: goneProducts.count, people: gonePeople.count, organisations: goneHouses.count };
  });
}
