import type { AskedCapability, RankedCandidate } from "./candidate.ts";

/** What a coverage matrix shows, however wide. */
export interface MatrixContent {
  /** Where the whole account of an answer stands. */
  accountOf: (product: string, position: number) => string;
  asked: AskedCapability[];
  candidates: RankedCandidate[];
  /** Where products can be arranged by a requirement: the address of that, and the position they are arranged by now. */
  arrange?: { by: number | null; href: (position: number | null) => string };
}
