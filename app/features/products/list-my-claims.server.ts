import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import type { ConfirmableLevel, ConfirmationState, EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, organisations, products } from "#db/schema/index.ts";

/** The last request for a claim's confirmation. */
interface LastRequest {
  id: string;
  level: ConfirmableLevel;
  state: ConfirmationState;
  reason: string;
  askedAt: string;
  decidedAt: string | null;
  /** The demand owner who was asked; null for the operator. */
  asked: string | null;
}

export interface MyClaim {
  productId: string;
  number: string | null;
  product: string;
  status: ProductStatus;
  capability: string;
  level: EvidenceLevel;
  confirmed: ConfirmableLevel | null;
  expiresOn: string | null;
  /** The house's paper that it rests on. */
  qualification: string | null;
  request: LastRequest | null;
}

/** Every claim of the house's products with the last request for it. One round trip. */
export async function listMyClaims({ actor, db }: UseCaseContext): Promise<MyClaim[]> {
  const own = organisationOf(actor);
  if (own === null) return [];
  const request: SQL<LastRequest | null> = sql`(select jsonb_build_object('id', q.id, 'level', q.level, 'state', q.state, 'reason', q.reason,
      'askedAt', q.asked_at, 'decidedAt', q.decided_at, 'asked', o.name)
    from ${confirmations} q left join ${organisations} o on o.id = q.asked_organisation_id
    where q.claim_id = ${claims.id} order by q.asked_at desc, q.id desc limit 1)`;
  return await db
    .select({
      productId: products.id,
      number: products.number,
      product: products.name,
      status: products.status,
      capability: claims.capability,
      level: claims.level,
      confirmed: claims.confirmed,
      expiresOn: claims.expiresOn,
      qualification: claims.qualificationId,
      request,
    })
    .from(claims)
    .innerJoin(products, eq(products.id, claims.productId))
    .where(and(eq(products.organisationId, own), ne(products.status, "discarded")))
    .orderBy(asc(products.id), asc(claims.position));
}
