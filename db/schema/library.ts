import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

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
