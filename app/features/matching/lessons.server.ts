import { desc, eq, sql } from "drizzle-orm";
import type { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import type { Standing } from "#app/domain/matching/engine/fast/stock.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { isOutgrown, type Lesson } from "#app/domain/matching/shelf.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import { learnAside } from "#app/platform/learn-aside.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { libraryLessons, products, productVersions } from "#db/schema/index.ts";

export interface StatedLesson {
  id: number;
  products: Map<string, number>;
}

/**
 * The lesson that all processes learn: the last one, or where the library has outgrown it a new one of what is present. One of two that
 * find this at once writes it.
 */
export async function agreeOnLesson(db: Database, present: ReadonlyMap<string, number>): Promise<StatedLesson> {
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7203984)`);
    const [last] = await tx.select().from(libraryLessons).orderBy(desc(libraryLessons.id)).limit(1);
    const known = last && new Map(last.products);
    if (last && known && !isOutgrown(known, present)) return { id: last.id, products: known };
    const stated = [...present].sort(([a], [b]) => (a < b ? -1 : 1));
    const [made] = await tx.insert(libraryLessons).values({ products: stated }).returning({ id: libraryLessons.id });
    await tx.execute(sql`select pg_notify('library', '')`);
    return { id: made?.id ?? 0, products: new Map(stated) };
  });
}

/** A lesson that was stated once, learned again; null where none has this id. */
export async function recallLesson(db: Database, reference: Reference, id: number): Promise<Lesson | null> {
  const [stated] = await db.select().from(libraryLessons).where(eq(libraryLessons.id, id));
  return stated ? (await takeLesson(db, reference, { id, products: new Map(stated.products) })).lesson : null;
}

/** So many products are read at a time: their rows are taken up between two answers to readers. */
const readAtOnce = 1000;

/**
 * Learns from the product versions that a lesson names, as they were frozen; the same in every process. With an index
 * of what is present.
 */
export async function takeLesson(
  db: Database,
  { taxonomy, digest }: Reference,
  { id, products: named }: StatedLesson,
  present: Iterable<Standing> = [],
): Promise<{ lesson: Lesson; index: ProductIndex }> {
  const read: string[] = [];
  const { learned, index } = await learnAside(taxonomy, "everything", async (to) => {
    for await (const rows of frozen(db, [...named])) {
      to.items(rows.map(itemFrom));
      read.push(digestOf(rows.map(({ number, content }) => [number, content])));
    }
    await to.present(present);
  });
  return { lesson: { id, digest: digestOf([engineVersion, digest, read]), products: named, learned, whole: true }, index };
}

interface Frozen extends Record<string, unknown> {
  number: string;
  content: string;
  title: string;
  summary: string;
  detail: string;
  capabilities: string[];
}

/** So many at a time; the next are read while those are taken up. */
async function* frozen(db: Database, named: [number: string, version: number][]) {
  let next = frozenOf(db, named.slice(0, readAtOnce));
  for (let from = readAtOnce; from < named.length; from += readAtOnce) {
    const rows = await next;
    next = frozenOf(db, named.slice(from, from + readAtOnce));
    // who has failed meanwhile waits for it no more
    next.catch(() => {});
    yield rows;
  }
  yield await next;
}

const frozenOf = async (db: Database, pairs: [number: string, version: number][]) =>
  await db.execute<Frozen>(sql`
    select p.number, v.digest as content, v.content ->> 'name' as title, v.content ->> 'summary' as summary, v.content ->> 'detail' as detail,
      jsonb_path_query_array(v.content, '$.claims[*].capability') as capabilities
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) named
      join ${products} p on p.number = named ->> 0 join ${productVersions} v on v.product_id = p.id and v.version = (named ->> 1)::int
    order by p.number`);

const itemFrom = ({ number, title, summary, detail, capabilities }: Frozen): Item => ({
  key: number,
  title,
  text: `${summary}\n${detail}`,
  offers: capabilities.map((capability) => ({ capability, strength: 1 })),
  catalogued: false,
});
