/** Where a product stood when its vendor called that wrong, and what the figures rested on. */
export interface Stood {
  /** Null where it was no candidate; the score in thousandths. */
  own: { place: number; score: number } | null;
  ranked: number;
  engine: string;
  learned: string;
  taxonomy: string;
  asOf: string;
}
