import type { Figures } from "#app/domain/matching/figures.ts";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";

/** The row that another is held against: the one above, or for the first the one below. */
export interface Beside {
  place: number;
  name: string;
  above: boolean;
  figures: Figures;
}

/** One thing that would change a product's score, and where the viewer sees the whole its place. */
export interface ShownChange {
  kind: "claim" | "evidence";
  requirement: number;
  capability: string;
  label: string;
  level: EvidenceLevel;
  score: number;
  place: number | null;
}

/** What the page says of the one row that stands open. */
export interface ShownAccount {
  /** What its text and the need's have in common, the weightiest first. */
  phrases: string[];
  beside: Beside | null;
  changes: ShownChange[];
}
