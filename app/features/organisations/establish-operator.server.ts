import { and, eq } from "drizzle-orm";
import { normaliseCreditCode } from "#app/domain/identity/credit-code.ts";
import { type OrganisationStatus, organisationLifecycle } from "#app/domain/identity/organisation.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { holdsCode, organisations } from "#db/schema/index.ts";
import { type AdvanceRefusal, advanceOrganisation } from "./advance-organisation.server.ts";
import { type NewOrganisation, type RegisterRefusal, registerOrganisation } from "./register-organisation.server.ts";

/** The operator's own house, registered and verified at the machine; one that stands already is taken as it is, one left half-way is finished. */
export async function establishOperator(
  ctx: UseCaseContext,
  house: Omit<NewOrganisation, "capacities">,
): Promise<Result<{ id: string }, RegisterRefusal | AdvanceRefusal>> {
  const [known] = await ctx.db
    .select({ id: organisations.id, status: organisations.status, capacities: organisations.capacities })
    .from(organisations)
    .where(and(eq(organisations.creditCode, normaliseCreditCode(house.creditCode)), holdsCode(organisations.status)));
  if (known && !known.capacities.includes("operator")) return refuse("conflict", "credit-code-taken");
  const registered = known ? ok(known) : await registerOrganisation(ctx, { ...house, capacities: ["operator"] });
  if (!registered.ok) return registered;
  const { id } = registered.value;
  let status: OrganisationStatus = known?.status ?? "registered";
  while (status !== "verified") {
    const event = status === "pending" ? "verify" : "submit-proof";
    const advanced = await advanceOrganisation(ctx, id, event);
    if (!advanced.ok) return advanced;
    status = nextStatus(organisationLifecycle, status, event) ?? status;
  }
  return ok({ id });
}
