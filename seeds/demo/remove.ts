import { sql } from "drizzle-orm";
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

/**
 * A demonstration's record goes with it. Where anybody real is recorded too the chain must hold: then the demo's rows stay in it, and lose
 * their particulars.
 */
async function forgetRecord(tx: Executor) {
  const [real] = await tx.execute(sql`select from ${people} where not demo union all select from ${organisations} where not demo limit 1`);
  if (!real) return await tx.execute(sql`truncate ${record}, ${recordParticulars}, ${recordCheckpoints}, ${recordVerifications} restart identity`);
  const [houses, persons] = [sql`(select id from ${organisations} where demo)`, sql`(select id from ${people} where demo)`];
  const subjects = sql.join(
    [scenarios, products, qualifications].map((table) => sql`select id from ${table} where organisation_id in ${houses}`),
    sql` union all `,
  );
  return await tx.execute(
    sql`delete from ${recordParticulars} where sequence in (select sequence from ${record}
      where organisation_id in ${houses} or person_id in ${persons}
        or subject_id in ${houses} or subject_id in ${persons} or subject_id in (${subjects}))`,
  );
}

/** Takes everything of the demo's out, in one transaction; what real people made stays. Numbers begin anew where nothing numbered is left. */
export async function removeDemo(db: Database): Promise<Removed> {
  const houses = sql`(select id from ${organisations} where demo)`;
  return await db.transaction(async (tx) => {
    await forgetRecord(tx);
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
    return { scenarios: goneScenarios.count, products: goneProducts.count, people: gonePeople.count, organisations: goneHouses.count };
  });
}
