import { inArray } from "drizzle-orm";
import { orphanMinutes } from "#app/domain/file/file-kind.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { files } from "#db/schema/index.ts";

const atATime = 200;

/** Takes out what a change that failed has left in the store: files of which no row speaks, and which no change under way can still write. Returns how many. */
export async function sweepFiles({ actor, db, clock }: Pick<UseCaseContext, "actor" | "db" | "clock">, store: FileStore): Promise<number> {
  // who sees only some of the rows would take every other file for left behind
  if (actor.kind !== "clock") throw new Error("files are swept by the clock alone");
  const before = new Date((await clock(db)).getTime() - orphanMinutes * 60_000);
  let swept = 0;
  const sweep = async (keys: string[]) => {
    const known = await db.select({ key: files.storageKey }).from(files).where(inArray(files.storageKey, keys));
    const spoken = new Set(known.map(({ key }) => key));
    for (const key of keys.filter((one) => !spoken.has(one))) {
      await store.remove(key);
      swept += 1;
    }
  };
  const keys: string[] = [];
  for await (const { key, at } of store.list()) {
    if (at < before) keys.push(key);
    if (keys.length === atATime) await sweep(keys.splice(0));
  }
  if (keys.length > 0) await sweep(keys);
  return swept;
}
