import { getTableName } from "drizzle-orm";
import { organisationEventRows, productEventRows, scenarioEventRows } from "#db/schema/index.ts";
import { digestOf } from "./digest.server.ts";

/** The histories that pages read; the record holds the digest of each of their rows. */
export const histories = [scenarioEventRows, productEventRows, organisationEventRows] as const;

/** A row as it was just written to one of the histories. */
export interface EventRow {
  of: (typeof histories)[number];
  row: { id: string; at: Date } & Record<string, unknown>;
}

/** What the record says of an event row; the digest covers all its columns. */
export const eventText = ({ of, row }: EventRow) => `${getTableName(of)} ${row.id} ${eventDigest({ ...row, at: microseconds(row.at) })}`;

/** Of a row with its instant to the microsecond, as the database keeps it. */
export const eventDigest = (row: Record<string, unknown> & { at: string }) => digestOf(row);

const microseconds = (instant: Date) => instant.toISOString().replace("Z", "000Z");
