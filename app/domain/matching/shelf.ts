import { ProductIndex } from "./engine/fast/product-index.ts";
import type { Standing } from "./engine/fast/stock.ts";
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
const drift = 0.1;

const outgrows = (lesson: ReadonlyMap<string, number>, differing: number) => differing > 0 && differing >= drift * lesson.size;

/** Whether the products differ from a lesson's in so many that it should be learned anew. */
export function isOutgrown(lesson: ReadonlyMap<string, number>, present: ReadonlyMap<string, number>) {
  let differing = 0;
  for (const number of lesson.keys()) if (!present.has(number)) differing += 1;
  for (const [number, version] of present) if (lesson.get(number) !== version) differing += 1;
  return outgrows(lesson, differing);
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
  /** Products that differ from the lesson's. */
  #differing = new Set<string>();
  /** Products that have changed since an index of what stands was begun elsewhere. */
  #since = new Set<string>();
  /** Products that differed then from those that are learned from. */
  #begun = new Set<string>();

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

  /** Whether what was learned should be learned anew. */
  get outgrown() {
    return this.#lesson !== null && outgrows(this.#lesson.products, this.#differing.size);
  }

  /**
   * What is ranked, for an index that is built elsewhere while it is read, and compared with the versions that are `known`: what is one of
   * them comes without texts. What changes from now on is made up for when the index is taken.
   */
  *begin(known: ReadonlyMap<string, number>): Generator<Standing> {
    this.#since = new Set();
    this.#begun = new Set(known.keys());
    for (const [number, { title, text, ...item }] of this.#items) {
      const same = known.get(number) === this.#field.get(number)?.version;
      if (same) this.#begun.delete(number);
      else this.#begun.add(number);
      yield { ...item, texts: same ? null : { title, text } };
    }
  }

  /** Ranks by what was learned from now on, with the index that was begun for it. */
  take(lesson: Lesson, index: ProductIndex) {
    this.#index = index;
    this.#lesson = lesson;
    this.#differing = this.#begun;
    const changed = [...this.#since];
    for (const number of changed) this.#compare(number);
    this.#tell(changed);
  }

  /** The same, with an index that is built at once. */
  learn(lesson: Lesson) {
    for (const _ of this.begin(lesson.products));
    this.take(lesson, new ProductIndex(lesson.learned, this.#items.values()));
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
    this.#compare(number);
  }

  #drop(number: string) {
    this.#numbers.delete(this.#listed.get(number)?.id ?? "");
    this.#listed.delete(number);
    this.#field.delete(number);
    this.#dated.delete(number);
    this.#items.delete(number);
    this.#compare(number);
  }

  #compare(number: string) {
    const version = this.#items.has(number) ? this.#field.get(number)?.version : undefined;
    if (this.#lesson?.products.get(number) === version) this.#differing.delete(number);
    else this.#differing.add(number);
  }

  #tell(numbers: readonly string[]) {
    for (const number of numbers) this.#since.add(number);
    const put = numbers.flatMap((number) => this.#items.get(number) ?? []);
    this.#index?.change({ put, remove: numbers.filter((number) => !this.#items.has(number)) });
  }
}
