import { ProductIndex } from "../engine/fast/product-index.ts";
import type { Learned } from "../engine/learn.ts";
import { type FieldProduct, itemOf } from "../listed-product.ts";
import { queryOf } from "../query-of.ts";
import { type RankedField, rankShelf } from "../rank-shelf.ts";
import type { RunInput } from "./kept-run.ts";

/** Texts of a product version. */
export type Texts = Pick<FieldProduct, "name" | "summary" | "detail">;

/** Ranks again what a run was made of: the same input gives the same order and the same scores, to the bit. */
export function replay({ need, products }: RunInput, learned: Learned, textsOf: (number: string, version: number) => Texts | undefined): RankedField {
  const field = new Map(
    products.map((product): [string, FieldProduct] => {
      const texts = textsOf(product.number, product.version);
      if (!texts) throw new Error(`version ${product.version} of ${product.number} is gone`);
      return [product.number, { id: product.number, suspended: false, ...product, ...texts }];
    }),
  );
  const items = new Map([...field].map(([number, product]) => [number, itemOf(product)]));
  return rankShelf({ index: new ProductIndex(learned, items.values()), field, items }, queryOf(need, true), need.requirements);
}
