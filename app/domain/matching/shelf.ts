import { ProductIndex } from "./engine/fast/product-index.ts";
import type { Learned } from "./engine/learn.ts";
import type { Item } from "./engine/query.ts";
import { type FieldProduct, isDated, itemOf, type ListedProduct, standingOn } from "./listed-product.ts";

/** What the engine has learned, and a digest of what from. */
export interface Lesson {
  /** Under which it is stated for all processes; null where nothing but tags was looked at. */
  id: number | null;
  digest: string;
  /** Version of each product that it was learned from, by number. */
  products: ReadonlyMap<string, number>;
  learned: Learned;
  /** False while only tags count: text and 语义相近 are still being learned. */
  whole: boolean;
}

/** So much of the library may differ from what was learned before it is learned anew. */
export const drift = 0.1;

/** Whether the products differ from a lesson's in so many that it should be learned anew. */
export function isOutgrown(lesson: ReadonlyMap<string, number>, present: ReadonlyMap<string, number>) {
  const gone = [...lesson.keys()].filter((number) => !present.has(number)).length;
  const changed = [...present].filter(([number, version]) => lesson.get(number) !== version).length;
  return gone + changed > 0 && gone + changed >= drift * lesson.size;
}

/**
 * The product library in memory as of a day, with the index that ranks it. What is learned is held while products come and go, and
 * exchanged whole.
 */
export class Shelf {
  readonly #listed = new Map<string, ListedProduct>();
  readonly #numbers = new Map<string, string>();
  readonly #field = new Map<string, FieldProduct>();
  readonly #dated = new Set<string>();
  #items = new Map<string, Item>();
  #day = "";
  #lesson: Lesson | null = null;
  #index: ProductIndex | null = null;

  constructor(products: Iterable<ListedProduct>, day: string) {
    this.#day = day;
    for (const product of products) this.#put(product);
  }

  get day() {
    return this.#day;
  }

  get lesson() {
    return this.#lesson;
  }

  get index() {
    return this.#index;
  }

  /** All listed products, those of suspended vendors too, by number. */
  get field(): ReadonlyMap<string, FieldProduct> {
    return this.#field;
  }

  /** What is ranked, by number. */
  get items(): ReadonlyMap<string, Item> {
    return this.#items;
  }

  /** Version of each product that is ranked. */
  versions(): Map<string, number> {
    return new Map([...this.#items.keys()].map((number) => [number, this.#field.get(number)?.version ?? 0]));
  }

  /** Takes up the products with these ids as they stand now; an id that is not among `products` is listed no more. */
  change(ids: readonly string[], products: readonly ListedProduct[]) {
    const present = new Set(products.map(({ id }) => id));
    const gone = ids.filter((id) => !present.has(id)).flatMap((id) => this.#numbers.get(id) ?? []);
    for (const number of gone) this.#drop(number);
    for (const product of products) this.#put(product);
    this.#tell([...gone, ...products.map(({ number }) => number)]);
  }

  /** Moves to another day: evidence runs out, entries begin and end. */
  turnTo(day: string) {
    if (day === this.#day) return;
    this.#day = day;
    const dated = [...this.#dated].flatMap((number) => this.#listed.get(number) ?? []);
    for (const product of dated) this.#put(product);
    this.#tell(dated.map(({ number }) => number));
  }

  /** Ranks by what was learned from now on. */
  learn(lesson: Lesson) {
    this.#index = new ProductIndex(lesson.learned, this.#items.values());
    this.#lesson = lesson;
  }

  #put(product: ListedProduct) {
    const { id, number } = product;
    const standing = standingOn(product, this.#day);
    this.#listed.set(number, product);
    this.#numbers.set(id, number);
    this.#field.set(number, standing);
    if (isDated(product)) this.#dated.add(number);
    else this.#dated.delete(number);
    if (standing.suspended) this.#items.delete(number);
    else this.#items.set(number, itemOf(standing));
  }

  #drop(number: string) {
    this.#numbers.delete(this.#listed.get(number)?.id ?? "");
    this.#listed.delete(number);
    this.#field.delete(number);
    this.#dated.delete(number);
    this.#items.delete(number);
  }

  #tell(numbers: readonly string[]) {
    const put = numbers.flatMap((number) => this.#items.get(number) ?? []);
    this.#index?.change({ put, remove: numbers.filter((number) => !this.#items.has(number)) });
  }
}
