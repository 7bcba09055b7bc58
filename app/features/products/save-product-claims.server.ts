import { and, eq, inArray, notInArray } from "drizzle-orm";
import { changeClaim } from "#app/domain/product/claim-change.ts";
import { claimsPerProduct, type StatedClaim } from "#app/domain/product/product.ts";
import { ok, refuse } from "#app/domain/shared/result.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations } from "#db/schema/index.ts";
import { editProduct } from "./edit-product.server.ts";
import type { LockedProduct } from "./lock-product.server.ts";

export type ClaimsRefusal = "claims-count" | "claimed-twice" | "not-claimable" | "evidence-missing";

/** Replaces a product's claims, in the order given. A capability that was claimed before keeps its row, and its confirmation where the evidence is the same. */
export const saveProductClaims = (ctx: UseCaseContext, id: string, revision: number, stated: readonly StatedClaim[]) =>
  editProduct<ClaimsRefusal>(ctx, id, revision, "save-product-claims", async (change, product) => {
    const problem = problemOf(ctx, product, stated);
    if (problem) return refuse("invalid", problem);
    await writeClaims(ctx, change, product, stated);
    return ok({});
  });

function problemOf({ reference }: UseCaseContext, { row }: LockedProduct, stated: readonly StatedClaim[]): ClaimsRefusal | null {
  if (stated.length > claimsPerProduct.most || (stated.length < claimsPerProduct.least && row.status !== "draft")) return "claims-count";
  if (new Set(stated.map(({ capability }) => capability)).size < stated.length) return "claimed-twice";
  if (!stated.every(({ capability }) => reference.taxonomy.get(capability)?.claimable)) return "not-claimable";
  const shown = ({ level, issuer, reference: document, issuedOn }: StatedClaim) =>
    level === "self-declared" || (issuer !== "" && document !== "" && issuedOn !== null);
  return stated.every(shown) ? null : "evidence-missing";
}

async function writeClaims(ctx: UseCaseContext, { tx, now, note }: Change, product: LockedProduct, stated: readonly StatedClaim[]) {
  const productId = product.row.id;
  const kept = stated.map(({ capability }) => capability);
  await tx.delete(claims).where(and(eq(claims.productId, productId), kept.length > 0 ? notInArray(claims.capability, kept) : undefined));
  const withdrawn: string[] = [];
  for (const [position, claim] of stated.entries()) {
    const standing = product.claims.find(({ capability }) => capability === claim.capability);
    const { confirmed, loses, withdraws } = changeClaim(standing ?? null, claim);
    if (standing)
      await tx
        .update(claims)
        .set({ ...claim, confirmed, position })
        .where(eq(claims.id, standing.id));
    else await tx.insert(claims).values({ id: ctx.newId(), productId, ...claim, position });
    if (standing && withdraws) withdrawn.push(standing.id);
    if (standing && (loses || withdraws))
      note({ action: "change-evidence", subjectType: "claim", subjectId: standing.id, details: { capability: claim.capability, loses, withdraws } });
  }
  // a request that waits speaks of evidence that is no longer shown
  if (withdrawn.length > 0)
    await tx
      .update(confirmations)
      .set({ state: "withdrawn", decidedBy: ctx.actor.kind === "person" ? ctx.actor.personId : null, decidedAt: await now() })
      .where(and(inArray(confirmations.claimId, withdrawn), eq(confirmations.state, "waiting")));
}
