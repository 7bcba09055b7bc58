/** From this strength on a claim is strong. Strong and weak claims of a capability are listed apart, so that marks can tell them apart; no order depends on it. */
export const strongFrom = Math.fround(0.95);

/** Between these is the strength of every weak claim. */
export interface WeakEvidence {
  least: number;
  most: number;
}

export const noWeakEvidence: WeakEvidence = { least: strongFrom, most: 0 };

export const widened = ({ least, most }: WeakEvidence, other: WeakEvidence): WeakEvidence => ({
  least: Math.min(least, other.least),
  most: Math.max(most, other.most),
});

/** Names of the two lists of a capability's claims. */
export const weakList = (capability: number) => 2 * capability;
export const strongList = (capability: number) => 2 * capability + 1;
