import { and, asc, eq, exists, getTableColumns, getTableName, gt, inArray, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { erasingActions } from "#app/domain/record/actions.ts";
import { eventDigest, histories } from "#app/platform/event-digest.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { record, recordParticulars } from "#db/schema/index.ts";

/** A row of a history that is not as the record says. */
export interface StrangeEvent {
  table: string;
  id: string;
  fault: "changed" | "gone" | "unrecorded";
}

export interface HistoryCheck {
  checked: number;
  /** Rows older than the first that was recorded with its digest. */
  before: number;
  /** Rows whose digest has been erased. */
  erased: number;
  strange: StrangeEvent[];
}

/** Holds the histories against the digests that the record has of their rows. */
export async function checkHistories(tx: Executor): Promise<HistoryCheck> {
  let [checked, before, erased] = [0, 0, 0];
  const gone = await erasedDoings(tx);
  const strange: StrangeEvent[] = [];
  for (const history of histories) {
    const table = getTableName(history);
    const said = await digestsOf(tx, table);
    const known = new Set(said.keys());
    let recorded = false;
    for (let last = -1; ; ) {
      const rows = await tx
        .select({ ...getTableColumns(history), at: sql<string>`to_char(${history.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` })
        .from(history)
        .where(gt(history.sequence, last))
        .orderBy(asc(history.sequence))
        .limit(2000);
      if (rows.length === 0) break;
      for (const row of rows) {
        last = row.sequence;
        const digest = said.get(row.id);
        recorded ||= digest !== undefined;
        known.delete(row.id);
        if (digest === eventDigest(row)) checked++;
        else if (digest !== undefined) strange.push({ table, id: row.id, fault: "changed" });
        else if (gone.has(doing("scenarioId" in row ? row.scenarioId : "productId" in row ? row.productId : row.organisationId, row.personId))) erased++;
        else if (recorded) strange.push({ table, id: row.id, fault: "unrecorded" });
        else before++;
      }
    }
    for (const id of known) strange.push({ table, id, fault: "gone" });
  }
  return { checked, before, erased, strange };
}

/** By id of the event. Only what has not been erased. */
async function digestsOf(tx: Executor, table: string) {
  const event = sql`${recordParticulars.details} -> 'event'`;
  const rows = await tx
    .select({ id: sql<string>`${event} ->> 'id'`, digest: sql<string>`${event} ->> 'digest'` })
    .from(recordParticulars)
    .where(eq(sql`${event} ->> 'table'`, table));
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

const doing = (subjectId: string, personId: string | null) => `${subjectId} ${personId}`;

const erasing = alias(record, "erasing");

/** Whose doings to what are recorded without particulars, where a later row of the chain says that they were erased. */
async function erasedDoings(tx: Executor) {
  const said = tx
    .select()
    .from(erasing)
    .where(
      and(
        inArray(erasing.action, [...erasingActions]),
        eq(erasing.outcome, "done"),
        gt(erasing.sequence, record.sequence),
        or(eq(erasing.subjectId, record.personId), eq(erasing.subjectId, record.organisationId), eq(erasing.subjectId, record.subjectId)),
      ),
    );
  const rows = await tx
    .selectDistinct({ subjectId: record.subjectId, personId: record.personId })
    .from(record)
    .where(and(notExists(tx.select().from(recordParticulars).where(eq(recordParticulars.sequence, record.sequence))), exists(said)));
  return new Set(rows.map(({ subjectId, personId }) => doing(subjectId, personId)));
}
