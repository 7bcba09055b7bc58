import { eq, sql } from "drizzle-orm";
import { mayViewShortlist } from "#app/domain/intent/policy.ts";
import { mayView } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, products, scenarios } from "#db/schema/index.ts";
import { findScenarioHead, type ScenarioHead } from "./find-scenario-head.server.ts";
import { standing } from "./read-standing.server.ts";

/** A product before the owner of a scenario: whether it is kept, invited, answered. For the scenario's house; what it kept stays in its sight. */
export async function findCandidacy(ctx: UseCaseContext, scenarioNumber: string, productNumber: string): Promise<Result<Candidacy, NotFound>> {
  const [scenario, [product]] = await Promise.all([findScenarioHead(ctx, scenarioNumber), select(ctx, scenarioNumber, productNumber)]);
  if (!scenario || !product || !mayViewShortlist(ctx.actor, { ownerId: scenario.organisationId })) return notFound;
  const { standing: stands, ...rest } = product;
  const facts = { organisationId: rest.vendor.id, organisationStatus: rest.vendor.status, status: rest.status };
  if (!stands.kept && !mayView(ctx.actor, facts)) return notFound;
  return ok({ scenario, product: { ...rest, offered: rest.status === "listed" && rest.vendor.status === "verified" }, standing: stands });
}

const select = ({ db }: UseCaseContext, scenarioNumber: string, productNumber: string) =>
  db
    .select({
      number: sql<string>`${products.number}`,
      name: products.name,
      summary: products.summary,
      version: products.version,
      status: products.status,
      vendor: { id: organisations.id, name: organisations.name, status: organisations.status },
      standing: standing(scenarios.id, products.id),
    })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .innerJoin(scenarios, eq(scenarios.number, scenarioNumber))
    .where(eq(products.number, productNumber));

type FoundProduct = Awaited<ReturnType<typeof select>>[number];

export interface Candidacy {
  scenario: ScenarioHead;
  product: Omit<FoundProduct, "standing"> & { offered: boolean };
  standing: FoundProduct["standing"];
}
