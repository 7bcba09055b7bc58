import { and, asc, eq, sql } from "drizzle-orm";
import type { StandingClaim } from "#app/domain/product/claim-change.ts";
import type { ProductFacts } from "#app/domain/product/policy.ts";
import type { ProductContent } from "#app/domain/product/product.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import { claims, confirmations, organisations, products } from "#db/schema/index.ts";

export interface LockedProduct {
  row: typeof products.$inferSelect;
  facts: ProductFacts;
  /** Its vendor's name. */
  vendor: string;
  claims: (StandingClaim & { id: string })[];
  content: ProductContent;
}

/** The product under its row lock, with all that a change to it must know; null where there is none. Whoever changes a claim or a confirmation locks its product first. */
export async function lockProduct(tx: Transaction, id: string): Promise<LockedProduct | null> {
  const [locked] = await tx
    .select({ row: products, organisationStatus: organisations.status, vendor: organisations.name })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(eq(products.id, id))
    .for("update", { of: products });
  if (!locked) return null;
  const { row, organisationStatus, vendor } = locked;
  const claimed = await tx
    .select({
      id: claims.id,
      capability: claims.capability,
      note: claims.note,
      level: claims.level,
      confirmed: claims.confirmed,
      issuer: claims.issuer,
      reference: claims.reference,
      issuedOn: claims.issuedOn,
      expiresOn: claims.expiresOn,
      qualification: claims.qualificationId,
      asked: sql`${confirmations.level}`.mapWith(confirmations.level),
    })
    .from(claims)
    .leftJoin(confirmations, and(eq(confirmations.claimId, claims.id), eq(confirmations.state, "waiting")))
    .where(eq(claims.productId, id))
    .orderBy(asc(claims.position));
  const { name, kind, summary, detail, deliveryModels, priceModel } = row;
  // a version says what a claim rests on where it rests on something: those of before stay what they are
  const stated = claimed.map(({ id: _id, confirmed: _confirmed, asked: _asked, qualification, ...claim }) => ({
    ...claim,
    ...(qualification && { qualification }),
  }));
  return {
    row,
    facts: { organisationId: row.organisationId, organisationStatus, status: row.status },
    vendor,
    claims: claimed,
    content: { name, kind, summary, detail, deliveryModels, priceModel, claims: stated },
  };
}
