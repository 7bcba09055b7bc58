/** A need as the engine reads it. */
export interface Query {
  /** The scenario's number: decides between equals, so that no product is first for ever. */
  key: string;
  title: string;
  text: string;
  wants: readonly Want[];
  /** Whether the regime lets a catalogue entry count. */
  catalogue: boolean;
}

/** One requirement. */
export interface Want {
  capability: string;
  /** Importance, > 0; what is no positive number counts as 0. */
  weight: number;
  /** Whether a product that does not cover it loses by the must gate. */
  must: boolean;
  /** Evidence factor that a claim must reach to cover it whole; 0 where none is asked. */
  demand: number;
}

/** A product as the engine reads it: what it is called, what it says of itself, what it claims. Nothing else can enter. */
export interface Item {
  key: string;
  title: string;
  text: string;
  offers: readonly Offer[];
  /** Whether a valid entry of the innovation catalogue stands for it on the day. */
  catalogued: boolean;
}

/** One claim. */
export interface Offer {
  capability: string;
  /** Evidence factor, 0..1. */
  strength: number;
}

/** A finite number of at least 0, and of at most `most`; anything else is 0. Kept in single precision, as the index keeps it. */
export const counted = (value: number, most = Number.POSITIVE_INFINITY) => (value > 0 ? Math.fround(Math.min(value, most)) : 0);

/** The capabilities that an item claims. */
export const claimedBy = ({ offers }: Item) => offers.map(({ capability }) => capability);
