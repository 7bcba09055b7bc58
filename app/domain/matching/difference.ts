import type { Figures } from "./figures.ts";

/** A part of a score: a requirement by its position, or one of the named parts. */
export type Part = number | "borrowed" | "text" | "latent" | "mustDeduction" | "catalogue";

/** A part of two scores, in thousandths. */
export interface Gap {
  part: Part;
  higher: number;
  lower: number;
}

/** What sets two scores apart: the part in which the higher one leads most, and the one in which it trails most; null where it trails in none. */
export interface Difference {
  /** In thousandths. */
  score: number;
  ahead: Gap;
  behind: Gap | null;
}

/** Null where the two are shown equal. */
export function differenceOf(higher: Figures, lower: Figures): Difference | null {
  if (higher.score === lower.score) return null;
  const gaps = gapsOf(higher, lower);
  const ahead = gaps.reduce((most, gap) => (lead(gap) > lead(most) ? gap : most));
  const behind = gaps.reduce((most, gap) => (lead(gap) < lead(most) ? gap : most));
  return { score: higher.score - lower.score, ahead, behind: lead(behind) < 0 ? behind : null };
}

const lead = ({ higher, lower }: Gap) => higher - lower;

const named = ["borrowed", "text", "latent", "mustDeduction", "catalogue"] as const;

/** Every part of the two scores: their differences sum to that of the scores. */
export const gapsOf = (higher: Figures, lower: Figures): Gap[] => [
  ...higher.wants.map((_, i) => ({ part: i, higher: wantOf(higher, i), lower: wantOf(lower, i) })),
  ...named.map((part) => ({ part, higher: higher[part], lower: lower[part] })),
];

const wantOf = ({ wants }: Figures, i: number) => (wants[i]?.own ?? 0) + (wants[i]?.kin ?? 0);
