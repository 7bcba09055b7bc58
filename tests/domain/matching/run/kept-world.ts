import fc from "fast-check";
import { answering } from "#app/domain/matching/answering.ts";
import { type Learned, learn } from "#app/domain/matching/engine/learn.ts";
import { excludedFrom } from "#app/domain/matching/excluded.ts";
import type { ListedProduct } from "#app/domain/matching/listed-product.ts";
import { queryOf } from "#app/domain/matching/query-of.ts";
import { rankShelf } from "#app/domain/matching/rank-shelf.ts";
import type { Answers } from "#app/domain/matching/run/absence.ts";
import type { EntryDays, Side } from "#app/domain/matching/run/compare-runs.ts";
import { inputOf, type RunNeed, rowOf } from "#app/domain/matching/run/kept-run.ts";
import { Shelf } from "#app/domain/matching/shelf.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import { anyNeed, anyProducts, groundOf, small } from "../world.ts";

export type Stocked = ListedProduct & { status: ProductStatus };

/** Everything that a run is made of, and what it does not hold. */
export interface World {
  day: string;
  need: RunNeed;
  products: readonly Stocked[];
}

export const firstDay = "2026-11-20";
export const secondDay = "2026-11-25";
/** The last day of what runs out from one to the other. */
const between = "2026-11-22";

const listed = ({ products }: World) => products.filter(({ status }) => status === "listed");

/** What was learned when a world was as it is. */
export function learnedFrom(world: World): Learned {
  return learn(small, [...new Shelf(listed(world), world.day).items.values()]);
}

/** A run of this world by what was learned from another. */
export function runOf(world: World, learned: Learned): Side {
  const shelf = new Shelf(listed(world), world.day);
  shelf.learn({ id: null, digest: "test", products: shelf.versions(), learned, whole: true });
  const query = queryOf(world.need, true);
  const { rows } = rankShelf(groundOf(shelf), query, world.need.requirements);
  return {
    input: {
      engine: "1",
      taxonomy: "small",
      lesson: { id: 1, digest: "test" },
      asOf: world.day,
      library: shelf.items.size,
      need: world.need,
      products: rows.flatMap(({ number }) => shelf.field.get(number) ?? []).map(inputOf),
    },
    rows: rows.map(rowOf),
    excluded: excludedFrom(shelf.field.values(), small, query),
    stood: new Map(world.products.map(({ number, status, claims }) => [number, { status, capabilities: claims.map(({ capability }) => capability) }])),
    answers,
  };
}

const answers: Answers = ({ capabilities, need }) =>
  answering(small, queryOf(need, false))({ offers: capabilities.map((capability) => ({ capability, strength: 1 })) });

export const entryDaysOf = ({ products }: World): EntryDays => new Map(products.flatMap(({ entries }) => entries.map(({ number, ...days }) => [number, days])));

/** A product's own, so that none is taken for another's. */
const withEntry = ({ number, ...one }: ListedProduct, ends: boolean): ListedProduct => ({
  ...one,
  number,
  entries: one.entries.map(({ validFrom, validUntil }) => ({ number: `CX-${number}`, validFrom, validUntil: ends ? between : validUntil })),
});

const anyRunNeed = anyNeed.map(
  ({ requirements, query: { key, title, text, catalogue } }): RunNeed => ({
    number: key,
    title,
    text,
    regime: catalogue ? "market" : "statutory-tender",
    requirements: requirements.map((requirement) => ({ ...requirement, note: "" })),
  }),
);

const anyFate = fc.record({
  /** What is another's in the second world. */
  claims: fc.boolean(),
  text: fc.boolean(),
  entries: fc.boolean(),
  suspended: fc.boolean(),
  /** What runs out in between. */
  expires: fc.boolean(),
  ends: fc.boolean(),
  statuses: fc.constantFrom<[ProductStatus, ProductStatus][]>(["listed", "listed"], ["listed", "listed"], ["listed", "retired"], ["draft", "listed"]),
});

/** Two worlds of the same products, of which some have changed; the requirements too where `asked` says so. */
export const anyTwoWorlds = (asked: "the same" | "anything"): fc.Arbitrary<[World, World]> =>
  fc
    .tuple(anyRunNeed, anyRunNeed, anyProducts, fc.array(anyFate, { minLength: 12, maxLength: 12 }), fc.boolean(), fc.boolean())
    .map(([need, another, products, fates, later, asksElse]) => {
      const pairs = products.map((product, i): [Stocked, Stocked] => {
        const fate = fates[i];
        const other = products[(i + 1) % products.length];
        if (!fate || !other) throw new Error("too many products");
        const had: ListedProduct = withEntry(
          { ...product, claims: product.claims.map((claim, j) => ({ ...claim, expiresOn: fate.expires && j === 0 ? between : null })) },
          fate.ends,
        );
        const has: ListedProduct = {
          ...had,
          version: fate.claims || fate.text ? 2 : 1,
          ...(fate.claims && { claims: other.claims }),
          ...(fate.text && { summary: `${other.summary} 新` }),
          ...(fate.entries && { entries: had.entries.length > 0 ? [] : [{ number: `CX-${had.number}`, validFrom: between, validUntil: "2027-12-31" }] }),
          suspended: fate.suspended,
        };
        return [
          { ...had, status: fate.statuses[0] },
          { ...has, status: fate.statuses[1] },
        ];
      });
      return [
        { day: firstDay, need, products: pairs.map(([had]) => had) },
        {
          day: later ? secondDay : firstDay,
          need: asked === "anything" && asksElse ? { ...need, requirements: another.requirements } : need,
          products: pairs.map(([, has]) => has),
        },
      ];
    });
