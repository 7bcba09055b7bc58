import fc from "fast-check";
import { expect, test } from "vitest";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { type Standing, type Stock, stockNow } from "#app/domain/matching/engine/fast/stock.ts";
import { type Learned, learnAndKeep } from "#app/domain/matching/engine/learn.ts";
import type { ListedProduct } from "#app/domain/matching/listed-product.ts";
import { Shelf } from "#app/domain/matching/shelf.ts";
import { anyNeed, claim, claimable, groundOf, product, small, today } from "./world.ts";

const words = ["零信任网关", "数据脱敏", "access log", "工业 5G", ""];
/** One version has one text, and claims, whose vendor may be suspended. */
const anyProduct = (serial: number) =>
  fc
    .record({ version: fc.nat(3), slugs: fc.uniqueArray(fc.constantFrom(...claimable), { maxLength: 3 }), suspended: fc.boolean() })
    .map(({ version, slugs, suspended }): ListedProduct => {
      const claims = slugs.map((slug) => claim(slug));
      return { ...product(serial, claims, { name: words[(serial + version) % 5], text: words[(serial * version) % 5], suspended }), version };
    });
const serials = Array.from({ length: 8 }, (_, serial) => serial);
const anyLibrary = fc.tuple(...serials.map((serial) => fc.option(anyProduct(serial)))).map((all) => all.filter((one) => one !== null));
/** Which products change, and whether they stay. */
const anyChange = fc.uniqueArray(fc.tuple(fc.constantFrom(...serials), fc.boolean()), { maxLength: 4, selector: ([serial]) => serial });

function indexFrom(learned: Learned, stock: Stock) {
  const steps = ProductIndex.from(learned, stock);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

test("an index built elsewhere ranks what stands when it is taken: what came, changed and went meanwhile is not lost", () => {
  fc.assert(
    fc.property(anyLibrary, anyLibrary, anyLibrary, anyChange, fc.nat(8), anyNeed, (taught, before, others, changes, pause, { query }) => {
      const { learned, read } = learnAndKeep(small, [...new Shelf(taught.map(reinstated), today).items.values()]);
      const lesson = { id: 1, digest: "test", products: new Map(taught.map(({ number, version }) => [number, version])), learned, whole: true };
      const ids = changes.map(([serial]) => `id-${serial}`);
      const put = others.filter(({ id }) => changes.some(([serial, stays]) => stays && id === `id-${serial}`));
      const shelf = new Shelf(before, today);
      const present = new Map<string, Standing>();
      let told = 0;
      for (const one of shelf.begin(lesson.products)) {
        present.set(one.key, one);
        if (++told === pause) shelf.change(ids, put);
      }
      if (told < pause || pause === 0) shelf.change(ids, put);
      shelf.take(lesson, indexFrom(learned, stockNow(learned, read, present)));

      const after = [...before.filter(({ id }) => !ids.includes(id)), ...put];
      const fresh = new Shelf(after, today);
      fresh.learn(lesson);
      expect(groundOf(shelf).index.size).toBe(fresh.items.size);
      expect(groundOf(shelf).index.rank(query, 20)).toEqual(groundOf(fresh).index.rank(query, 20));
    }),
    { numRuns: 200 },
  );
});

const reinstated = (one: ListedProduct) => ({ ...one, suspended: false });

test("what was learned is outgrown when a tenth differs, whichever way it came about", () => {
  const all = Array.from({ length: 20 }, (_, serial) => product(serial, [claim("edr")]));
  const shelf = new Shelf(all, today);
  const { learned } = learnAndKeep(small, [...shelf.items.values()]);
  shelf.learn({ id: 1, digest: "test", products: shelf.versions(), learned, whole: true });
  const [first, second] = all as [ListedProduct, ListedProduct];
  shelf.change([first.id], [{ ...first, version: 2 }]);
  expect(shelf.outgrown).toBe(false);
  shelf.change([second.id], []);
  expect(shelf.outgrown).toBe(true);
  shelf.change([first.id], [first]);
  expect(shelf.outgrown).toBe(false);
  shelf.change([], [product(20, [claim("edr")])]);
  expect(shelf.outgrown).toBe(true);
});
