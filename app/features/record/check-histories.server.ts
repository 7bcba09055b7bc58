import { and, asc, eq, getTableColumns, getTableName, gt, like, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { eventDigest, histories } from "#app/platform/event-digest.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { record } from "#db/schema/index.ts";

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
  strange: StrangeEvent[];
}

/** Holds the histories against the digests that the record has of their rows. */
export async function checkHistories(tx: Executor): Promise<HistoryCheck> {
  let [checked, before] = [0, 0];
  const strange: StrangeEvent[] = [];
  for (const history of histories) {
    const table = getTableName(history);
    const said = await digestsOf(tx, table);
    const known = new Set(said.keys());
    let recorded = false;
    for (let last = Number.MIN_SAFE_INTEGER; ; ) {
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
        // histories count from one: what stands before was put there by hand
        recorded ||= digest !== undefined || row.sequence < 1;
        known.delete(row.id);
        if (digest === eventDigest(row)) checked++;
        else if (digest !== undefined) strange.push({ table, id: row.id, fault: "changed" });
        else if (recorded) strange.push({ table, id: row.id, fault: "unrecorded" });
        else before++;
      }
    }
    for (const id of known) strange.push({ table, id, fault: "gone" });
  }
  return { checked, before, strange };
}

const removal = alias(record, "removal");

/** By id of the event. The demo world goes with its histories: a later row says so of each thing of it. */
async function digestsOf(tx: Executor, table: string) {
  const removed = tx
    .select()
    .from(removal)
    .where(
      and(
        eq(removal.action, "remove-demo"),
        gt(removal.sequence, record.sequence),
        or(eq(removal.subjectId, record.subjectId), eq(removal.subjectId, record.organisationId), eq(removal.subjectId, record.personId)),
      ),
    );
  const rows = await tx
    .select({ event: record.event })
    .from(record)
    .where(and(like(record.event, `${table} %`), notExists(removed)));
  return new Map(rows.map(({ event }) => (event ?? "").split(" ").slice(1) as [id: string, digest: string]));
}
