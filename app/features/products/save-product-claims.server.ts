import { and, eq, inArray, notInArray } from "drizzle-orm";
import { changeClaim } from "#app/domain/product/claim-change.ts";
import { type EvidenceDateProblem, evidenceDateProblem } from "#app/domain/product/evidence-dates.ts";
import { claimsPerProduct, type StatedClaim } from "#app/domain/product/product.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations } from "#db/schema/index.ts";
import { editProduct } from "./edit-product.server.ts";
import type { LockedProduct } from "./lock-product.server.ts";

export type ClaimsRefusal = "claims-count" | "claimed-twice" | "not-claimable" | "evidence-missing" | EvidenceDateProblem;

/** Replaces a product's claims, in the order given. A capability that was claimed before keeps its row, and its confirmation where the evidence is the same. */
export const saveProductClaims = (ctx: UseCaseContext, id: string, revision: number, stated: readonly StatedClaim[]) =>
  editProduct<ClaimsRefusal>(ctx, id, revision, {
    action: "save-product-claims",
    part: { claims: stated },
    refuse: async ({ now }, product) => problemOf(ctx, product, stated, beijingDay(await now())),
    write: (change, product) => writeClaims(ctx, change, product, stated),
  });

function problemOf({ reference }: UseCaseContext, { row }: LockedProduct, stated: readonly StatedClaim[], today: string): ClaimsRefusal | null {
  if (stated.length > claimsPerProduct.most || (stated.length < claimsPerProduct.least && row.status !== "draft")) return "claims-count";
  if (new Set(stated.map(({ capability }) => capability)).size < stated.length) return "claimed-twice";
  if (!stated.every(({ capability }) => reference.taxonomy.get(capability)?.claimable)) return "not-claimable";
  const shown = ({ level, issuer, reference: document, issuedOn }: StatedClaim) =>
    level === "self-declared" || (issuer !== "" && document !== "" && issuedOn !== null);
  if (!stated.every(shown)) return "evidence-missing";
  return stated.map((claim) => evidenceDateProblem(claim, today)).find((problem) => problem !== null) ?? null;
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
