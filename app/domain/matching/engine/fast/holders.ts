/** Room for the list of one term. */
export interface Holders {
  docs: Uint16Array;
  values: Uint8Array;
}

export const roomForHolders = (most: number): Holders => ({ docs: new Uint16Array(most), values: new Uint8Array(most) });
