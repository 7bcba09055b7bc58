import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import {
  countOwners,
  type MemberRefusal,
  type MembersFacts,
  mayChangeRole,
  mayChoosePasswords,
  mayInvite,
  mayLeave,
  mayRemove,
  mayTransfer,
  mayWithdrawInvitation,
} from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, memberships, organisations, people } from "#db/schema/index.ts";

type May = Decision<MemberRefusal>;

export interface FoundMember {
  id: string;
  name: string;
  email: string | null;
  role: MemberRole;
  /** Whether their account is. */
  disabled: boolean;
  since: Date;
  /** Whether it is the reader. */
  self: boolean;
  mayChange: May;
  mayRemove: May;
  mayTransfer: May;
}

export interface FoundMembers {
  name: string;
  members: FoundMember[];
  /** Those that can still be accepted; the last sent first. */
  invitations: { id: string; email: string; role: MemberRole; expiresAt: Date }[];
  /** What the house asks of its members' passwords. */
  passwordProfile: PasswordProfile;
  mayInvite: May;
  mayChoosePasswords: May;
  mayWithdraw: May;
  mayLeave: May;
}

/** Who belongs to the house that one acts for, and what one may do about it. Three statements. */
export async function listMembers(ctx: UseCaseContext & { actor: PersonActor }): Promise<Result<FoundMembers, NotFound>> {
  const house = ctx.actor.actingFor;
  if (!house) return notFound;
  const now = await ctx.clock(ctx.db);
  const [members, waiting, [own]] = await Promise.all([
    ctx.db
      .select({
        id: memberships.id,
        personId: memberships.personId,
        name: people.name,
        email: sql<string | null>`(select i.subject from ${identities} i where i.person_id = ${people.id} and i.provider = 'email' limit 1)`,
        role: memberships.role,
        disabled: sql<boolean>`${people.disabledAt} is not null`,
        since: memberships.createdAt,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.organisationId, house.organisationId), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.createdAt), asc(people.name)),
    ctx.db
      .select({ id: invitations.id, email: invitations.email, role: invitations.role, expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(
        and(eq(invitations.organisationId, house.organisationId), isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now)),
      )
      .orderBy(asc(invitations.expiresAt)),
    ctx.db.select({ passwordProfile: organisations.passwordProfile }).from(organisations).where(eq(organisations.id, house.organisationId)),
  ]);
  const facts: MembersFacts = {
    organisationId: house.organisationId,
    status: house.status,
    owners: countOwners(members),
  };
  const withdraw = mayWithdrawInvitation(ctx.actor, facts);
  return ok({
    name: house.name,
    members: members.map(({ personId, ...member }) => ({
      ...member,
      self: personId === ctx.actor.personId,
      mayChange: mayChangeRole(ctx.actor, facts, { personId, role: member.role, disabled: member.disabled }),
      mayRemove: mayRemove(ctx.actor, facts, { personId, role: member.role, disabled: member.disabled }),
      mayTransfer: mayTransfer(ctx.actor, facts, { personId, role: member.role, disabled: member.disabled }),
    })),
    // an address that is only invited is its owner's business
    invitations: withdraw.allowed ? waiting : [],
    passwordProfile: own?.passwordProfile ?? "asvs",
    mayInvite: mayInvite(ctx.actor, facts),
    mayChoosePasswords: mayChoosePasswords(ctx.actor, facts),
    mayWithdraw: withdraw,
    mayLeave: mayLeave(ctx.actor, facts),
  });
}
