import { asc, eq } from "drizzle-orm";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { begunClaims } from "#db/schema/index.ts";
import type { FoundProduct } from "./find-product.server.ts";

/** Capabilities that were taken for a product and are not claimed yet, as they were taken; for who may edit it. */
export async function listBegunClaims({ db }: Pick<UseCaseContext, "db">, { id, claims }: Pick<FoundProduct, "id" | "claims">): Promise<string[]> {
  const begun = await db
    .select({ capability: begunClaims.capability })
    .from(begunClaims)
    .where(eq(begunClaims.productId, id))
    .orderBy(asc(begunClaims.takenAt), asc(begunClaims.capability));
  return begun.map(({ capability }) => capability).filter((capability) => claims.every((claim) => claim.capability !== capability));
}
