import { and, arrayContains, asc, eq } from "drizzle-orm";
import { isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { invitationHours } from "#app/domain/identity/membership.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { newToken, tokenDigest } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, organisations } from "#db/schema/index.ts";

/** A one-time link into a verified operator's house, the one named or the first that is no demo's; only the token's digest is kept. */
export async function inviteOperator(
  ctx: UseCaseContext,
  email: string,
  houseId?: string,
): Promise<Result<{ token: string; organisation: string }, "not-a-mail" | "mail-taken" | "no-operator">> {
  const address = normaliseEmail(email);
  if (!isEmail(address)) return refuse("invalid", "not-a-mail");
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const [known] = await tx
      .select({ id: identities.id })
      .from(identities)
      .where(and(eq(identities.provider, "email"), eq(identities.subject, address)));
    if (known) return refuse("conflict", "mail-taken");
    const [house] = await tx
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(
        and(arrayContains(organisations.capacities, ["operator"]), eq(organisations.status, "verified"), houseId ? eq(organisations.id, houseId) : undefined),
      )
      .orderBy(asc(organisations.demo), asc(organisations.createdAt))
      .limit(1);
    if (!house) return refuse("conflict", "no-operator");
    const token = newToken();
    const at = await now();
    const invitation = {
      id: tokenDigest(token),
      email: address,
      organisationId: house.id,
      role: "owner" as const,
      expiresAt: new Date(at.getTime() + invitationHours * 3_600_000),
      createdAt: at,
    };
    await tx.insert(invitations).values(invitation);
    note({ action: "invite-operator", subjectType: "invitation", subjectId: invitation.id, after: invitation, details: { organisationId: house.id } });
    return ok({ token, organisation: house.name });
  });
}
