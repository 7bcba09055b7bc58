import { bigserial, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** The record: one row per event, written in the event's own transaction; the application's role can add to it and read it, no more. */
export const record = pgTable(
  "record",
  {
    sequence: bigserial({ mode: "number" }).primaryKey(),
    at: instant().notNull(),
    /** Null for the clock and for the command line. No foreign key: the record outlives what it speaks of. */
    personId: text(),
    organisationId: text(),
    /** verb-noun, as the use case is called. */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    /** Version or revision of the subject that the action saw or made. */
    subjectVersion: integer(),
    details: jsonb().notNull(),
  },
  (t) => [index().on(t.subjectType, t.subjectId), index().on(t.at)],
);
