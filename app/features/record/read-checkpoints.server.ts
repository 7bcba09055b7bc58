import { asc } from "drizzle-orm";
import type { Checkpoint } from "#app/domain/record/checkpoint.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { recordCheckpoints } from "#db/schema/index.ts";

/** All checkpoints that were made, the first first. */
export async function readCheckpoints(db: Executor): Promise<(Checkpoint & { id: number })[]> {
  const rows = await db.select().from(recordCheckpoints).orderBy(asc(recordCheckpoints.id));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
