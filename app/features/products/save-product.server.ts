import { eq } from "drizzle-orm";
import { canEdit, mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import type { ProductContent } from "#app/domain/product/product.ts";
import { type NotFound, notFound, ok, refuse, type Result } from "#app/domain/shared/result.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import { type Change, inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products, productVersions } from "#db/schema/index.ts";
import { type LockedProduct, lockProduct } from "./lock-product.server.ts";

export type SaveRefusal = NotFound | ProductRefusal | "not-editable" | "stale";

export interface Saved {
  revision: number;
  /** The version that is listed now; 0 while a draft. */
  version: number;
}

interface Save<Code extends string> {
  productId: string;
  /** The revision that the person read: another one means that somebody saved meanwhile. */
  revision: number;
  action: "save-product-about" | "save-product-claims";
  write(product: LockedProduct, change: Change): Promise<Result<ProductContent, Code>>;
}

/** What every save of a product's content has in common: lock, see, may, can, not stale; then write, and a new version of what has been listed. */
export async function saveProduct<Code extends string>(ctx: UseCaseContext, { productId, revision, action, write }: Save<Code>): Promise<Result<Saved, SaveRefusal | Code>> {
  return await inTransaction(ctx, async (change) => {
    const product = await lockProduct(change.tx, productId);
    if (!product || !mayView(ctx.actor, product.facts)) return notFound;
    const may = mayEdit(ctx.actor, product.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (!canEdit(product.row.status)) return refuse("conflict", "not-editable");
    if (product.row.revision !== revision) return refuse("stale", "stale");

    const written = await write(product, change);
    if (!written.ok) return written;
    const listed = product.row.version > 0;
    const saved = { revision: revision + 1, version: listed ? product.row.version + 1 : 0 };
    await change.tx.update(products).set({ ...saved, updatedAt: await change.now() }).where(eq(products.id, productId));
    const digest = listed ? await keepVersion(change.tx, productId, saved.version, written.value, await change.now()) : undefined;
    change.note({ action, subjectType: "product", subjectId: productId, subjectVersion: saved.revision, details: { ...(listed && { version: saved.version, digest }) } });
    return ok(saved);
  });
}

/** Keeps what the vendor states as a version that nobody can change. Confirmations are others' words: they are on the claim and in the record. */
export async function keepVersion(tx: Transaction, productId: string, version: number, content: ProductContent, createdAt: Date): Promise<string> {
  const digest = digestOf(content);
  await tx.insert(productVersions).values({ productId, version, content, digest, createdAt });
  return digest;
}
