import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { facets } from "#app/domain/capability/taxonomy.ts";
import { createdAt, instant, oneOf } from "./columns.ts";

/** 能力标签: the taxonomy's concepts. A concept that falls out of the reference is retired, never deleted. */
export const concepts = pgTable(
  "concepts",
  {
    slug: text().primaryKey(),
    zh: text().notNull().unique(),
    en: text().notNull().unique(),
    facet: text({ enum: facets }).notNull(),
    definition: text().notNull(),
    claimable: boolean().notNull(),
    source: text().notNull(),
    alternativesZh: text().array().notNull(),
    alternativesEn: text().array().notNull(),
    position: integer().notNull(),
    retiredAt: instant(),
  },
  (t) => [oneOf("concepts_facet", t.facet, facets), check("concepts_slug", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)],
);

export const broaderConcepts = pgTable(
  "broader_concepts",
  {
    narrower: text()
      .notNull()
      .references(() => concepts.slug),
    broader: text()
      .notNull()
      .references(() => concepts.slug),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.narrower, t.broader] }), index().on(t.broader), check("broader_concepts_self", sql`${t.narrower} <> ${t.broader}`)],
);

/** Choices that a city may replace: districts, industries, budget bands … */
export const codes = pgTable(
  "codes",
  {
    list: text().notNull(),
    code: text().notNull(),
    zh: text().notNull(),
    en: text().notNull(),
    within: text(),
    position: integer().notNull(),
    retiredAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.list, t.code] })],
);

/** What the loaded reference is: a digest of concepts and codes, so that a start writes it only when it changed. The one that stands was written last. */
export const referenceVersions = pgTable("reference_versions", {
  digest: text().primaryKey(),
  /** Digest of what of it the matching engine reads, the hierarchy; null where another was loaded before this was written down. */
  hierarchy: text(),
  /** When it was first written, and when last: a release that is taken back brings an earlier one. */
  loadedAt: createdAt(),
  standsSince: createdAt(),
});

/** A programme states a target and numbers its scenarios: the plan's "at least 100 security needs" is a row, not a constant. */
export const programmes = pgTable(
  "programmes",
  {
    id: text().primaryKey(),
    nameZh: text().notNull(),
    nameEn: text().notNull(),
    /** How many scenarios it means to open. */
    target: integer().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    /** Document and section. */
    source: text().notNull(),
    /** The year in its scenarios' numbers (SC-2026-0001). */
    numberYear: integer().notNull(),
    /** The last number given; read and raised under the row's lock, so that numbers have no gaps. */
    lastScenario: integer().notNull().default(0),
    current: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("programmes_one_current").on(t.current).where(sql`${t.current}`),
    unique().on(t.numberYear),
    check("programmes_target", sql`${t.target} > 0`),
  ],
);

/** Counters without gaps beside the programmes': product numbers. */
export const counters = pgTable("counters", { name: text().primaryKey(), last: integer().notNull().default(0) });
