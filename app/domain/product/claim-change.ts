import { type ConfirmableLevel, type EvidenceLevel, isConfirmable } from "./evidence.ts";
import type { ProductStatus } from "./lifecycle.ts";
import type { EvidenceShown, StatedClaim } from "./product.ts";

/** A claim as it stands, with what others have decided on it. */
export interface StandingClaim extends StatedClaim {
  confirmed: ConfirmableLevel | null;
  /** The level of a request that waits for its decision. */
  asked: ConfirmableLevel | null;
}

export interface ClaimChange {
  confirmed: ConfirmableLevel | null;
  /** The confirmation that this change gives up, and the request that it withdraws: said on the page before it is saved. */
  loses: ConfirmableLevel | null;
  withdraws: ConfirmableLevel | null;
}

export const sameEvidence = (a: EvidenceShown, b: EvidenceShown) =>
  a.issuer === b.issuer &&
  a.reference === b.reference &&
  a.issuedOn === b.issuedOn &&
  a.expiresOn === b.expiresOn &&
  (a.qualification ?? null) === (b.qualification ?? null);

/**
 * What a vendor's save makes of a claim. A confirmation covers the evidence that was shown, a request the evidence and the level
 * that were asked for: with others they are gone.
 */
export function changeClaim(standing: StandingClaim | null, stated: StatedClaim): ClaimChange {
  if (!standing) return { confirmed: null, loses: null, withdraws: null };
  const same = sameEvidence(standing, stated);
  return {
    confirmed: same ? standing.confirmed : null,
    loses: same ? null : standing.confirmed,
    withdraws: same && stated.level === standing.level ? null : standing.asked,
  };
}

/** What a decision leaves of a claim: the level that was confirmed, or what stands without it. */
export function decide(
  approved: boolean,
  asked: ConfirmableLevel,
  standing: Pick<StandingClaim, "confirmed">,
): { level: EvidenceLevel; confirmed: ConfirmableLevel | null } {
  return approved ? { level: asked, confirmed: asked } : { level: standing.confirmed ?? "documented", confirmed: standing.confirmed };
}

/** What a claim has to ask for: a level that others confirm, and that nobody has confirmed. */
export const toConfirm = ({ level, confirmed }: Pick<StandingClaim, "level" | "confirmed">): ConfirmableLevel | null =>
  isConfirmable(level) && confirmed !== level && !(level === "tested" && confirmed === "deployed") ? level : null;

/** Why a claim's evidence cannot be put to others now; null where it can. */
export const cannotAsk = (status: ProductStatus, claim: StandingClaim): "not-listed" | "nothing-to-confirm" | "waiting-already" | null =>
  status !== "listed" ? "not-listed" : claim.asked ? "waiting-already" : toConfirm(claim) && claim.issuedOn ? null : "nothing-to-confirm";

/** What of a claim a save gives up: a confirmation, a request that waits. */
export interface ClaimLoss {
  capability: string;
  loses: ConfirmableLevel | null;
  withdraws: ConfirmableLevel | null;
}

/** All that a save of `stated` gives up; a claim that is left out gives up everything. */
export const claimLosses = (standing: readonly StandingClaim[], stated: readonly StatedClaim[]): ClaimLoss[] =>
  standing.flatMap((claim) => {
    const next = stated.find(({ capability }) => capability === claim.capability);
    const { loses, withdraws } = next ? changeClaim(claim, next) : { loses: claim.confirmed, withdraws: claim.asked };
    return loses || withdraws ? [{ capability: claim.capability, loses, withdraws }] : [];
  });
