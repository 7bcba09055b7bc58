import { and, eq, notInArray } from "drizzle-orm";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations } from "#db/schema/index.ts";
import { type Edited, editProduct } from "./edit-product.server.ts";
import type { ClaimRow } from "./find-product.server.ts";

/** A claim as its vendor states it. */
export interface StatedClaim {
  capability: string;
  note: string;
  level: EvidenceLevel;
  issuer: string;
  reference: string;
  issuedOn: string | null;
  expiresOn: string | null;
}

/**
 * Replaces a product's claims. A confirmation stands for the evidence that was confirmed: a claim whose evidence has changed loses it,
 * and a request that waits on the old evidence is withdrawn.
 */
export const saveProductClaims = (ctx: UseCaseContext, id: string, revision: number, stated: readonly StatedClaim[]): Promise<Edited> =>
  editProduct(ctx, id, revision, "save-product-claims", async (change) => {
    const { tx } = change;
    const known = await tx.select().from(claims).where(eq(claims.productId, id));
    const kept = stated.map(({ capability }) => capability);
    await tx.delete(claims).where(kept.length > 0 ? and(eq(claims.productId, id), notInArray(claims.capability, kept)) : eq(claims.productId, id));
    for (const [position, claim] of stated.entries()) {
      const old = known.find(({ capability }) => capability === claim.capability);
      if (old) await changeClaim(ctx, change, old, claim, position);
      else await tx.insert(claims).values({ id: ctx.newId(), productId: id, position, ...claim });
    }
    return {};
  });

async function changeClaim(ctx: UseCaseContext, { tx, now }: Change, old: ClaimRow, claim: StatedClaim, position: number) {
  const sameEvidence = (["issuer", "reference", "issuedOn", "expiresOn"] as const).every((field) => old[field] === claim[field]);
  await tx
    .update(claims)
    .set({ ...claim, position, confirmed: sameEvidence ? old.confirmed : null })
    .where(eq(claims.id, old.id));
  if (sameEvidence) return;
  const withdrawn = { state: "refused", reason: "材料已变更，申请自动撤回。", decidedAt: await now(), decidedBy: ctx.actor.kind === "person" ? ctx.actor.personId : null } as const;
  await tx.update(confirmations).set(withdrawn).where(and(eq(confirmations.claimId, old.id), eq(confirmations.state, "waiting")));
}
