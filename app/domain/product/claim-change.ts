import { atLeast, type ConfirmableLevel, type EvidenceLevel, isConfirmable } from "./evidence.ts";
import type { EvidenceShown, StatedClaim } from "./product.ts";

/** A claim as it stands, with what others have decided on it. */
export interface StandingClaim extends StatedClaim {
  confirmed: ConfirmableLevel | null;
  /** The level of a request that waits for its decision. */
  asked: ConfirmableLevel | null;
}

export interface ClaimChange {
  level: EvidenceLevel;
  confirmed: ConfirmableLevel | null;
  /** The vendor loses a confirmation, or withdraws a request, by this change: said on the page before it is saved. */
  loses: ConfirmableLevel | null;
  withdraws: ConfirmableLevel | null;
}

export const sameEvidence = (a: EvidenceShown, b: EvidenceShown) =>
  a.issuer === b.issuer && a.reference === b.reference && a.issuedOn === b.issuedOn && a.expiresOn === b.expiresOn;

/** A vendor sets the first two levels; a higher one is only kept, where it stands already. */
export const mayState = (level: EvidenceLevel, standing: Pick<StandingClaim, "level"> | null) => !isConfirmable(level) || standing?.level === level;

/**
 * What a vendor's save makes of a claim. A confirmation covers the evidence that was shown: other evidence, or a lower statement,
 * and it is gone, with any request that waits; the claim then stands at what the vendor may state alone.
 */
export function changeClaim(standing: StandingClaim | null, stated: StatedClaim): ClaimChange {
  const alone: EvidenceLevel = isConfirmable(stated.level) ? "documented" : stated.level;
  if (!standing) return { level: alone, confirmed: null, loses: null, withdraws: null };
  if (stated.level === standing.level && sameEvidence(standing, stated)) return { level: standing.level, confirmed: standing.confirmed, loses: null, withdraws: null };
  return { level: alone, confirmed: null, loses: standing.confirmed, withdraws: standing.asked };
}

/**
 * What a request makes of a claim. One with nothing confirmed takes the evidence at once; one that has a confirmation keeps what was
 * confirmed until the new is decided.
 */
export function askFor(level: ConfirmableLevel, evidence: EvidenceShown, standing: StandingClaim): EvidenceShown & { level: EvidenceLevel } {
  const kept = standing.confirmed ? standing : evidence;
  const { issuer, reference, issuedOn, expiresOn } = kept;
  return { issuer, reference, issuedOn, expiresOn, level: standing.confirmed && atLeast(standing.confirmed, level) ? standing.level : level };
}

/** What a decision leaves of a claim: what was confirmed, or what stood before the request. */
export function decide(approved: boolean, request: EvidenceShown & { level: ConfirmableLevel }, standing: StandingClaim) {
  const { issuer, reference, issuedOn, expiresOn } = approved ? request : standing;
  const level: EvidenceLevel = approved ? request.level : (standing.confirmed ?? "documented");
  return { issuer, reference, issuedOn, expiresOn, level, confirmed: approved ? request.level : standing.confirmed };
}
