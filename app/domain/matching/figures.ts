import type { Score } from "./engine/score.ts";

/** A score's parts as people read them, in thousandths: all of them add up to the score exactly. */
export interface Figures {
  /** For each requirement: by its best claim (own), and by the kinship of the two tag sets (同类能力). */
  wants: { own: number; kin: number }[];
  /** 推断 from the nearest tagged products. */
  borrowed: number;
  text: number;
  latent: number;
  mustDeduction: number;
  catalogue: number;
  score: number;
  /** 能力匹配度: the tag score by itself, which means the same for every need; the score only orders those of one. */
  tagScore: number;
}

/** What the requirements bring together: own, kin and borrowed. */
export const capabilityOf = ({ wants, borrowed }: Pick<Figures, "wants" | "borrowed">) => wants.reduce((sum, { own, kin }) => sum + own + kin, borrowed);

/**
 * Rounds by largest remainders: every figure within a thousandth of its true value, nothing shown for what is 0, and the sum of what
 * is shown equal to the score as shown.
 */
export function figuresOf({ wants, borrowed, text, latent, mustDeduction, catalogue, total, tagScore }: Score): Figures {
  const exact = [...wants.flatMap(({ own, kin }) => [own, kin]), borrowed, text, latent, mustDeduction, catalogue].map((value) => value * 1000);
  const score = Math.round(total * 1000);
  const shown = exact.map((value) => Math.floor(value));
  const left = Math.max(0, score - shown.reduce((sum, value) => sum + value, 0));
  const raised = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .filter(({ remainder }) => remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
    .slice(0, left);
  for (const { i } of raised) shown[i] = (shown[i] ?? 0) + 1;
  const rest = 2 * wants.length;
  return {
    wants: wants.map((_, i) => ({ own: shown[2 * i] ?? 0, kin: shown[2 * i + 1] ?? 0 })),
    borrowed: shown[rest] ?? 0,
    text: shown[rest + 1] ?? 0,
    latent: shown[rest + 2] ?? 0,
    mustDeduction: shown[rest + 3] ?? 0,
    catalogue: shown[rest + 4] ?? 0,
    score,
    tagScore: Math.round(tagScore * 1000),
  };
}
