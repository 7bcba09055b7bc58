import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { digestAlgorithms, recordOutcomes } from "#app/domain/record/record-row.ts";
import { createdAt, instant, oneOf } from "./columns.ts";

/**
 * The record: one row per event, written in the event's own transaction and chained to the row before. The application's role can add to it
 * and read it, no more. No foreign key: the record outlives what it speaks of.
 */
export const record = pgTable(
  "record",
  {
    sequence: bigint({ mode: "number" }).primaryKey(),
    at: instant().notNull(),
    personId: text(),
    organisationId: text(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    subjectVersion: integer(),
    outcome: text({ enum: recordOutcomes }).notNull(),
    before: text(),
    after: text(),
    content: text().notNull(),
    /** Of the row that was written to a history with it: table, id and digest. Stands in the chain, for what histories say is not erased. */
    event: text(),
    algorithm: text({ enum: digestAlgorithms }).notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    // two rows cannot follow the same one
    unique("record_unforked").on(t.previous),
    check("record_sequence", sql`${t.sequence} > 0`),
    oneOf("record_outcome", t.outcome, recordOutcomes),
    oneOf("record_algorithm", t.algorithm, digestAlgorithms),
    index().on(t.subjectType, t.subjectId),
    index().on(t.personId, t.sequence),
    index().on(t.organisationId, t.sequence),
    index().on(t.action, t.sequence),
    index().on(t.at),
  ],
);

/** What of a row may have to be erased; a row without its particulars still holds the chain. */
export const recordParticulars = pgTable("record_particulars", {
  sequence: bigint({ mode: "number" }).primaryKey(),
  /** 32 random bytes in hex. */
  salt: text().notNull(),
  /** Where the request came from. */
  source: text(),
  details: jsonb().$type<Record<string, unknown>>().notNull(),
});

/** The chain's end as it was signed, so that a chain that is cut or written anew does not fit it. */
export const recordCheckpoints = pgTable(
  "record_checkpoints",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    sequence: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
    at: instant().notNull(),
    /** The beginning of sha256 of the public key. */
    keyId: text().notNull(),
    /** SPKI in base64. */
    publicKey: text().notNull(),
    /** Ed25519 in base64, of the statement's canonical JSON. */
    signature: text().notNull(),
  },
  (t) => [index().on(t.sequence)],
);

/** What came of walking the chain, each time that somebody or the clock did. */
export const recordVerifications = pgTable("record_verifications", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  at: createdAt(),
  /** How many rows fitted. */
  rows: bigint({ mode: "number" }).notNull(),
  /** How many of them have been erased. */
  erased: bigint({ mode: "number" }).notNull(),
  /** What did not fit first, in words; empty where everything did. */
  fault: text().notNull().default(""),
});
