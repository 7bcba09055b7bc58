import type { Texts } from "../text/inverted.ts";
import { type CommonLists, commonLists, readCommon } from "./common-lists.ts";
import { type DenseLists, denseLists, isDense, readDense } from "./dense-lists.ts";
import type { Holders } from "./holders.ts";
import { mostRare, type RareLists, rareLists, readRare } from "./rare-lists.ts";

/** Which items of a segment hold a term, and how strongly (1..255): three kinds of lists, each as small as it goes. */
export interface TermLists {
  rare: RareLists;
  common: CommonLists;
  dense: DenseLists;
}

/** `values` are those of the lists' items, of which there are so many in all. */
export function termLists(texts: Pick<Texts, "names" | "starts" | "docs">, values: Uint8Array, items: number): TermLists {
  const { names, starts } = texts;
  const kindOf = (i: number) => {
    const count = (starts[i + 1] as number) - (starts[i] as number);
    return count <= mostRare ? "rare" : isDense(count, items) ? "dense" : "common";
  };
  const places = names.map((_, i) => i);
  const those = (kind: keyof TermLists) => places.filter((i) => kindOf(i) === kind);
  return {
    rare: rareLists(those("rare"), texts, values),
    common: commonLists(those("common"), texts, values),
    dense: denseLists(those("dense"), texts, values, items),
  };
}

/** Reads a term's list into room for it, the items ascending; how many hold the term. */
export const readHolders = ({ rare, common, dense }: TermLists, name: number, into: Holders) =>
  readRare(rare, name, into) || readCommon(common, name, into) || readDense(dense, name, into);
