import { and, eq } from "drizzle-orm";
import type { ProductContent } from "#app/domain/product/product.ts";
import { type VersionDifference, versionDifference } from "#app/domain/product/version-difference.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { entries, organisations, products, productVersions } from "#db/schema/index.ts";
import { type FoundProduct, readProduct } from "./find-product.server.ts";
import { versionVisibleTo } from "./visible-to.server.ts";

export interface FoundVersion {
  product: FoundProduct;
  version: number;
  content: ProductContent;
  createdAt: Date;
  /** What the product says now and did not say then. */
  difference: VersionDifference;
  /** Numbers of the catalogue entries that pin it. */
  entries: string[];
}

/** One version of a listed product as it was, and how the product differs from it now. Three statements, side by side. */
export async function findVersion(ctx: UseCaseContext, number: string, version: number): Promise<Result<FoundVersion, NotFound>> {
  const it = and(eq(products.number, number), eq(productVersions.version, version));
  const [found, [kept], pinning] = await Promise.all([
    readProduct(ctx, number),
    ctx.db
      .select({ content: productVersions.content, createdAt: productVersions.createdAt })
      .from(productVersions)
      .innerJoin(products, eq(products.id, productVersions.productId))
      .innerJoin(organisations, eq(organisations.id, products.organisationId))
      .where(and(it, versionVisibleTo(ctx.actor))),
    ctx.db
      .select({ number: entries.number })
      .from(entries)
      .innerJoin(products, eq(products.id, entries.productId))
      .where(and(eq(products.number, number), eq(entries.productVersion, version)))
      .orderBy(entries.number),
  ]);
  if (!found.ok || !kept) return notFound;
  const content = kept.content as ProductContent;
  const difference = versionDifference(content, found.value);
  return ok({ product: found.value, version, content, createdAt: kept.createdAt, difference, entries: pinning.map((entry) => entry.number) });
}
