import { eq, sql } from "drizzle-orm";
import { mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import { searchVector } from "#app/domain/search/tokens.ts";
import { type NotFound, notFound, ok, refuse, type Result } from "#app/domain/shared/result.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, products } from "#db/schema/index.ts";
import type { ProductRow } from "./find-product.server.ts";
import { freezeProduct } from "./freeze-product.server.ts";

export type EditRefusal = ProductRefusal | NotFound | "not-editable" | "stale";
export type Edited = Result<{ revision: number; version: number }, EditRefusal>;
export type ProductFields = Partial<Pick<ProductRow, "name" | "kind" | "summary" | "detail" | "deliveryModels" | "priceModel">>;

/**
 * Saves a part of a product under its row lock. `revision` is the one that the page was filled in from; a product saved since answers
 * `stale` and nothing is written. A save of a listed product makes a new version.
 */
export async function editProduct(ctx: UseCaseContext, id: string, revision: number, action: string, write: (change: Change, product: ProductRow) => Promise<ProductFields>): Promise<Edited> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    const [row] = await tx.select({ product: products, organisationStatus: organisations.status }).from(products).innerJoin(organisations, eq(organisations.id, products.organisationId)).where(eq(products.id, id)).for("update", { of: products });
    if (!row || !mayView(ctx.actor, { ...row.product, organisationStatus: row.organisationStatus })) return notFound;
    const { product } = row;
    const decision = mayEdit(ctx.actor, { ...product, organisationStatus: row.organisationStatus });
    if (!decision.allowed) return refuse("forbidden", decision.reason);
    if (product.status !== "draft" && product.status !== "listed") return refuse("conflict", "not-editable");
    if (product.revision !== revision) return refuse("stale", "stale");

    const fields = await write(change, product);
    const next = { ...product, ...fields };
    const version = product.status === "listed" ? product.version + 1 : product.version;
    const search = searchVector([{ text: next.name, weight: "A" }, { text: next.summary, weight: "B" }, { text: next.detail, weight: "C" }]);
    await tx
      .update(products)
      .set({ ...fields, search: sql`${search}::tsvector`, revision: revision + 1, version, updatedAt: await change.now() })
      .where(eq(products.id, id));
    if (version !== product.version) await freezeProduct(change, id);
    note({ action, subjectType: "product", subjectId: id, subjectVersion: version, details: { revision: revision + 1 } });
    return ok({ revision: revision + 1, version });
  });
}
