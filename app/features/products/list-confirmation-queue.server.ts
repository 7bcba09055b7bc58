import { and, asc, eq, notInArray, or, type SQL } from "drizzle-orm";
import { has, houseIdsEverOf, mayWrite, organisationOf } from "#app/domain/identity/actor.ts";
import type { ConfirmableLevel } from "#app/domain/product/evidence.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { confirmations, organisations, products } from "#db/schema/index.ts";

export interface WaitingConfirmation {
  id: string;
  level: ConfirmableLevel;
  capability: string;
  product: string;
  vendor: string;
  issuer: string;
  askedAt: Date;
}

/** What waits for the actor's decision, oldest first: reports for operators, deployments for the demand owner who was asked. Never what is of one's own houses. */
export async function listConfirmationQueue(ctx: UseCaseContext): Promise<WaitingConfirmation[]> {
  const own = organisationOf(ctx.actor);
  if (own === null || !mayWrite(ctx.actor)) return [];
  const mine: SQL[] = [
    ...(has(ctx.actor, "operator") ? [eq(confirmations.level, "tested")] : []),
    ...(has(ctx.actor, "demand") ? [eq(confirmations.askedOrganisationId, own)] : []),
  ];
  if (mine.length === 0) return [];
  return await ctx.db
    .select({
      id: confirmations.id,
      level: confirmations.level,
      capability: confirmations.capability,
      product: products.name,
      vendor: organisations.name,
      issuer: confirmations.issuer,
      askedAt: confirmations.askedAt,
    })
    .from(confirmations)
    .innerJoin(products, eq(products.id, confirmations.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(confirmations.state, "waiting"), notInArray(products.organisationId, houseIdsEverOf(ctx.actor)), or(...mine)))
    .orderBy(asc(confirmations.askedAt), asc(confirmations.id));
}
