import { eq } from "drizzle-orm";
import { mayReadRecord } from "#app/domain/record/policy.ts";
import type { RecordRow } from "#app/domain/record/record-row.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { record, recordParticulars } from "#db/schema/index.ts";
import { type ListedRecordRow, recordRows, shown } from "./list-record.server.ts";
import { withheldFrom } from "./withheld.server.ts";

export interface FoundRecordRow extends ListedRecordRow {
  chain: Pick<RecordRow, "before" | "after" | "content" | "event" | "algorithm" | "previous" | "hash">;
  /** Null where they were erased or may not be known. */
  details: Record<string, unknown> | null;
  erased: boolean;
}

/** A row of the record, whole; whoever reads its particulars leaves another. */
export async function findRecordRow(ctx: UseCaseContext, sequence: string): Promise<Result<FoundRecordRow, NotFound>> {
  if (!mayReadRecord(ctx.actor) || !/^[1-9]\d{0,14}$/.test(sequence)) return notFound;
  const nth = eq(record.sequence, Number(sequence));
  const withheld = withheldFrom(ctx.db, ctx.actor, await ctx.clock(ctx.db));
  const [[read], [own]] = await Promise.all([
    recordRows(ctx, withheld).where(nth),
    ctx.db
      .select({
        chain: {
          before: record.before,
          after: record.after,
          content: record.content,
          event: record.event,
          algorithm: record.algorithm,
          previous: record.previous,
          hash: record.hash,
        },
        details: recordParticulars.details,
      })
      .from(record)
      .leftJoin(recordParticulars, eq(recordParticulars.sequence, record.sequence))
      .where(nth),
  ]);
  if (!read || !own) return notFound;
  const row = shown(read);
  if (row.known && own.details) await noteReading(ctx, { action: "read-record-row", subjectType: "record-row", subjectId: sequence });
  return ok({ ...row, chain: own.chain, details: row.known && own.details, erased: own.details === null });
}
