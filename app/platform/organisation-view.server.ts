import type { Words } from "./code-labels.server.ts";

interface Coded {
  kind: string;
  district: string;
  park: string | null;
  size: string;
}

/** A house with its codes in the reader's language. */
export const organisationInWords = <House extends Coded>(house: House, words: Words) => ({
  ...house,
  kind: words.code("organisation-kind", house.kind),
  district: words.code("district", house.district),
  park: words.code("park", house.park),
  size: words.code("organisation-size", house.size),
});
