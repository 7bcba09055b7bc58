import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { contentOf, genesis, type Particulars, type RecordRow, rowText } from "#app/domain/record/record-row.ts";
import { eventText } from "./event-digest.server.ts";
import { recordDigests } from "./record-digests.server.ts";
import type { RecordEntry } from "./record-entry.server.ts";
import type { Executor, UseCaseContext } from "./use-case.server.ts";

/** Held from the moment that the chain's end is read until the commit: the order of rows is the order of commits. */
const recordLock = 7203984;

/**
 * The chain's end and the time, under the lock. One trip; three statements, for each sees only what was committed when it began. What is
 * deferred to the commit runs before, so that nothing waits for another lock while it holds this one.
 */
const takeHead = sql.raw(`set constraints all immediate;
  select pg_advisory_xact_lock(${recordLock});
  select sequence, hash, ${isoInstant("clock_timestamp()")} as at from (select 1) as one left join (select sequence, hash from record order by sequence desc limit 1) as head on true`);

/** An instant as the chain holds it. */
export function isoInstant(expression: string) {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

type Head = { sequence: string | null; hash: string | null; at: string };

/**
 * Writes what was noted as the last thing that a transaction does. It answers as soon as the rows are on their way: the commit goes right
 * behind them, and nobody holds the lock while this process is busy with something else. Where they are not taken there is
 * nothing to commit, and `sent` says why.
 */
export async function appendRecord(ctx: Pick<UseCaseContext, "actor" | "from" | "recordDigest">, tx: Executor, entries: readonly RecordEntry[]) {
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  const own = { personId, organisationId: organisationOf(ctx.actor) };
  const from = ctx.from ?? (ctx.actor.kind === "clock" || ctx.actor.kind === "console" ? ctx.actor.kind : null);
  const algorithm = ctx.recordDigest ?? "sha256";
  const [, , [head]] = (await tx.execute(takeHead)) as unknown as [unknown, unknown, [Head]];

  let [sequence, previous] = [Number(head.sequence ?? 0), head.hash ?? genesis];
  const written = entries.map((entry) => {
    const salt = randomBytes(32).toString("hex");
    const place = entry.placeless ? null : from;
    const details = plain({ ...entry.details });
    const sealed = (value: unknown) => (value === undefined ? null : recordDigests.seal(algorithm, salt, value));
    sequence += 1;
    const row: Omit<RecordRow, "hash"> = {
      sequence,
      at: head.at,
      ...(entry.by ?? own),
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      subjectVersion: entry.subjectVersion ?? null,
      outcome: entry.outcome ?? "done",
      before: sealed(entry.before),
      after: sealed(entry.after),
      content: recordDigests.seal(algorithm, salt, contentOf({ from: place, details })),
      event: entry.event ? eventText(entry.event) : null,
      algorithm,
      previous,
    };
    previous = recordDigests.hash(algorithm, rowText(row));
    return { row: { ...row, hash: previous }, particulars: { sequence, salt, from: place, details } };
  });
  const sent = tx.execute(writing(written)).then(
    () => null,
    (error: Error) => error,
  );
  return { sent };
}

/**
 * One trip for all rows, and no second one for the database to say what it takes: every one of them is waited for by whoever writes next.
 * The rows travel as JSON in hexadecimal digits, in which nothing needs quoting.
 */
const writing = (written: readonly { row: RecordRow; particulars: Particulars & { sequence: number } }[]) =>
  sql.raw(`with given as (select * from jsonb_to_recordset(convert_from(decode('${Buffer.from(JSON.stringify(written)).toString("hex")}', 'hex'), 'UTF8')::jsonb)
      as rows (row jsonb, particulars jsonb)),
    chained as (insert into record (${columns.map(([name]) => name).join(", ")})
      select r.* from given, jsonb_to_record(row) as r (${columns.map(([, key, type]) => `"${key}" ${type}`).join(", ")}))
    insert into record_particulars (sequence, salt, source, details)
      select p.* from given, jsonb_to_record(particulars) as p (sequence bigint, salt text, "from" text, details jsonb)`);

/** Of the table, of a row, and its type. */
const columns: [name: string, key: keyof RecordRow, type: string][] = [
  ["sequence", "sequence", "bigint"],
  ["at", "at", "timestamptz"],
  ["person_id", "personId", "text"],
  ["organisation_id", "organisationId", "text"],
  ["action", "action", "text"],
  ["subject_type", "subjectType", "text"],
  ["subject_id", "subjectId", "text"],
  ["subject_version", "subjectVersion", "integer"],
  ["outcome", "outcome", "text"],
  ["before", "before", "text"],
  ["after", "after", "text"],
  ["content", "content", "text"],
  ["event", "event", "text"],
  ["algorithm", "algorithm", "text"],
  ["previous", "previous", "text"],
  ["hash", "hash", "text"],
];

/** As it will be read back from JSON: instants as text, nothing undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
