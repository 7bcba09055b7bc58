import { and, count, eq, gt, isNull, or } from "drizzle-orm";
import { type CreditCodeProblem, creditCodeProblem, demoDivision, normaliseCreditCode } from "#app/domain/identity/credit-code.ts";
import { isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import type { FirstOwnerRefusal } from "#app/domain/identity/membership.ts";
import { type Capacity, unverifiedPerPerson } from "#app/domain/identity/organisation.ts";
import { mayRegister, mayRegisterFor, type OrganisationRefusal, registersForOthers } from "#app/domain/identity/policy.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { sendToFirstOwner } from "#app/features/members/invite-first-owner.server.ts";
import { type KeptOutBy, lockedOutOf } from "#app/features/members/kept-out.server.ts";
import type { SendRefusal } from "#app/features/members/send-invitation.server.ts";
import { inTransaction, type Transaction, Undone, undone } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { holdsCode, memberships, organisations } from "#db/schema/index.ts";

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

export type RegisterRefusal =
  | OrganisationRefusal
  | FirstOwnerRefusal
  | SendRefusal
  | KeptOutBy
  | "not-a-mail"
  | `credit-code-${CreditCodeProblem}`
  | "credit-code-taken"
  | "unknown-code"
  | "no-capacity"
  | "houses-full";

export interface Registered {
  id: string;
  creditCode: string;
  /** Of whoever registered their own house; null where it was done for others. */
  membershipId: string | null;
}

/**
 * Registers an organisation under its unified social credit code; it can act once it is verified. Who registers their own house is its first
 * owner; an operator names whoever is to be, who is invited by letter in the same change and then sends the proof. */
export async function registerOrganisation(
  ctx: UseCaseContext,
  { creditCode: typed, ...organisation }: NewOrganisation,
  firstOwner = "",
): Promise<Result<Registered, RegisterRefusal>> {
  const may = mayRegister(ctx.actor);
  if (!may.allowed) return refuse("forbidden", may.reason);
  const mayFor = mayRegisterFor(ctx.actor, organisation.capacities);
  if (!mayFor.allowed) return refuse("forbidden", mayFor.reason);
  const creditCode = normaliseCreditCode(typed);
  const problem = creditCodeProblem(creditCode, ctx);
  if (problem) return refuse("invalid", `credit-code-${problem}`);
  if (organisation.capacities.length === 0) return refuse("invalid", "no-capacity");
  if (!isCoded(ctx, organisation)) return refuse("invalid", "unknown-code");
  if (ctx.actor.kind === "person" && registersForOthers(ctx.actor) && !isEmail(normaliseEmail(firstOwner))) return refuse("invalid", "not-a-mail");
  const first = ctx.actor.kind === "person" && !registersForOthers(ctx.actor) ? ctx.actor.personId : null;

  return await inTransaction<Result<Registered, RegisterRefusal>>(ctx, async (change) => {
    const { tx, now, note } = change;
    const [at, id] = [await now(), ctx.newId()];
    if (first) {
      const keptOut = await lockedOutOf(tx, first, { organisationId: id, capacities: organisation.capacities });
      if (keptOut) return refuse("forbidden", keptOut);
      if (await hasTooMany(tx, first, at)) return refuse("conflict", "houses-full");
    }
    const demo = creditCode.slice(2, 8) === demoDivision;
    const after = { id, creditCode, ...organisation, demo, createdAt: at };
    const [made] = await tx
      .insert(organisations)
      .values(after)
      .onConflictDoNothing({ target: organisations.creditCode, where: holdsCode(organisations.status) })
      .returning({ id: organisations.id });
    if (!made) return refuse("conflict", "credit-code-taken");
    const membershipId = first && ctx.newId();
    if (first && membershipId) await tx.insert(memberships).values({ id: membershipId, personId: first, organisationId: id, role: "owner", createdAt: at });
    note({
      action: "register-organisation",
      subjectType: "organisation",
      subjectId: id,
      after,
      details: { creditCode, name: organisation.name, capacities: organisation.capacities, ...(membershipId && { membershipId }) },
    });
    if (first || ctx.actor.kind !== "person") return ok({ id, creditCode, membershipId });
    const sent = await sendToFirstOwner(ctx, change, { id, name: organisation.name, status: "registered" }, firstOwner);
    if (!sent.ok) throw new Undone(sent);
    return ok({ id, creditCode, membershipId });
  }).catch(undone<RegisterRefusal>);
}

function isCoded({ reference }: UseCaseContext, { kind, district, park, size }: Pick<NewOrganisation, "kind" | "district" | "park" | "size">) {
  const known = (list: string, code: string | undefined) => code === undefined || (reference.codes[list] ?? []).some((one) => one.code === code);
  const inDistrict = park === undefined || reference.codes.park?.some(({ code, within }) => code === park && within === district) === true;
  return known("organisation-kind", kind) && known("district", district) && inDistrict && known("organisation-size", size);
}

/** Houses that nobody has verified yet, with those taken back in the day before; counted under the person's row, which is locked, so that two at once are counted both. */
async function hasTooMany(tx: Transaction, personId: string, at: Date) {
  const lately = and(eq(organisations.status, "withdrawn"), gt(organisations.createdAt, new Date(at.getTime() - 86_400_000)));
  const [own] = await tx
    .select({ count: count() })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), eq(memberships.role, "owner"), isNull(organisations.verifiedAt), or(isNull(memberships.endedAt), lately)));
  return (own?.count ?? 0) >= unverifiedPerPerson;
}
