import { eq } from "drizzle-orm";
import { canEdit, mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import type { ProductAbout } from "#app/domain/product/product.ts";
import { searchVector } from "#app/domain/search/tokens.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products } from "#db/schema/index.ts";
import { freezeProduct } from "./freeze-product.server.ts";
import { type LockedProduct, lockProduct } from "./lock-product.server.ts";

export type EditRefusal = ProductRefusal | NotFound | "not-editable" | "stale";

export interface Edited {
  revision: number;
  /** The version that is listed now; 0 while a draft. */
  version: number;
}

/** Writes a part of a product; answers the columns of the product itself that change. */
type Write<Code extends string> = (change: Change, product: LockedProduct) => Promise<Result<Partial<ProductAbout>, Code>>;

/**
 * Saves a part of a product under its row lock. `revision` is the one that the page was filled in from; a product saved since answers
 * `stale` and nothing is written. A save of what has been listed makes a new version.
 */
export async function editProduct<Code extends string>(
  ctx: UseCaseContext,
  id: string,
  revision: number,
  action: string,
  write: Write<Code>,
): Promise<Result<Edited, EditRefusal | Code>> {
  return await inTransaction(ctx, async (change) => {
    const product = await lockProduct(change.tx, id);
    if (!product || !mayView(ctx.actor, product.facts)) return notFound;
    const may = mayEdit(ctx.actor, product.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const { row } = product;
    if (!canEdit(row.status)) return refuse("conflict", "not-editable");
    if (row.revision !== revision) return refuse("stale", "stale");

    const written = await write(change, product);
    if (!written.ok) return written;
    const { name, summary, detail } = { ...row, ...written.value };
    const search = searchVector([
      { text: name, weight: "A" },
      { text: summary, weight: "B" },
      { text: detail, weight: "C" },
      { text: product.vendor, weight: "C" },
    ]);
    const edited = { revision: revision + 1, version: row.version === 0 ? 0 : row.version + 1 };
    const at = await change.now();
    await change.tx
      .update(products)
      .set({ ...written.value, ...edited, search, updatedAt: at })
      .where(eq(products.id, id));
    const digest = edited.version > 0 ? await freezeProduct(change.tx, id, at) : undefined;
    change.note({
      action,
      subjectType: "product",
      subjectId: id,
      subjectVersion: edited.revision,
      details: { ...(digest && { version: edited.version, digest }) },
    });
    return ok(edited);
  });
}
