/** 采购属性: the rule that keeps the platform lawful; frozen at publication. */
export const regimes = ["market", "challenge", "government-procurement", "statutory-tender"] as const;
export type Regime = (typeof regimes)[number];

/**
 * Where the law puts bidding and award elsewhere, a scenario here ends `handed-over`, interested vendors are nobody's but the
 * owner's to see, and a catalogue entry adds no points (政府采购法实施条例 20; 招标投标法 22; 招标投标法实施条例 32).
 */
export const isStatutory = (regime: Regime) => regime === "government-procurement" || regime === "statutory-tender";

/**
 * Whether somebody has to ask if the regime is right: what is to be bought, and yet is to be selected here. Public bodies' purchases within the
 * catalogue or above the limits go by 政府采购法 2, tenders that the law requires by 招标投标法 3; this platform awards neither.
 */
export const isRegimeQuestionable = ({ regime, cooperation }: { regime: Regime | null; cooperation: string | null }) =>
  regime !== null && !isStatutory(regime) && cooperation === "procurement";
