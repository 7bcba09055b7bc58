import { desc, eq, sql } from "drizzle-orm";
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
  return stated ? await takeLesson(db, reference, { id, products: new Map(stated.products) }) : null;
}

/** Learns from the product versions that a lesson names, as they were frozen; the same in every process. */
export async function takeLesson(db: Database, { taxonomy, digest }: Reference, { id, products: named }: StatedLesson): Promise<Lesson> {
  const rows = await db.execute<{ number: string; content: string; title: string; summary: string; detail: string; capabilities: string[] }>(sql`
    select p.number, v.digest as content, v.content ->> 'name' as title, v.content ->> 'summary' as summary, v.content ->> 'detail' as detail,
      jsonb_path_query_array(v.content, '$.claims[*].capability') as capabilities
    from ${libraryLessons} l cross join jsonb_array_elements(l.products) named
      join ${products} p on p.number = named ->> 0 join ${productVersions} v on v.product_id = p.id and v.version = (named ->> 1)::int
    where l.id = ${id} order by p.number`);
  const items = rows.map(
    ({ number, title, summary, detail, capabilities }): Item => ({
      key: number,
      title,
      text: `${summary}\n${detail}`,
      offers: capabilities.map((capability) => ({ capability, strength: 1 })),
      catalogued: false,
    }),
  );
  return {
    id,
    digest: digestOf([engineVersion, digest, rows.map(({ number, content }) => [number, content])]),
    products: named,
    learned: await learnAside(taxonomy, items),
    whole: true,
  };
}
