import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import { type ClaimLoss, changeClaim, claimLosses } from "#app/domain/product/claim-change.ts";
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

async function writeClaims(ctx: UseCaseContext, change: Change, product: LockedProduct, stated: readonly StatedClaim[]) {
  const { tx } = change;
  const productId = product.row.id;
  const losses = claimLosses(product.claims, stated).flatMap((loss) =>
    product.claims.filter((one) => one.capability === loss.capability).map(({ id }) => ({ id, ...loss })),
  );
  await loseEvidence(ctx, change, losses);
  const kept = stated.map(({ capability }) => capability);
  await tx.delete(claims).where(and(eq(claims.productId, productId), kept.length > 0 ? notInArray(claims.capability, kept) : undefined));
  for (const [position, claim] of stated.entries()) {
    const standing = product.claims.find(({ capability }) => capability === claim.capability);
    const { confirmed } = changeClaim(standing ?? null, claim);
    if (standing)
      await tx
        .update(claims)
        .set({ ...claim, confirmed, position })
        .where(eq(claims.id, standing.id));
    else await tx.insert(claims).values({ id: ctx.newId(), productId, ...claim, position });
  }
}

/** A request that waits for what is no longer shown ends; what was decided stays as it is. The record names both. */
async function loseEvidence({ actor }: UseCaseContext, { tx, now, note }: Change, losses: readonly (ClaimLoss & { id: string })[]) {
  if (losses.length === 0) return;
  const idsOf = (some: typeof losses) => some.map(({ id }) => id);
  const withdrawn = await tx
    .update(confirmations)
    .set({ state: "withdrawn", decidedBy: actor.kind === "person" ? actor.personId : null, decidedAt: await now() })
    .where(and(inArray(confirmations.claimId, idsOf(losses.filter(({ withdraws }) => withdraws))), eq(confirmations.state, "waiting")))
    .returning({ id: confirmations.id, claimId: confirmations.claimId });
  const confirmed = await tx
    .select({ id: confirmations.id, claimId: confirmations.claimId, level: confirmations.level })
    .from(confirmations)
    .where(and(inArray(confirmations.claimId, idsOf(losses)), eq(confirmations.state, "confirmed")))
    .orderBy(desc(confirmations.decidedAt));
  for (const { id, capability, loses, withdraws } of losses) {
    const confirmation = confirmed.find(({ claimId, level }) => claimId === id && level === loses)?.id ?? null;
    const request = withdrawn.find(({ claimId }) => claimId === id)?.id ?? null;
    note({ action: "change-evidence", subjectType: "claim", subjectId: id, details: { capability, loses, confirmation, withdraws, request } });
  }
}
