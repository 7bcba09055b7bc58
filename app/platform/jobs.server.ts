import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { connect } from "#db/client.server.ts";
import type { Executor } from "./use-case.server.ts";

/** A job that runs by the clock. */
export interface Scheduled {
  name: string;
  /** Cron, in UTC. */
  cron: string;
  run: () => Promise<void>;
}

const schema = "jobs";
const application_name = "anchang-jobs";

/** The owner makes the jobs' schema and queues; the application's role works in them and can change neither. */
async function install(ownerUrl: string, scheduled: readonly Scheduled[]) {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, schema, application_name, supervise: false, schedule: false });
  boss.on("error", report);
  await boss.start();
  for (const { name } of scheduled) await boss.createQueue(name, { retryLimit: 3, retryBackoff: true });
  await boss.stop({ graceful: false });
  const owner = connect(ownerUrl, { max: 1 });
  await owner.client.unsafe(
    `grant usage on schema ${schema} to anchang_app; grant select, insert, update, delete on all tables in schema ${schema} to anchang_app; grant execute on all functions in schema ${schema} to anchang_app; grant usage, select on all sequences in schema ${schema} to anchang_app`,
  );
  await owner.close();
}

/** Starts the job queue. pg-boss keeps a small pool of its own; `send` joins the caller's transaction. */
export async function startJobs(urls: { owner: string; app: string }, scheduled: readonly Scheduled[]) {
  await install(urls.owner, scheduled);
  const boss = new PgBoss({ connectionString: urls.app, max: 2, schema, application_name, migrate: false });
  boss.on("error", report);
  await boss.start();
  for (const { name, cron, run } of scheduled) {
    await boss.work(name, { pollingIntervalSeconds: 5 }, run);
    await boss.schedule(name, cron);
  }
  return {
    /** Enqueues in `tx`: if it rolls back, the job was never there. */
    send: (tx: Executor, name: string, data: object) => boss.send(name, data, { db: fromDrizzle(tx, sql) }),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

const report = (error: Error) => console.error(`jobs: ${error.message}`);
