import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Change } from "#app/platform/transaction.server.ts";
import { claims, products, productVersions } from "#db/schema/index.ts";

/** Keeps the product's present version whole, with its digest: shortlists, submissions and entries pin it. */
export async function freezeProduct({ tx }: Change, productId: string) {
  const [product] = await tx.select().from(products).where(eq(products.id, productId));
  if (!product) throw new Error(`product ${productId} is gone`);
  const stated = await tx.select().from(claims).where(eq(claims.productId, productId)).orderBy(asc(claims.position));
  const { number, version, name, kind, summary, detail, deliveryModels, priceModel } = product;
  const content = {
    number,
    version,
    name,
    kind,
    summary,
    detail,
    deliveryModels,
    priceModel,
    claims: stated.map(({ capability, note, level, confirmed, issuer, reference, issuedOn, expiresOn }) => ({ capability, note, level, confirmed, issuer, reference, issuedOn, expiresOn })),
  };
  const text = JSON.stringify(content);
  await tx.insert(productVersions).values({ productId, version, content, digest: createHash("sha256").update(text).digest("hex") });
}
