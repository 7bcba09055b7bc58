import { and, asc, eq, getTableColumns, gt, inArray, max, sql } from "drizzle-orm";
import { erasingActions } from "#app/domain/record/actions.ts";
import type { Checkpoint } from "#app/domain/record/checkpoint.ts";
import { type Head, type Misfit, walkChain } from "#app/domain/record/walk-chain.ts";
import { isoInstant } from "#app/platform/append-record.server.ts";
import { recordDigests } from "#app/platform/record-digests.server.ts";
import { isSigned } from "#app/platform/signing-key.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { record, recordParticulars } from "#db/schema/index.ts";
import { checkHistories, type HistoryCheck } from "./check-histories.server.ts";
import { readCheckpoints } from "./read-checkpoints.server.ts";

export interface Verification {
  /** How many rows fitted, how many of them have been erased, and the end of the chain so far. */
  rows: number;
  erased: number;
  head: Head;
  /** The first row that does not fit. */
  misfit: Misfit | null;
  /** Checkpoints that no trusted key has signed as they stand. */
  forged: Checkpoint[];
  checkpoints: number;
  /** Rows of histories that are not as the record says; null where nobody asked. */
  events: HistoryCheck | null;
}

interface Asked {
  /** Ids of the keys whose signatures are believed. */
  trusted: readonly string[];
  /** Checkpoints that were kept elsewhere. */
  kept?: readonly Checkpoint[];
  /** Whether the histories that pages read are held against the record. */
  events?: boolean;
}

/** Rows that are read at a time. */
const batch = 2000;

/** Walks the whole record, from one snapshot of it, holding it against the checkpoints stored and those given. */
export async function verifyRecord({ db }: Pick<UseCaseContext, "db">, { trusted, kept = [], events = false }: Asked): Promise<Verification> {
  return await db.transaction(
    async (tx) => {
      const checkpoints = [...kept, ...(await readCheckpoints(tx))];
      const [signed, forged] = [checkpoints.filter((one) => isSigned(one, trusted)), checkpoints.filter((one) => !isSigned(one, trusted))];
      const chain = walkChain(recordDigests, signed, await erasuresIn(tx));
      const misfit = await walk(tx, chain);
      return {
        rows: chain.head.sequence,
        erased: chain.erased,
        head: chain.head,
        misfit,
        forged,
        checkpoints: signed.length,
        events: events ? await checkHistories(tx) : null,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** By what was erased, the last row that says so; the walk finds whether that row itself fits. */
async function erasuresIn(tx: Executor): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: record.subjectId, sequence: sql<number>`max(${record.sequence})`.mapWith(Number) })
    .from(record)
    .where(and(inArray(record.action, [...erasingActions]), eq(record.outcome, "done")))
    .groupBy(record.subjectId);
  return new Map(rows.map(({ id, sequence }) => [id, sequence]));
}

async function walk(tx: Executor, chain: ReturnType<typeof walkChain>): Promise<Misfit | null> {
  for (;;) {
    const rows = await tx
      .select({ row: { ...getTableColumns(record), at: sql<string>`${sql.raw(isoInstant("record.at"))}` }, particulars: recordParticulars })
      .from(record)
      .leftJoin(recordParticulars, eq(recordParticulars.sequence, record.sequence))
      .where(gt(record.sequence, chain.head.sequence))
      .orderBy(asc(record.sequence))
      .limit(batch);
    if (rows.length === 0) break;
    for (const { row, particulars } of rows) {
      const misfit = chain.next({ row, particulars: particulars && { ...particulars, from: particulars.source } });
      if (misfit) return misfit;
    }
  }
  const [last] = await tx.select({ sequence: max(recordParticulars.sequence) }).from(recordParticulars);
  return chain.end(last?.sequence ?? 0);
}
