import { type CreditCodeProblem, creditCodeProblem, demoDivision, normaliseCreditCode } from "#app/domain/identity/credit-code.ts";
import type { Capacity } from "#app/domain/identity/organisation.ts";
import { mayRegister, type OrganisationRefusal } from "#app/domain/identity/policy.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";

export interface NewOrganisation {
  creditCode: string;
  name: string;
  nameEn?: string;
  about?: string;
  kind: string;
  district: string;
  park?: string;
  size: string;
  capacities: Capacity[];
}

export type RegisterRefusal = OrganisationRefusal | `credit-code-${CreditCodeProblem}` | "credit-code-taken" | "unknown-code" | "no-capacity";

/** Registers an organisation under its unified social credit code; it can act once it is verified. */
export async function registerOrganisation(
  ctx: UseCaseContext,
  { creditCode: typed, ...organisation }: NewOrganisation,
): Promise<Result<{ id: string; creditCode: string }, RegisterRefusal>> {
  const may = mayRegister(ctx.actor);
  if (!may.allowed) return refuse("forbidden", may.reason);
  const creditCode = normaliseCreditCode(typed);
  const problem = creditCodeProblem(creditCode, ctx);
  if (problem) return refuse("invalid", `credit-code-${problem}`);
  if (organisation.capacities.length === 0) return refuse("invalid", "no-capacity");
  const known = (list: string, code: string | undefined) => code === undefined || (ctx.reference.codes[list] ?? []).some((one) => one.code === code);
  if (
    !known("organisation-kind", organisation.kind) ||
    !known("district", organisation.district) ||
    !known("park", organisation.park) ||
    !known("organisation-size", organisation.size)
  )
    return refuse("invalid", "unknown-code");

  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const id = ctx.newId();
    const demo = creditCode.slice(2, 8) === demoDivision;
    const [made] = await tx
      .insert(organisations)
      .values({ id, creditCode, ...organisation, demo, createdAt: await now() })
      .onConflictDoNothing({ target: organisations.creditCode })
      .returning({ id: organisations.id });
    if (!made) return refuse("conflict", "credit-code-taken");
    note({
      action: "register-organisation",
      subjectType: "organisation",
      subjectId: id,
      details: { creditCode, name: organisation.name, capacities: organisation.capacities },
    });
    return ok({ id, creditCode });
  });
}
