import type { Refusal, Result } from "#app/domain/shared/result.ts";
import type { Database } from "#db/client.server.ts";
import { appendRecord } from "./append-record.server.ts";
import { type Letter, writeLetter } from "./mail.server.ts";
import type { RecordEntry } from "./record-entry.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** The change's own view of the world: one transaction, the time in it, and the record it will leave. */
export interface Change {
  tx: Transaction;
  /** Read when asked: after the locks, so that a deadline is judged by the database's clock once the row is held. */
  now(): Promise<Date>;
  note(entry: RecordEntry): void;
  /** Writes a letter that is sent once the change stands, and never if it does not. */
  mail(letter: Letter): Promise<void>;
}

/** Thrown within a change to take all of it back and answer with a refusal all the same. */
export class Undone extends Error {
  readonly refusal: Refusal;
  constructor({ refusal }: { refusal: Refusal }) {
    super(`undone: ${refusal.code}`);
    this.refusal = refusal;
  }
}

/** The refusal of a change that was taken back; every other error is one. */
export function undone<Code extends string>(error: unknown): Result<never, Code> {
  if (error instanceof Undone) return { ok: false, refusal: error.refusal as Refusal<Code> };
  throw error;
}

/**
 * The one way to change anything: opens a transaction (which says who acts, as all that `ctx.db` sends does), runs the change, and writes
 * the record rows that it noted as the last statement.
 */
export async function inTransaction<Value>(ctx: UseCaseContext, run: (change: Change) => Promise<Value>): Promise<Value> {
  let sent: Promise<Error | null> | null = null;
  const done = await ctx.db.transaction(async (tx) => {
    const entries: RecordEntry[] = [];
    const change: Change = {
      tx,
      now: () => ctx.clock(tx),
      note: (entry) => void entries.push(entry),
      mail: (letter) => writeLetter(ctx, tx, letter),
    };
    const value = await run(change);
    if (entries.length > 0) ({ sent } = await appendRecord(ctx, tx, entries));
    return value;
  });
  // no record, no change
  const failed = await sent;
  if (failed) throw failed;
  return done;
}

/** Somebody reads what is not everybody's: recorded before it is shown, in a transaction of its own. */
export const noteReading = (ctx: UseCaseContext, entry: Omit<RecordEntry, "outcome">) =>
  inTransaction(ctx, async ({ note }) => note({ ...entry, outcome: "read" }));
