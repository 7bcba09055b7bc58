import type { Texts } from "../text/inverted.ts";
import { type CommonLists, commonLists, readCommon } from "./common-lists.ts";
import { type RareLists, rareLists, readRare } from "./rare-lists.ts";

/** Which items of a segment hold a term, and how strongly (1..255); two kinds of lists, so that a large library takes little room. */
export interface TermLists {
  rare: RareLists;
  common: CommonLists;
}

/** Room for the list of one term. */
export interface Holders {
  docs: Uint16Array;
  values: Uint8Array;
}

export const roomForHolders = (most: number): Holders => ({ docs: new Uint16Array(most), values: new Uint8Array(most) });

/** `values` are those of the lists' items. */
export const termLists = (texts: Pick<Texts, "names" | "starts" | "docs">, values: Uint8Array): TermLists => ({
  rare: rareLists(texts, values),
  common: commonLists(texts, values),
});

/** Reads a term's list into room for it, the items ascending; how many hold the term. */
export const readHolders = ({ rare, common }: TermLists, name: number, into: Holders) => readRare(rare, name, into) || readCommon(common, name, into);
