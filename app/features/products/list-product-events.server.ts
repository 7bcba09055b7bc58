import { and, asc, eq, ne } from "drizzle-orm";
import type { ProductEvent } from "#app/domain/product/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { productEventRows } from "#db/schema/index.ts";

/** The history of a product that the caller has found, from its first listing on. */
export async function listProductEvents({ db }: UseCaseContext, productId: string): Promise<{ event: ProductEvent; at: Date; reason: string }[]> {
  return await db
    .select({ event: productEventRows.event, at: productEventRows.at, reason: productEventRows.reason })
    .from(productEventRows)
    .where(and(eq(productEventRows.productId, productId), ne(productEventRows.event, "discard")))
    .orderBy(asc(productEventRows.sequence));
}
