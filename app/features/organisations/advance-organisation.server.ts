import { eq } from "drizzle-orm";
import { belongsTo, has } from "#app/domain/identity/actor.ts";
import { type Capacity, type OrganisationEvent, organisationLifecycle } from "#app/domain/identity/organisation.ts";
import { mayPerform, mayViewVendor, type OrganisationRefusal } from "#app/domain/identity/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";

/** The only code that sets an organisation's status. */
export async function advanceOrganisation(
  ctx: UseCaseContext,
  id: string,
  event: OrganisationEvent,
): Promise<Result<{ id: string }, NotFound | OrganisationRefusal | "wrong-status">> {
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for("update");
    if (!row) return notFound;
    const facts = { organisationId: row.id, status: row.status, capacities: row.capacities as Capacity[] };
    const seen = ctx.actor.kind === "console" || belongsTo(ctx.actor, id) || has(ctx.actor, "operator") || mayViewVendor(ctx.actor, facts);
    if (!seen) return notFound;
    const may = mayPerform[event](ctx.actor, facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const status = nextStatus(organisationLifecycle, row.status, event);
    if (!status) return refuse("conflict", "wrong-status");
    await tx
      .update(organisations)
      .set({ status, ...(event === "verify" && { verifiedAt: await now() }) })
      .where(eq(organisations.id, id));
    note({ action: `${event}-organisation`, subjectType: "organisation", subjectId: id, details: { from: row.status, to: status } });
    return ok({ id });
  });
}
