import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { confirmations, counters, entries, organisations, people, products, programmes, record, scenarios } from "#db/schema/index.ts";

/** How many of each were taken out. */
export interface Removed {
  scenarios: number;
  products: number;
  people: number;
  organisations: number;
}

/** Takes everything of the demo's out, in one transaction; what real people made stays. Numbers begin anew where nothing numbered is left. */
export async function removeDemo(db: Database): Promise<Removed> {
  const houses = sql`(select id from ${organisations} where demo)`;
  const persons = sql`(select id from ${people} where demo)`;
  return await db.transaction(async (tx) => {
    await tx.execute(
      sql`delete from ${record} where organisation_id in ${houses} or person_id in ${persons} or subject_id in (select id from ${scenarios} where organisation_id in ${houses})`,
    );
    await tx.execute(sql`delete from ${entries} where product_id in (select id from ${products} where organisation_id in ${houses})`);
    await tx.execute(
      sql`delete from ${confirmations} where asked_organisation_id in ${houses} or product_id in (select id from ${products} where organisation_id in ${houses})`,
    );
    const goneProducts = await tx.execute(sql`delete from ${products} where organisation_id in ${houses}`);
    const goneScenarios = await tx.execute(sql`delete from ${scenarios} where organisation_id in ${houses}`);
    const gonePeople = await tx.execute(sql`delete from ${people} where demo`);
    const goneHouses = await tx.execute(sql`delete from ${organisations} where demo`);
    await tx.execute(sql`delete from ${counters} where name = 'demo-world' or name like 'entry-%' and not exists (select from ${entries})`);
    await tx.execute(sql`update ${counters} set last = 0 where name = 'product' and not exists (select from ${products} where number is not null)`);
    await tx.execute(sql`update ${programmes} set last_scenario = 0 where not exists (select from ${scenarios} where number is not null)`);
    return { scenarios: goneScenarios.count, products: goneProducts.count, people: gonePeople.count, organisations: goneHouses.count };
  });
}
