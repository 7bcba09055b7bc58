import { asc, eq } from "drizzle-orm";
import type { Executor, Reference } from "#app/platform/use-case.server.ts";
import { begunClaims } from "#db/schema/index.ts";

interface Begun {
  id: string;
  claims: readonly { capability: string }[];
}

/** Capabilities that were taken for a product and are yet to be claimed, as they were taken, but for those retired since; for who may edit it. */
export async function listBegunClaims({ db, reference }: { db: Executor; reference: Pick<Reference, "taxonomy"> }, { id, claims }: Begun): Promise<string[]> {
  const begun = await db
    .select({ capability: begunClaims.capability })
    .from(begunClaims)
    .where(eq(begunClaims.productId, id))
    .orderBy(asc(begunClaims.takenAt), asc(begunClaims.capability));
  const claimed = new Set(claims.map(({ capability }) => capability));
  return begun.map(({ capability }) => capability).filter((one) => !claimed.has(one) && reference.taxonomy.get(one)?.claimable);
}
