import { and, desc, eq, gte, ilike, inArray, lt, not, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mayReadRecord } from "#app/domain/record/policy.ts";
import type { RecordOutcome } from "#app/domain/record/record-row.ts";
import { published } from "#app/domain/scenario/lifecycle.ts";
import { beijingInstant } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, people, products, rankingRuns, record, recordParticulars, scenarios } from "#db/schema/index.ts";
import type { RecordFilter } from "./record-filter.server.ts";
import { withheldFrom } from "./withheld.server.ts";

export const rowsPerPage = 50;
/** A record may have millions of rows: they are counted up to here. */
export const mostCounted = 10_000;

export interface ListedRecordRow {
  sequence: number;
  at: Date;
  action: string;
  outcome: RecordOutcome;
  hash: string;
  /** Null where the reader may not know yet: who, and of what. */
  known: {
    person: string | null;
    personId: string | null;
    organisation: string | null;
    subjectType: string;
    subjectId: string;
    subjectVersion: number | null;
    /** The subject's number, or what it is called, where it is everybody's. */
    scenario: string | null;
    product: string | null;
    /** What a person or a house that it was about is called. */
    called: string | null;
    /** The credit code of a house that has a vendor's page. */
    vendor: string | null;
    /** Where the request came from; null too where that was erased. */
    source: string | null;
  } | null;
}

const subject = alias(organisations, "subject");
const somebody = alias(people, "somebody");
const ranked = alias(scenarios, "ranked");

/** One page of the record, the latest first, and how many rows there are. Two round trips, side by side. */
export async function listRecord(ctx: UseCaseContext, filter: RecordFilter): Promise<Result<{ rows: ListedRecordRow[]; total: number }, NotFound>> {
  if (!mayReadRecord(ctx.actor)) return notFound;
  const withheld = withheldFrom(ctx.db, ctx.actor, await ctx.clock(ctx.db));
  const where = selected(ctx, filter, withheld);
  const [rows, [counted]] = await Promise.all([
    recordRows(ctx, withheld)
      .where(where)
      .orderBy(desc(record.sequence))
      .limit(rowsPerPage)
      .offset((filter.page - 1) * rowsPerPage),
    ctx.db.execute<{ total: number }>(sql`select count(*)::int as total from (select from ${record} where ${where} limit ${mostCounted + 1}) as counted`),
  ]);
  return ok({ rows: rows.map(shown), total: counted?.total ?? 0 });
}

/** Rows of the record with the names that belong to them. */
export const recordRows = ({ db }: Pick<UseCaseContext, "db">, withheld: SQL) =>
  db
    .select({
      sequence: record.sequence,
      at: record.at,
      action: record.action,
      outcome: record.outcome,
      hash: record.hash,
      withheld: sql<boolean>`${withheld}`,
      known: {
        person: people.name,
        personId: record.personId,
        organisation: organisations.name,
        subjectType: record.subjectType,
        subjectId: record.subjectId,
        subjectVersion: record.subjectVersion,
        scenario: sql<string | null>`coalesce(${scenarios.number}, ${ranked.number})`,
        product: products.number,
        called: sql<string | null>`coalesce(${subject.name}, ${somebody.name})`,
        vendor: sql<string | null>`case when 'supply' = any(${subject.capacities}) then ${subject.creditCode} end`,
        source: recordParticulars.source,
      },
    })
    .from(record)
    .leftJoin(recordParticulars, eq(recordParticulars.sequence, record.sequence))
    .leftJoin(people, eq(people.id, record.personId))
    .leftJoin(organisations, eq(organisations.id, record.organisationId))
    .leftJoin(scenarios, and(eq(record.subjectType, "scenario"), eq(scenarios.id, record.subjectId), inArray(scenarios.status, published)))
    .leftJoin(products, and(eq(record.subjectType, "product"), eq(products.id, record.subjectId)))
    .leftJoin(rankingRuns, and(eq(record.subjectType, "ranking-run"), eq(sql`${rankingRuns.id}::text`, record.subjectId)))
    .leftJoin(ranked, eq(ranked.id, rankingRuns.scenarioId))
    .leftJoin(somebody, and(eq(record.subjectType, "person"), eq(somebody.id, record.subjectId)))
    .leftJoin(subject, and(eq(record.subjectType, "organisation"), eq(subject.id, record.subjectId)))
    .$dynamic();

type Read = Omit<ListedRecordRow, "known"> & { withheld: boolean; known: NonNullable<ListedRecordRow["known"]> };

export const shown = ({ withheld, known, ...row }: Read): ListedRecordRow => ({ ...row, known: withheld ? null : known });

/** What somebody is looked for by must be nobody's secret: a search for a person or a thing finds only rows that may be known. */
function selected({ db }: UseCaseContext, { person, organisation, subject: about, action, outcome, since, until }: RecordFilter, withheld: SQL) {
  const named = person || organisation || about;
  const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const number = about.toUpperCase();
  return (
    and(
      named ? not(withheld) : undefined,
      person
        ? inArray(
            record.personId,
            db
              .select({ id: people.id })
              .from(people)
              .where(or(eq(people.id, person), ilike(people.name, like(person)))),
          )
        : undefined,
      organisation
        ? inArray(
            record.organisationId,
            db
              .select({ id: organisations.id })
              .from(organisations)
              .where(
                or(eq(organisations.id, organisation), eq(organisations.creditCode, organisation.toUpperCase()), ilike(organisations.name, like(organisation))),
              ),
          )
        : undefined,
      about
        ? or(
            eq(record.subjectId, about),
            inArray(record.subjectId, db.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.number, number))),
            inArray(record.subjectId, db.select({ id: products.id }).from(products).where(eq(products.number, number))),
          )
        : undefined,
      action.length > 0 ? inArray(record.action, action) : undefined,
      outcome.length > 0 ? inArray(record.outcome, outcome as RecordOutcome[]) : undefined,
      since[0] ? gte(record.at, beijingInstant(since[0], "00:00")) : undefined,
      until[0] ? lt(record.at, beijingInstant(until[0], "24:00")) : undefined,
    ) ?? sql`true`
  );
}
