import type { Ranked } from "./rank.ts";

/** A row's figures as people read them, in thousandths: the parts and the rest add up to the score exactly. */
export interface Figures {
  parts: number[];
  tagScore: number;
  mustDeduction: number;
  catalogueAddend: number;
  score: number;
}

/**
 * Rounds by largest remainders: every figure within a thousandth of its true value, nothing shown for what is 0, and the sum of what
 * is shown equal to the score as shown.
 */
export function figuresOf({ parts, mustDeduction, catalogueAddend, score }: Omit<Ranked, "place">): Figures {
  const exact = [...parts.map(({ contribution }) => contribution), mustDeduction, catalogueAddend].map((value) => value * 1000);
  const total = Math.round(score * 1000);
  const low = exact.map((value) => Math.floor(value));
  const left = Math.max(0, total - low.reduce((sum, value) => sum + value, 0));
  const raised = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
    .slice(0, left);
  for (const { i } of raised) low[i] = (low[i] ?? 0) + 1;
  const shown = low.slice(0, parts.length);
  return {
    parts: shown,
    tagScore: shown.reduce((sum, value) => sum + value, 0),
    mustDeduction: low[parts.length] ?? 0,
    catalogueAddend: low[parts.length + 1] ?? 0,
    score: total,
  };
}
