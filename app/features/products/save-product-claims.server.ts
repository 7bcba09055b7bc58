import { and, asc, desc, eq, inArray, notInArray } from "drizzle-orm";
import { type ClaimLoss, changeClaim, claimLosses } from "#app/domain/product/claim-change.ts";
import { type EvidenceDateProblem, evidenceDateProblem } from "#app/domain/product/evidence-dates.ts";
import { claimsPerProduct, type StatedClaim } from "#app/domain/product/product.ts";
import { covers, isNameable, referenceOf } from "#app/domain/qualification/qualification.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { Change, Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, qualifications } from "#db/schema/index.ts";
import { editProduct } from "./edit-product.server.ts";
import type { LockedProduct } from "./lock-product.server.ts";

export type ClaimsRefusal = "qualification-gone" | "claims-count" | "claimed-twice" | "not-claimable" | "evidence-missing" | EvidenceDateProblem;

/** Replaces a product's claims, in the order given. A capability that was claimed before keeps its row, and its confirmation where the evidence is the same. */
export const saveProductClaims = (ctx: UseCaseContext, id: string, revision: number, stated: readonly StatedClaim[]) =>
  editProduct<ClaimsRefusal>(ctx, id, revision, {
    action: "save-product-claims",
    part: { claims: stated },
    refuse: async ({ tx, now }, product) =>
      problemOf(ctx, product, stated, beijingDay(await now())) ?? ((await namedQualifications(tx, product, stated)) ? null : "qualification-gone"),
    write: async (change, product) => writeClaims(ctx, change, product, stated, (await namedQualifications(change.tx, product, stated)) ?? []),
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

type Qualification = typeof qualifications.$inferSelect;

/** The qualifications that claims rest on, held as they are until the change is done; null where one is not the house's, is over, covers something else or says something else. */
async function namedQualifications(tx: Transaction, { row }: LockedProduct, stated: readonly StatedClaim[]): Promise<Qualification[] | null> {
  const ids = [...new Set(stated.flatMap(({ qualification }) => qualification ?? []))];
  if (ids.length === 0) return [];
  const found = await tx
    .select()
    .from(qualifications)
    .where(and(inArray(qualifications.id, ids), eq(qualifications.organisationId, row.organisationId)))
    .orderBy(asc(qualifications.id))
    .for("share");
  const holds = (claim: StatedClaim) => {
    const named = found.find(({ id }) => id === claim.qualification);
    return (
      named !== undefined &&
      isNameable(named.status) &&
      named.scope.includes(claim.capability) &&
      claim.level !== "self-declared" &&
      isItsEvidence(named, claim)
    );
  };
  return stated.every((claim) => !claim.qualification || holds(claim)) ? found : null;
}

const isItsEvidence = ({ issuer, name, number, issuedOn, expiresOn }: Qualification, claim: StatedClaim) =>
  claim.issuer === issuer && claim.reference === referenceOf({ name, number }) && claim.issuedOn === issuedOn && claim.expiresOn === expiresOn;

async function writeClaims(ctx: UseCaseContext, change: Change, product: LockedProduct, stated: readonly StatedClaim[], named: readonly Qualification[]) {
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
    const { qualification = null, ...evidence } = claim;
    const rests = named.find(({ id }) => id === qualification);
    const verified = rests && claim.level === "tested" && covers(rests, claim.capability) ? ("tested" as const) : null;
    const row = { ...evidence, qualificationId: qualification, confirmed: changeClaim(standing ?? null, claim).confirmed ?? verified, position };
    if (standing) await tx.update(claims).set(row).where(eq(claims.id, standing.id));
    else await tx.insert(claims).values({ id: ctx.newId(), productId, ...row });
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
    const details = { capability, loses, confirmation, withdraws, request };
    note({ action: "change-evidence", subjectType: "claim", subjectId: id, before: { level: loses, confirmation, request }, details });
  }
}
