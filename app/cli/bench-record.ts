import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { atConsole } from "#app/domain/identity/actor.ts";
import { verifyRecord } from "#app/features/record/verify-record.server.ts";
import { spokenBy } from "#app/platform/speaker.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { connect } from "#db/client.server.ts";
import { against, machine, milliseconds, quantile } from "./bench/figures.ts";
import { openConsole } from "./console.ts";

/**
 * `npm run bench:record [-- --writers 200 --rounds 8]`: so many who write at once, each a row of the record in a transaction of its own, over
 * the app's pool of connections and one lock; in a database of its own, for what is recorded stays.
 */
const { values } = parseArgs({ options: { writers: { type: "string", default: "200" }, rounds: { type: "string", default: "8" } } });
const [writers, rounds] = [Number(values.writers), Number(values.rounds)];
const aim = 1000;

console.log(machine());
const { ctx: terminal, urls, close } = await openConsole(atConsole, { first: true });
const pool = connect(urls.app);
const ctx = { ...terminal, db: spokenBy(atConsole, pool.db) };
try {
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const times = await Promise.all(Array.from({ length: writers }, () => timed()));
    const rate = (1000 * writers) / (performance.now() - started);
    const p99 = quantile(times, 0.99);
    console.log(`p50 ${milliseconds(quantile(times, 0.5))}  p99 ${milliseconds(p99)}  ${rate.toFixed(0)} a second, ${against(p99 <= aim, `≤ ${aim} ms`)}`);
  }
  const { misfit, rows } = await verifyRecord(ctx, { trusted: [] });
  console.log(misfit ? `the record does not fit at row ${misfit.sequence}` : `one chain of ${rows} rows`);
} finally {
  await pool.close();
  await close();
}
console.log(machine());

async function timed() {
  const started = performance.now();
  await inTransaction(ctx, async ({ note }) => note({ action: "sign-in", subjectType: "person", subjectId: randomUUID() }));
  return performance.now() - started;
}
