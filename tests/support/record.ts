import { asc, eq, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { record, recordParticulars } from "#db/schema/index.ts";

/** Rows of the record with their particulars, in order. */
export async function recorded(db: Database, where?: SQL) {
  const rows = await db
    .select({ row: record, particulars: recordParticulars })
    .from(record)
    .leftJoin(recordParticulars, eq(recordParticulars.sequence, record.sequence))
    .where(where)
    .orderBy(asc(record.sequence));
  return rows.map(({ row, particulars }) => ({ ...row, from: particulars?.source, details: particulars?.details }));
}
