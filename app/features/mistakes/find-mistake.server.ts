import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { type MistakeRefusal, mayPerform } from "#app/domain/mistake/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, people, products, rankingMistakes, scenarios } from "#db/schema/index.ts";
import { mistakeVisibleTo } from "./visible-to.server.ts";

const reporter = alias(people, "reporter");
const answerer = alias(people, "answerer");

/** A report with what it is about, and whether the actor may answer it. */
export async function findMistake(ctx: UseCaseContext, id: string): Promise<Result<FoundMistake, NotFound>> {
  const [row] = await select(ctx).where(and(eq(rankingMistakes.id, id), mistakeVisibleTo(ctx.actor)));
  return row ? ok({ ...row, may: mayPerform.answer(ctx.actor, { vendorId: row.vendor.id }) }) : notFound;
}

/** … as its page shows it: whoever reads another house's report leaves a row. */
export async function readMistake(ctx: UseCaseContext, id: string): ReturnType<typeof findMistake> {
  const found = await findMistake(ctx, id);
  if (found.ok && !belongsTo(ctx.actor, found.value.vendor.id)) await noteReading(ctx, { action: "read-mistake", subjectType: "mistake", subjectId: id });
  return found;
}

const select = ({ db }: UseCaseContext) =>
  db
    .select({
      id: rankingMistakes.id,
      status: rankingMistakes.status,
      report: rankingMistakes.report,
      stood: rankingMistakes.stood,
      reportedAt: rankingMistakes.reportedAt,
      reportedBy: reporter.name,
      answer: rankingMistakes.answer,
      answeredAt: rankingMistakes.answeredAt,
      answeredBy: answerer.name,
      version: rankingMistakes.productVersion,
      product: { number: sql<string>`${products.number}`, name: products.name, version: products.version },
      vendor: { id: organisations.id, name: organisations.name, creditCode: organisations.creditCode },
      scenario: { number: sql<string>`${scenarios.number}`, title: scenarios.title },
    })
    .from(rankingMistakes)
    .innerJoin(scenarios, eq(scenarios.id, rankingMistakes.scenarioId))
    .innerJoin(products, eq(products.id, rankingMistakes.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .innerJoin(reporter, eq(reporter.id, rankingMistakes.reportedBy))
    .leftJoin(answerer, eq(answerer.id, rankingMistakes.answeredBy));

export type FoundMistake = Awaited<ReturnType<typeof select>>[number] & { may: Decision<MistakeRefusal> };
