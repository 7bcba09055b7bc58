/** 证据 levels, weakest first: 自述, 有材料, 第三方检测/认证, 已落地案例. */
export const evidenceLevels = ["self-declared", "documented", "tested", "deployed"] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** What became of a request to confirm `tested` (by an operator) or `deployed` (by a demand owner); withdrawn where the vendor changed the evidence or dropped the claim meanwhile. */
export const confirmationStates = ["waiting", "confirmed", "refused", "withdrawn"] as const;
export type ConfirmationState = (typeof confirmationStates)[number];

/** Levels that a vendor cannot set alone. */
export const confirmable = ["tested", "deployed"] as const;
export type ConfirmableLevel = (typeof confirmable)[number];
export const isConfirmable = (level: EvidenceLevel): level is ConfirmableLevel => (confirmable as readonly string[]).includes(level);

export const atLeast = (level: EvidenceLevel, asked: EvidenceLevel) => evidenceLevels.indexOf(level) >= evidenceLevels.indexOf(asked);

const oneLower = (level: EvidenceLevel): EvidenceLevel => evidenceLevels[Math.max(0, evidenceLevels.indexOf(level) - 1)] ?? "self-declared";

export interface StatedEvidence {
  /** What the vendor states or asks for. */
  level: EvidenceLevel;
  /** The level that stands confirmed, if any: what an operator or a demand owner has put their name to. */
  confirmed: ConfirmableLevel | null;
  /** Last day of validity, yyyy-mm-dd, or null where it does not end. */
  expiresOn: string | null;
}

export interface EffectiveEvidence {
  level: EvidenceLevel;
  /** 待核验: more is asked than has been confirmed. */
  pending: boolean;
  expired: boolean;
}

/**
 * The level that counts on `day` (yyyy-mm-dd). What is asked but unconfirmed counts at the level that was confirmed
 * before, or else as `documented`, the most that a vendor may state alone: a request for `deployed` does not make a product `tested`.
 * Expired evidence falls back one level.
 */
export function effectiveEvidence({ level, confirmed, expiresOn }: StatedEvidence, day: string): EffectiveEvidence {
  const pending = isConfirmable(level) && !(confirmed && atLeast(confirmed, level));
  const standing = pending ? (confirmed ?? "documented") : level;
  const expired = expiresOn !== null && expiresOn < day && level !== "self-declared";
  return { level: expired ? oneLower(standing) : standing, pending, expired };
}
