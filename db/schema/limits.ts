import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { people } from "./people.ts";

/** How often something was done lately; `key` is the digest of what is counted and for whom. Unlogged: a crash forgets, and nothing waits for the disk. */
export const limitCounts = pgTable(
  "limit_counts",
  {
    key: text().primaryKey(),
    /** Which limit, for the security officer's table. */
    name: text().notNull(),
    count: integer().notNull(),
    /** Whether the last time was within the limit. */
    admitted: boolean().notNull(),
    pausedUntil: instant(),
    forgetAt: instant().notNull(),
    /** The rule, which an update reads from the row that it would insert. */
    free: integer().notNull(),
    pauseSeconds: integer().notNull(),
    longestSeconds: integer().notNull(),
    windowSeconds: integer().notNull(),
  },
  (t) => [index().on(t.forgetAt)],
);

/** Browsers that somebody has signed in with. `id` is sha256 of the person and the token in the browser's cookie. */
export const knownBrowsers = pgTable(
  "known_browsers",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.personId), index().on(t.expiresAt)],
);
