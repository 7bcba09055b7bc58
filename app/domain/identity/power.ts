/**
 * 三员分立: the system administrator keeps accounts, the security officer keeps authority and limits, the auditor watches both. A person holds one
 * at most and belongs to no house meanwhile; none of them sees sealed or restricted content.
 */
export const powers = ["system", "security", "audit"] as const;
export type Power = (typeof powers)[number];

export const isPower = (word: unknown): word is Power => powers.some((power) => power === word);
