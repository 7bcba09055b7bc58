import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { countOwners, type FirstOwnerRefusal, invitationHours, mayInviteFirstOwner } from "#app/domain/identity/membership.ts";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { watches } from "#app/domain/identity/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, type Result, refuse } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { invitations, memberships, organisations, people } from "#db/schema/index.ts";
import { type SendRefusal, sendInvitation } from "./send-invitation.server.ts";
import { takeBack } from "./withdraw-sent.server.ts";

interface House {
  id: string;
  name: string;
  status: OrganisationStatus;
}
type InviteFirstOwnerRefusal = FirstOwnerRefusal | SendRefusal | "not-a-mail";

/** Invites the first owner of a house that has none, or none who can sign in: by letter, like every member. What was sent to somebody else for it works no more. */
export async function inviteFirstOwner(
  ctx: UseCaseContext,
  organisationId: string,
  typed: string,
): Promise<Result<{ email: string }, NotFound | InviteFirstOwnerRefusal>> {
  return await inTransaction(ctx, async (change) => {
    const [house] = await change.tx.select().from(organisations).where(eq(organisations.id, organisationId)).for("update");
    return house && watches(ctx.actor) ? await sendToFirstOwner(ctx, change, house, typed) : notFound;
  });
}

/** Whether it stands against it whoever asks. */
export const isOfTheHouse = (reason: FirstOwnerRefusal) => reason === "has-owner" || reason === "house-suspended" || reason === "house-withdrawn";

/** The same within the change that registers the house. */
export async function sendToFirstOwner(
  ctx: UseCaseContext,
  change: Change,
  house: House,
  typed: string,
): Promise<Result<{ email: string }, InviteFirstOwnerRefusal>> {
  const email = normaliseEmail(typed);
  if (!isEmail(email)) return refuse("invalid", "not-a-mail");
  const members = await membersOf(change.tx, house.id);
  const may = mayInviteFirstOwner(ctx.actor, factsOf(house, members));
  if (!may.allowed) return refuse(isOfTheHouse(may.reason) ? "conflict" : "forbidden", may.reason);
  await takeBack(change, house.id, ne(invitations.email, email));
  // a member who is no owner may become one
  const owners = members.filter(({ role }) => role === "owner");
  return await sendInvitation(ctx, change, { facts: { organisationId: house.id }, members: owners }, email, "owner", (locale, token) => {
    const about = { house: house.name, hours: invitationHours, link: `${ctx.origin}${paths.invitation(token)}` };
    return { subject: m.houses_letter_owner(about, { locale }), text: m.houses_letter_owner_text(about, { locale }) };
  });
}

export interface FirstOwner {
  /** False once the house has an owner. */
  lacking: boolean;
  may: Decision<FirstOwnerRefusal>;
  /** The invitation that waits. */
  waiting: { email: string; expiresAt: Date } | null;
}

/** Whether a house still lacks its first owner, as those who watch over houses see it, and whether its reader may invite one. */
export async function findFirstOwner(ctx: UseCaseContext, house: House): Promise<FirstOwner | null> {
  if (!watches(ctx.actor)) return null;
  const facts = factsOf(house, await membersOf(ctx.db, house.id));
  const may = mayInviteFirstOwner(ctx.actor, facts);
  if (facts.owners > 0) return { lacking: false, may, waiting: null };
  const [waiting] = await ctx.db
    .select({ email: invitations.email, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, house.id),
        eq(invitations.role, "owner"),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, await ctx.clock(ctx.db)),
      ),
    )
    .orderBy(desc(invitations.createdAt));
  return { lacking: true, may, waiting: waiting ?? null };
}

const membersOf = (db: Executor, organisationId: string) =>
  db
    .select({ personId: memberships.personId, role: memberships.role, disabled: sql<boolean>`${people.disabledAt} is not null` })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)));

const factsOf = ({ id, status }: House, members: Parameters<typeof countOwners>[0]) => ({
  organisationId: id,
  status,
  owners: countOwners(members),
});
