import { eq } from "drizzle-orm";
import { mistakeLifecycle } from "#app/domain/mistake/lifecycle.ts";
import { type MistakeRefusal, mayPerform, mayViewMistake } from "#app/domain/mistake/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products, rankingMistakes } from "#db/schema/index.ts";

/** The only code that sets a report's status: an operator's answer, with reasons that the vendor reads. */
export async function answerMistake(
  ctx: UseCaseContext,
  id: string,
  answer: string,
): Promise<Result<{ id: string }, MistakeRefusal | NotFound | "answered-already">> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [row] = await tx
      .select({ report: rankingMistakes, status: rankingMistakes.status, vendorId: products.organisationId })
      .from(rankingMistakes)
      .innerJoin(products, eq(products.id, rankingMistakes.productId))
      .where(eq(rankingMistakes.id, id))
      .for("update", { of: rankingMistakes });
    if (!row || !mayViewMistake(ctx.actor, row)) return notFound;
    const may = mayPerform.answer(ctx.actor, row);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const status = nextStatus(mistakeLifecycle, row.status, "answer");
    if (!status) return refuse("conflict", "answered-already");
    const changes = { status, answer, answeredBy: ctx.actor.personId, answeredAt: await now() };
    await tx.update(rankingMistakes).set(changes).where(eq(rankingMistakes.id, id));
    note({
      action: "answer-mistake",
      subjectType: "mistake",
      subjectId: id,
      before: row.report,
      after: { ...row.report, ...changes },
      details: { from: row.status, to: status, answer },
    });
    return ok({ id });
  });
}
