import { eq } from "drizzle-orm";
import type { Checkpoint } from "#app/domain/record/checkpoint.ts";
import { mayReadRecord } from "#app/domain/record/policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { recordCheckpoints } from "#db/schema/index.ts";

/** A checkpoint as it is kept in a file. */
export async function findCheckpoint({ actor, db }: UseCaseContext, id: string): Promise<Result<Checkpoint, NotFound>> {
  if (!mayReadRecord(actor) || !/^[1-9]\d{0,14}$/.test(id)) return notFound;
  const [row] = await db
    .select()
    .from(recordCheckpoints)
    .where(eq(recordCheckpoints.id, Number(id)));
  if (!row) return notFound;
  const { id: _, at, ...checkpoint } = row;
  return ok({ ...checkpoint, at: at.toISOString() });
}
