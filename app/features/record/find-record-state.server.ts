import { desc } from "drizzle-orm";
import { mayReadRecord } from "#app/domain/record/policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { recordCheckpoints, recordVerifications } from "#db/schema/index.ts";

export interface RecordState {
  /** The latest first. */
  checkpoints: { id: number; sequence: number; at: Date; keyId: string }[];
  verifications: { id: number; at: Date; rows: number; erased: number; fault: string }[];
}

/** The latest checkpoints, and what came of the latest verifications. */
export async function findRecordState({ actor, db }: UseCaseContext, most: number): Promise<Result<RecordState, NotFound>> {
  if (!mayReadRecord(actor)) return notFound;
  const { id, sequence, at, keyId } = recordCheckpoints;
  const [checkpoints, verifications] = await Promise.all([
    db.select({ id, sequence, at, keyId }).from(recordCheckpoints).orderBy(desc(id)).limit(most),
    db.select().from(recordVerifications).orderBy(desc(recordVerifications.id)).limit(most),
  ]);
  return ok({ checkpoints, verifications });
}
