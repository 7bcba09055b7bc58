import type { Figures } from "./figures.ts";

/** A part of a score: a requirement by its position, or one of the named parts. */
export type Part = number | "borrowed" | "text" | "latent" | "mustDeduction" | "catalogue";

/** What sets two scores apart most, in thousandths; null where they are shown equal. */
export interface Difference {
  score: number;
  part: Part;
  higher: number;
  lower: number;
}

export function differenceOf(higher: Figures, lower: Figures): Difference | null {
  if (higher.score === lower.score) return null;
  const named = ["borrowed", "text", "latent", "mustDeduction", "catalogue"] as const;
  const parts: Difference[] = [
    ...higher.wants.map((_, i) => ({ part: i, higher: wantOf(higher, i), lower: wantOf(lower, i) })),
    ...named.map((part) => ({ part, higher: higher[part], lower: lower[part] })),
  ].map((one) => ({ ...one, score: higher.score - lower.score }));
  return parts.reduce((most, one) => (one.higher - one.lower > most.higher - most.lower ? one : most));
}

const wantOf = ({ wants }: Figures, i: number) => (wants[i]?.own ?? 0) + (wants[i]?.kin ?? 0);
