import { and, eq } from "drizzle-orm";
import { type ConfirmableLevel, isConfirmable } from "#app/domain/product/evidence.ts";
import { mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, refuse, type Result } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, organisations, products } from "#db/schema/index.ts";

export type RequestRefusal = ProductRefusal | NotFound | "nothing-to-confirm" | "waiting-already" | "confirmed-already" | "asked-unknown" | "asked-missing";

/**
 * Asks that a claim's evidence be confirmed: `tested` by an operator, `deployed` by the demand owner where it runs. What is asked is
 * frozen in the request, so that a decision covers exactly what was shown.
 */
export async function requestConfirmation(ctx: UseCaseContext, claimId: string, askedOrganisationId: string | null): Promise<Result<{ id: string; level: ConfirmableLevel }, RequestRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [row] = await tx
      .select({ claim: claims, product: products, organisationStatus: organisations.status })
      .from(claims)
      .innerJoin(products, eq(products.id, claims.productId))
      .innerJoin(organisations, eq(organisations.id, products.organisationId))
      .where(eq(claims.id, claimId))
      .for("update", { of: claims });
    if (!row || ctx.actor.kind !== "person") return notFound;
    const facts = { ...row.product, organisationStatus: row.organisationStatus };
    if (!mayView(ctx.actor, facts)) return notFound;
    const decision = mayEdit(ctx.actor, facts);
    if (!decision.allowed) return refuse("forbidden", decision.reason);

    const { level, issuer, reference, issuedOn, expiresOn, confirmed } = row.claim;
    if (!isConfirmable(level) || !issuedOn) return refuse("conflict", "nothing-to-confirm");
    if (confirmed === level) return refuse("conflict", "confirmed-already");
    const [waiting] = await tx.select({ id: confirmations.id }).from(confirmations).where(and(eq(confirmations.claimId, claimId), eq(confirmations.state, "waiting")));
    if (waiting) return refuse("conflict", "waiting-already");
    if (level === "deployed") {
      if (!askedOrganisationId) return refuse("invalid", "asked-missing");
      const [asked] = await tx.select({ capacities: organisations.capacities, status: organisations.status }).from(organisations).where(eq(organisations.id, askedOrganisationId));
      if (asked?.status !== "verified" || !asked.capacities.includes("demand") || askedOrganisationId === row.product.organisationId) return refuse("invalid", "asked-unknown");
    }
    const id = ctx.newId();
    const evidence = { issuer, reference, issuedOn, expiresOn };
    await tx.insert(confirmations).values({ id, claimId, level, ...evidence, askedOrganisationId: level === "deployed" ? askedOrganisationId : null, askedBy: ctx.actor.personId, askedAt: await now() });
    note({ action: "request-confirmation", subjectType: "confirmation", subjectId: id, details: { claimId, level } });
    return ok({ id, level });
  });
}
