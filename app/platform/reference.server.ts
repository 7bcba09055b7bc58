import { asc, isNull } from "drizzle-orm";
import { type Concept, createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { broaderConcepts, codes, concepts, referenceVersions } from "#db/schema/index.ts";
import type { Code, Executor, Reference, RetiredCapability } from "./use-case.server.ts";

/** Reads taxonomy and code lists, without what is retired but for what capabilities were called and meant. About 400 concepts: a few milliseconds, once a process. */
export async function loadReference(db: Executor): Promise<Reference> {
  const [allConcepts, broaderRows, codeRows, versions] = await Promise.all([
    db.select().from(concepts).orderBy(asc(concepts.facet), asc(concepts.position)),
    db.select().from(broaderConcepts).orderBy(asc(broaderConcepts.narrower), asc(broaderConcepts.position)),
    db.select().from(codes).where(isNull(codes.retiredAt)).orderBy(asc(codes.list), asc(codes.position)),
    db.select().from(referenceVersions).orderBy(asc(referenceVersions.standsSince)),
  ]);
  const present = allConcepts.filter(({ retiredAt }) => retiredAt === null);
  return {
    taxonomy: createTaxonomy(present.map((row) => toConcept(row, broaderRows))),
    retired: new Map(allConcepts.flatMap(asRetired)),
    codes: byList(codeRows),
    digest: firstAlike(versions),
  };
}

/** The first version ever loaded that the engine reads as it does the one that stands, which is the last of these. */
function firstAlike(versions: (typeof referenceVersions.$inferSelect)[]) {
  const stands = versions.at(-1);
  const alike = versions.filter(({ hierarchy }) => hierarchy !== null && hierarchy === stands?.hierarchy);
  const [first] = alike.toSorted((a, b) => a.loadedAt.getTime() - b.loadedAt.getTime());
  return (first ?? stands)?.digest ?? "";
}

const asRetired = ({ slug, zh, en, definition, retiredAt }: typeof concepts.$inferSelect): [string, RetiredCapability][] =>
  retiredAt === null ? [] : [[slug, { zh: withoutSlug(zh, slug), en: withoutSlug(en, slug), definition, since: retiredAt }]];

/** A retired name carries its slug, so that another concept may take the name. */
const withoutSlug = (label: string, slug: string) => (label.endsWith(` (${slug})`) ? label.slice(0, -slug.length - 3) : label);

function toConcept(row: typeof concepts.$inferSelect, links: (typeof broaderConcepts.$inferSelect)[]): Concept {
  const { slug, zh, en, facet, definition, claimable, source, alternativesZh, alternativesEn } = row;
  const broader = links.filter(({ narrower }) => narrower === slug).map((link) => link.broader);
  return { slug, zh, en, facet, definition, claimable, source, broader, alternatives: { zh: alternativesZh, en: alternativesEn } };
}

function byList(rows: (typeof codes.$inferSelect)[]) {
  const lists: Record<string, Code[]> = {};
  for (const { list, code, zh, en, within } of rows) {
    lists[list] ??= [];
    lists[list].push({ code, zh, en, within });
  }
  return lists;
}
