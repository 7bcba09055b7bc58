import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Database } from "./client.server.ts";

/** For whom statements are sent: what row-level security asks (`speaker_…` in the migrations). */
export interface Speaker {
  personId: string;
  organisationId: string;
  capacities: readonly string[];
}

type Client = postgres.Sql;
type Query = Parameters<Client["unsafe"]>;

const dialect = new PgDialect({ casing: "snake_case" });

/**
 * The database as somebody speaks to it: each statement by itself, and each transaction, begins by saying who speaks, for as long as it
 * lasts and no longer, so that a pooled connection carries nothing on. Whoever says nothing sees what is published.
 */
export function speakingAs(db: Database, speaker: Speaker): Database {
  const client = (db as Database & { $client: Client }).$client;
  const session = new PostgresJsSession(speaking(client, saying(speaker)) as Client, dialect, undefined, {});
  return Object.assign(new PostgresJsDatabase(dialect, session, undefined), { $client: client }) as unknown as Database;
}

function speaking(client: Client, introduction: string) {
  const alone = async <Rows>(ask: (one: Client) => PromiseLike<Rows>) => {
    const one = await client.reserve();
    try {
      // sent in one go: nothing waits for the introduction
      const [, rows] = await Promise.all([one.unsafe(`begin; ${introduction}`).simple(), ask(one), one.unsafe("commit")]);
      return rows;
    } finally {
      one.release();
    }
  };
  return {
    options: client.options,
    unsafe: (...query: Query) => ({
      // biome-ignore lint/suspicious/noThenProperty: postgres.js sends a query when it is awaited, and so does this
      then: <A, B>(done: (rows: unknown) => A, failed: (error: unknown) => B) => alone((one) => one.unsafe(...query)).then(done, failed),
      values: () => alone((one) => one.unsafe(...query).values()),
    }),
    begin: (run: (tx: postgres.TransactionSql) => Promise<unknown>) =>
      client.begin(async (tx) => {
        // sent by `then`, before anything that the transaction sends, and not awaited by itself
        const introduced = tx
          .unsafe(introduction)
          .simple()
          .then(() => undefined);
        const [value] = await Promise.all([run(tx), introduced]);
        return value;
      }),
  };
}

/** Ids and words of ours: anything that would need quoting has no business here. */
const plain = /^[\w,-]*$/;

function saying({ personId, organisationId, capacities }: Speaker) {
  const settings = { person: personId, organisation: organisationId, capacities: capacities.join(",") };
  for (const value of Object.values(settings)) if (!plain.test(value)) throw new Error("nobody is called so");
  // no query yet: a transaction may still choose its isolation
  return Object.entries(settings)
    .map(([name, value]) => `set local anchang.${name} = '${value}'`)
    .join("; ");
}
