import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { connect } from "#db/client.server.ts";
import type { Executor, JobName } from "./use-case.server.ts";

/** A job that runs by the clock. */
export interface Scheduled {
  name: string;
  /** Cron, in UTC. */
  cron: string;
  run: () => Promise<void>;
}

/** A job that a change asks for. */
export interface Asked {
  name: JobName;
  run: (data: { id: string }) => Promise<unknown>;
}

type Report = (error: Error) => void;

const schema = "jobs";
const application_name = "anchang-jobs";

/** The owner makes the jobs' schema and queues; the application's role works in them and can change neither. */
async function install(ownerUrl: string, names: readonly string[], report: Report) {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, schema, application_name, supervise: false, schedule: false });
  boss.on("error", report);
  await boss.start();
  for (const name of names) await boss.createQueue(name, { retryLimit: 3, retryBackoff: true });
  await boss.stop({ graceful: false });
  const owner = connect(ownerUrl, { max: 1 });
  await owner.client.unsafe(
    `grant usage on schema ${schema} to anchang_app; grant select, insert, update, delete on all tables in schema ${schema} to anchang_app; grant execute on all functions in schema ${schema} to anchang_app; grant usage, select on all sequences in schema ${schema} to anchang_app`,
  );
  await owner.close();
}

/** Asked for by changes, whether or not this process does them. */
const asked: readonly JobName[] = ["send-letter"];

/** Opens the job queue. pg-boss keeps a small pool of its own; `enqueue` joins the caller's transaction. */
export async function openJobs(urls: { owner: string; app: string }, scheduled: readonly string[], report: Report) {
  await install(urls.owner, [...asked, ...scheduled], report);
  const boss = new PgBoss({ connectionString: urls.app, max: 2, schema, application_name, migrate: false });
  boss.on("error", report);
  await boss.start();
  return {
    /** Enqueues in `tx`: if it rolls back, the job was never there. */
    enqueue: (tx: Executor, name: JobName, data: object) => boss.send(name, data, { db: fromDrizzle(tx, sql) }),
    async work(byTheClock: readonly Scheduled[], onDemand: readonly Asked[]) {
      for (const { name, cron, run } of byTheClock) {
        await boss.work(name, { pollingIntervalSeconds: 5 }, run);
        await boss.schedule(name, cron);
      }
      for (const { name, run } of onDemand)
        await boss.work<{ id: string }>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const { data } of jobs) await run(data);
        });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
