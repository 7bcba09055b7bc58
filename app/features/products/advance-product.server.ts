import { eq, sql } from "drizzle-orm";
import { type ProductEvent, productLifecycle } from "#app/domain/product/lifecycle.ts";
import { mayPerform, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import { claimsPerProduct } from "#app/domain/product/product.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, refuse, type Result } from "#app/domain/shared/result.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, counters, organisations, productEventRows, products } from "#db/schema/index.ts";
import type { ProductRow } from "./find-product.server.ts";
import { freezeProduct } from "./freeze-product.server.ts";

export type AdvanceRefusal = ProductRefusal | NotFound | "wrong-status" | "incomplete" | "reason-missing" | "stale";

const shortestReason = 5;
const needsReason: ReadonlySet<ProductEvent> = new Set<ProductEvent>(["take-down"]);

/** The only code that sets a product's status, in the same steps as a scenario's. The first listing gives the number and version 1. */
export async function advanceProduct(ctx: UseCaseContext, id: string, event: ProductEvent, { reason = "", revision }: { reason?: string; revision?: number } = {}): Promise<Result<{ id: string; number: string | null }, AdvanceRefusal>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    const [row] = await tx.select({ product: products, organisationStatus: organisations.status }).from(products).innerJoin(organisations, eq(organisations.id, products.organisationId)).where(eq(products.id, id)).for("update", { of: products });
    if (!row) return notFound;
    const { product } = row;
    const facts = { ...product, organisationStatus: row.organisationStatus };
    if (!mayView(ctx.actor, facts)) return notFound;
    const decision = mayPerform[event](ctx.actor, facts);
    if (!decision.allowed) return refuse("forbidden", decision.reason);
    const status = nextStatus(productLifecycle, product.status, event);
    if (!status) return refuse("conflict", "wrong-status");
    if (revision !== undefined && revision !== product.revision) return refuse("stale", "stale");
    if (needsReason.has(event) && [...reason.trim()].length < shortestReason) return refuse("invalid", "reason-missing");
    const stated = await tx.$count(claims, eq(claims.productId, id));
    if (status === "listed" && !isComplete(product, stated)) return refuse("conflict", "incomplete");

    const now = await change.now();
    const first = event === "publish";
    const number = first ? await nextNumber(change) : product.number;
    await tx
      .update(products)
      .set({ status, number, updatedAt: now, ...(first && { version: 1, listedAt: now }) })
      .where(eq(products.id, id));
    if (first) await freezeProduct(change, id);
    const person = ctx.actor.kind === "person" ? ctx.actor : null;
    await tx.insert(productEventRows).values({
      id: ctx.newId(),
      productId: id,
      event,
      fromStatus: product.status,
      toStatus: status,
      personId: person?.personId ?? null,
      organisationId: person?.actingFor?.organisationId ?? null,
      reason: reason.trim(),
      at: now,
    });
    note({ action: `${event}-product`, subjectType: "product", subjectId: id, subjectVersion: first ? 1 : product.version, details: { from: product.status, to: status, number } });
    return ok({ id, number });
  });
}

/** Whether a product can be listed. */
export const isComplete = (product: Pick<ProductRow, "name" | "kind" | "summary" | "detail" | "deliveryModels" | "priceModel">, stated: number) =>
  product.name !== "" && product.kind !== null && product.summary !== "" && product.detail !== "" && product.deliveryModels.length > 0 && product.priceModel !== null && stated >= claimsPerProduct.least;

/** Numbers have no gaps: the counter is raised in the same transaction, under its row lock. */
async function nextNumber({ tx }: Change) {
  const [counter] = await tx
    .update(counters)
    .set({ last: sql`${counters.last} + 1` })
    .where(eq(counters.name, "product"))
    .returning({ last: counters.last });
  if (!counter) throw new Error("the product counter is missing: reference data were not written");
  return `PD-${String(counter.last).padStart(6, "0")}`;
}
