import { eq, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { type ProductEvent, productLifecycle } from "#app/domain/product/lifecycle.ts";
import { mayPerform, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import { productNumber, reasonText } from "#app/domain/product/product.ts";
import { productReadiness } from "#app/domain/product/readiness.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { counters, productEventRows, products } from "#db/schema/index.ts";
import { freezeProduct } from "./freeze-product.server.ts";
import { lockProduct } from "./lock-product.server.ts";

export type AdvanceRefusal = ProductRefusal | NotFound | "wrong-status" | "incomplete" | "reason-missing" | "stale";

/** The other side reads why. */
const needsReason: readonly ProductEvent[] = ["take-down", "restore"];

interface Advance {
  reason?: string;
  /** The revision that the person read, where the page showed one. */
  revision?: number;
}

/** The only code that sets a product's status, in the same steps as a scenario's. The first listing gives the number and version 1. */
export async function advanceProduct(
  ctx: UseCaseContext,
  id: string,
  event: ProductEvent,
  { reason = "", revision }: Advance = {},
): Promise<Result<{ id: string; number: string | null }, AdvanceRefusal>> {
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const product = await lockProduct(tx, id);
    if (!product || !mayView(ctx.actor, product.facts)) return notFound;
    const may = mayPerform[event](ctx.actor, product.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const { row } = product;
    const status = nextStatus(productLifecycle, row.status, event);
    if (!status) return refuse("conflict", "wrong-status");
    if (revision !== undefined && revision !== row.revision) return refuse("stale", "stale");
    const why = reason.trim();
    if (needsReason.includes(event) && [...why].length < reasonText.least) return refuse("invalid", "reason-missing");
    const first = event === "publish";
    const mayBeClaimed = (capability: string) => ctx.reference.taxonomy.get(capability)?.claimable ?? false;
    if (first && !productReadiness(product.content, mayBeClaimed).ready) return refuse("conflict", "incomplete");

    const at = await now();
    const number = first ? productNumber(await nextSerial(tx)) : row.number;
    const { search: _, ...before } = row;
    const changes = { status, number, updatedAt: at, ...(first && { version: 1, listedAt: at }) };
    await tx.update(products).set(changes).where(eq(products.id, id));
    const digest = first ? await freezeProduct(tx, id, at) : undefined;
    const personId = ctx.actor.kind === "person" ? ctx.actor.personId : null;
    const [happened] = await tx
      .insert(productEventRows)
      .values({
        id: ctx.newId(),
        productId: id,
        event,
        fromStatus: row.status,
        toStatus: status,
        personId,
        organisationId: organisationOf(ctx.actor),
        reason: why,
        at,
      })
      .returning();
    const details = { from: row.status, to: status, number, ...(digest && { digest }), ...(why && { reason: why }) };
    note({
      action: `${event}-product`,
      subjectType: "product",
      subjectId: id,
      subjectVersion: first ? 1 : row.version,
      before,
      after: { ...before, ...changes },
      ...(happened && { event: { of: productEventRows, row: happened } }),
      details,
    });
    return ok({ id, number });
  });
}

/** The counter's row stays locked until the transaction ends: a listing that fails gives its number back. */
async function nextSerial(tx: Transaction): Promise<number> {
  const [counter] = await tx
    .update(counters)
    .set({ last: sql`${counters.last} + 1` })
    .where(eq(counters.name, "product"))
    .returning({ last: counters.last });
  if (!counter) throw new Error("the counter of product numbers is missing: the reference data has not been written");
  return counter.last;
}
