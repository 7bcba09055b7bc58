import { sql } from "drizzle-orm";
import { bigint, check, date, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type KeptRun, type RunInput, runOccasions } from "#app/domain/matching/run/kept-run.ts";
import { createdAt, instant, oneOf } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { scenarioEventRows, scenarios } from "./scenarios.ts";

/**
 * What the listed products' part of the database last changed about each product: written by triggers as the change commits, so that
 * versions grow in the order of commits. What was seen up to one version has only to ask for what is greater. A product that is gone
 * keeps its row.
 */
export const libraryChanges = pgTable(
  "library_changes",
  {
    productId: text().primaryKey(),
    version: bigint({ mode: "number" }).notNull(),
  },
  (t) => [index("library_changes_version").on(t.version)],
);

/** What the matching engine was last taught: the product versions that its statistics and latent space are learned from. */
export const libraryLessons = pgTable("library_lessons", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  /** [number, version] of each product, by number. */
  products: jsonb().$type<[number: string, version: number][]>().notNull(),
  createdAt: createdAt(),
});

/** A ranking that people rely on, kept whole: what went in and what came out. Only ever added. */
export const rankingRuns = pgTable(
  "ranking_runs",
  {
    /** RR-000123 is its number. */
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    occasion: text({ enum: runOccasions }).notNull(),
    /** The event that it is pinned to; null where somebody asked. */
    eventId: text().references(() => scenarioEventRows.id, { onDelete: "cascade" }),
    /** Who asked, and for whom; null where the clock kept it. */
    personId: text().references(() => people.id),
    organisationId: text().references(() => organisations.id),
    at: instant().notNull(),
    lessonId: bigint({ mode: "number" })
      .notNull()
      .references(() => libraryLessons.id),
    asOf: date().notNull(),
    input: jsonb().$type<RunInput>().notNull(),
    result: jsonb().$type<Pick<KeptRun, "rows" | "excluded" | "basis">>().notNull(),
    /** sha256 of the canonical JSON of { input, result }. */
    digest: text().notNull(),
  },
  (t) => [
    index().on(t.scenarioId, t.id),
    oneOf("ranking_runs_occasion", t.occasion, runOccasions),
    check("ranking_runs_pinned", sql`(${t.occasion} = 'request') = (${t.eventId} is null)`),
    uniqueIndex("ranking_runs_once").on(t.eventId),
  ],
);
