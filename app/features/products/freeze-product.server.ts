import type { ProductContent } from "#app/domain/product/product.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import { productVersions } from "#db/schema/index.ts";
import { lockProduct } from "./lock-product.server.ts";

/**
 * Keeps the product's present version whole, with its digest: shortlists, submissions and entries pin it. It holds what the vendor
 * states; what others confirm of it is on the claims and in the record.
 */
export async function freezeProduct(tx: Transaction, productId: string, createdAt: Date): Promise<string> {
  const product = await lockProduct(tx, productId);
  if (!product) throw new Error(`product ${productId} is gone`);
  const content: ProductContent = product.content;
  const digest = digestOf(content);
  await tx.insert(productVersions).values({ productId, version: product.row.version, content, digest, createdAt });
  return digest;
}
