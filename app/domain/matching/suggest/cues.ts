import { productCues } from "./cues/product-cues.ts";
import { serviceCues } from "./cues/service-cues.ts";
import { technologyCues } from "./cues/technology-cues.ts";

/**
 * Words that people use who have the problem and do not know the name of its answer, by capability: 共用账号 for 账号生命周期治理. They are
 * not synonyms, name nothing, and only suggest. Written from the definitions, once for all capabilities; not adjusted to any scenario.
 */
export const cues: ReadonlyMap<string, readonly string[]> = new Map(
  [technologyCues, productCues, serviceCues].flatMap((lines) =>
    lines
      .trim()
      .split("\n")
      .map((line): [string, string[]] => {
        const [slug = "", ...words] = line.split(" ");
        return [slug, words];
      }),
  ),
);
