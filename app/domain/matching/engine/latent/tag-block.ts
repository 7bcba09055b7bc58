import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Corpus, conceptsOf, informationOf } from "../corpus.ts";

/** Length of the tag block beside the text block's 1. */
const tagLength = 0.7;

/** The tag blocks of many items: the information of all concepts claimed or above, scaled to the block's length. */
export interface TagBlocks {
  each(capabilities: readonly string[], visit: (concept: number, value: number) => void): void;
  /** What the concepts' numbers stand for. */
  readonly slugs: readonly string[];
}

export function tagBlocks(hierarchy: Hierarchy, corpus: Corpus): TagBlocks {
  const concepts = conceptsOf(hierarchy);
  const information: number[] = [];
  return {
    slugs: concepts.brought,
    each(capabilities, visit) {
      const found = concepts.of(capabilities);
      let square = 0;
      for (const concept of found) {
        information[concept] ??= informationOf(corpus, concepts.brought[concept] as string);
        square += (information[concept] as number) ** 2;
      }
      if (square === 0) return;
      const scale = tagLength / Math.sqrt(square);
      for (const concept of found) visit(concept, Math.fround((information[concept] as number) * scale));
    },
  };
}
