import { createHash } from "node:crypto";
import { and, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { type Concept, linksOf } from "#app/domain/capability/taxonomy.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { broaderConcepts, codes, concepts, counters, programmes, referenceVersions } from "#db/schema/index.ts";
import { capabilities } from "./capabilities.ts";
import { type CodeListEntry, codeLists } from "./code-lists.ts";
import { programme } from "./programme.ts";

interface ReferenceData {
  capabilities: readonly Concept[];
  codeLists: Readonly<Record<string, readonly CodeListEntry[]>>;
}
const bundled: ReferenceData = { capabilities, codeLists };

/**
 * Writes what every installation needs: taxonomy, code lists, the programme. Runs at each start and does nothing where the database
 * has this very reference. What falls out is retired, not deleted, because scenarios and claims refer to it.
 */
export async function writeReference(db: Database, { capabilities, codeLists }: ReferenceData = bundled) {
  const digest = createHash("sha256")
    .update(JSON.stringify([capabilities, codeLists]))
    .digest("hex");
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7203982)`);
    await stateHierarchy(tx);
    if ((await standing(tx))?.digest === digest) return;

    const conceptRows = capabilities.map(({ alternatives, broader: _, ...concept }, position) => ({
      ...concept,
      position,
      alternativesZh: alternatives.zh,
      alternativesEn: alternatives.en,
    }));
    const slugs = conceptRows.map(({ slug }) => slug);
    // labels are unique: what goes, and what is called otherwise from now on, must let go of its own before others may take them
    await tx
      .update(concepts)
      .set({ retiredAt: sql`now()`, zh: sql`${concepts.zh} || ' (' || ${concepts.slug} || ')'`, en: sql`${concepts.en} || ' (' || ${concepts.slug} || ')'` })
      .where(and(isNull(concepts.retiredAt), notInArray(concepts.slug, slugs)));
    await tx
      .update(concepts)
      .set({ zh: sql`'(' || ${concepts.slug} || ')'`, en: sql`'(' || ${concepts.slug} || ')'` })
      .where(inArray(concepts.slug, slugs));
    await tx
      .insert(concepts)
      .values(conceptRows)
      .onConflictDoUpdate({
        target: concepts.slug,
        set: {
          ...excluded(concepts, ["zh", "en", "facet", "definition", "claimable", "source", "alternativesZh", "alternativesEn", "position"]),
          retiredAt: null,
        },
      });

    await tx.delete(broaderConcepts);
    await tx
      .insert(broaderConcepts)
      .values(capabilities.flatMap(({ slug, broader }) => broader.map((parent, position) => ({ narrower: slug, broader: parent, position }))));

    await tx.update(codes).set({ retiredAt: sql`now()` });
    const codeRows = Object.entries(codeLists).flatMap(([list, entries]) => entries.map((entry, position) => ({ list, within: null, ...entry, position })));
    await tx
      .insert(codes)
      .values(codeRows)
      .onConflictDoUpdate({ target: [codes.list, codes.code], set: { ...excluded(codes, ["zh", "en", "within", "position"]), retiredAt: null } });

    await tx.insert(programmes).values(programme).onConflictDoNothing();
    await tx.insert(counters).values({ name: "product" }).onConflictDoNothing();
    // by the clock, for now() is when this began to wait for the lock; and behind what stood, whatever the clock says
    const standsSince = sql`greatest(clock_timestamp(), (select max(stands_since) from reference_versions) + interval '1 microsecond')`;
    await tx.insert(referenceVersions).values({ digest, standsSince }).onConflictDoUpdate({ target: referenceVersions.digest, set: { standsSince } });
    await stateHierarchy(tx);
  });
}

async function standing(tx: Executor) {
  const [last] = await tx.select().from(referenceVersions).orderBy(desc(referenceVersions.standsSince)).limit(1);
  return last;
}

/** Says of the version that stands what the matching engine reads of it. */
async function stateHierarchy(tx: Executor) {
  const last = await standing(tx);
  if (!last || last.hierarchy !== null) return;
  const { taxonomy } = await loadReference(tx);
  await tx
    .update(referenceVersions)
    .set({ hierarchy: digestOf(linksOf(taxonomy)) })
    .where(eq(referenceVersions.digest, last.digest));
}

/** `set` of an upsert: these columns from the row that could not be inserted. */
function excluded<Table extends object, Name extends keyof Table & string>(_table: Table, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, sql.raw(`excluded.${name.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`)}`)]));
}
