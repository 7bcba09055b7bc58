import { and, eq, inArray } from "drizzle-orm";
import { type MistakeRefusal, mayPerform } from "#app/domain/mistake/policy.ts";
import { published } from "#app/domain/scenario/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { products, rankingMistakes, scenarios } from "#db/schema/index.ts";
import { findStood } from "./find-stood.server.ts";

export type ReportRefusal = MistakeRefusal | NotFound | "not-ranked" | "reported-already" | "stale";

/**
 * A vendor says that its product is ranked wrongly for a published scenario: one open report a product and scenario. It holds where the
 * product stood and what that rested on; nothing of it where no `library` ranks.
 */
export async function reportMistake(
  ctx: UseCaseContext,
  scenarioNumber: string,
  productNumber: string,
  { report, revision }: { report: string; revision: number },
  library: ProductLibrary | null,
): Promise<Result<{ id: string }, ReportRefusal>> {
  const ranked = library && (await findStood(ctx, library, scenarioNumber, productNumber));
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [scenario] = await tx
      .select({ id: scenarios.id })
      .from(scenarios)
      .where(and(eq(scenarios.number, scenarioNumber), inArray(scenarios.status, published)));
    // one report at a time: the product's row says whose turn it is
    const [product] = scenario ? await tx.select().from(products).where(eq(products.number, productNumber)).for("update") : [];
    if (!scenario || !product) return notFound;
    const may = mayPerform.report(ctx.actor, { vendorId: product.organisationId });
    // what a product scored is its own house's: to others there is nothing here
    if (!may.allowed) return may.reason === "not-a-member" ? notFound : refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    if (product.status !== "listed") return refuse("conflict", "not-ranked");
    const pin = { scenarioId: scenario.id, productId: product.id };
    const [open] = await tx
      .select({ id: rankingMistakes.id })
      .from(rankingMistakes)
      .where(and(eq(rankingMistakes.scenarioId, pin.scenarioId), eq(rankingMistakes.productId, pin.productId), eq(rankingMistakes.status, "open")));
    if (open) return refuse("conflict", "reported-already");
    if (revision !== product.version) return refuse("stale", "stale");

    const id = ctx.newId();
    // what was ranked is the version that the report is about
    const stood = ranked && (ranked.version === null || ranked.version === product.version) ? ranked.stood : null;
    const after = { id, ...pin, productVersion: product.version, report, stood, reportedBy: ctx.actor.personId, reportedAt: await now() };
    await tx.insert(rankingMistakes).values(after);
    note({ action: "report-mistake", subjectType: "mistake", subjectId: id, subjectVersion: product.version, after, details: pin });
    return ok({ id });
  });
}
