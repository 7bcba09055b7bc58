import { sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import type { Database } from "#db/client.server.ts";
import { record } from "#db/schema/index.ts";
import type { UseCaseContext } from "./use-case.server.ts";

/** What a use case says of its change; who, for whom and when are added. */
export interface RecordEntry {
  /** verb-noun, as the use case is called. */
  action: string;
  subjectType:
    | "scenario"
    | "product"
    | "claim"
    | "confirmation"
    | "organisation"
    | "person"
    | "entry"
    | "session"
    | "invitation"
    | "candidate"
    | "intent-invitation"
    | "intent"
    | "mistake"
    | "ranking-run";
  subjectId: string;
  subjectVersion?: number;
  details?: Record<string, unknown>;
}

export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** The change's own view of the world: one transaction, the time in it, and the record it will leave. */
export interface Change {
  tx: Transaction;
  /** Read when asked: after the locks, so that a deadline is judged by the database's clock once the row is held. */
  now(): Promise<Date>;
  note(entry: RecordEntry): void;
}

/**
 * The one way to change anything: opens a transaction, says in it who acts (local to the transaction, or a pooled connection would
 * carry it on), runs the change, and writes the record rows that it noted as the last statement.
 */
export async function inTransaction<Value>(ctx: UseCaseContext, run: (change: Change) => Promise<Value>): Promise<Value> {
  return await ctx.db.transaction(async (tx) => {
    const entries: RecordEntry[] = [];
    const personId = ctx.actor.kind === "person" ? ctx.actor.personId : null;
    const organisationId = organisationOf(ctx.actor);
    const capacities = ctx.actor.kind === "person" ? (ctx.actor.actingFor?.capacities ?? []) : [];
    // sent at once (`then` is what sends it) and not awaited alone: it travels with the first statement of the change
    const identity = tx
      .execute(
        sql`select set_config('anchang.person', ${personId ?? ""}, true), set_config('anchang.organisation', ${organisationId ?? ""}, true), set_config('anchang.capacities', ${capacities.join(",")}, true)`,
      )
      .then(() => undefined);
    const [value] = await Promise.all([run({ tx, now: () => ctx.clock(tx), note: (entry) => void entries.push(entry) }), identity]);
    if (entries.length > 0) {
      const at = await ctx.clock(tx);
      await tx.insert(record).values(entries.map(({ details = {}, ...entry }) => ({ ...entry, details, personId, organisationId, at })));
    }
    return value;
  });
}
