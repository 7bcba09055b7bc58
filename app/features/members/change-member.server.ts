import { and, eq, isNull } from "drizzle-orm";
import { type MemberRefusal, mayChangeRole, mayLeave, mayRemove, mayTransfer } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, memberships, people } from "#db/schema/index.ts";
import { type LockedHouse, type LockedMember, lockHouse } from "./lock-house.server.ts";
import { withdrawSent } from "./withdraw-sent.server.ts";

type Changed = Result<{ name: string }, NotFound | MemberRefusal>;

/** Gives a member another role; they are told by mail. */
export const changeRole = (ctx: UseCaseContext, id: string, role: MemberRole) =>
  change(
    ctx,
    id,
    ({ actor, facts }, member) => mayChangeRole(actor, facts, member),
    async (inside, house, member) => {
      if (member.role === role) return;
      await inside.tx.update(memberships).set({ role }).where(eq(memberships.id, member.id));
      if (member.role === "owner") await withdrawSent(inside, house.facts.organisationId, member.personId);
      inside.note({
        ...noted("change-role", member),
        before: member,
        after: { ...member, role },
        details: { ...about(house, member), from: member.role, to: role },
      });
      await tell(ctx, inside, member.personId, (locale) => {
        const words = { house: house.name, role: memberRoleLabel[role]({}, { locale }), link: `${ctx.origin}${paths.desk()}` };
        return { subject: m.members_letter_role(words, { locale }), text: m.members_letter_role_text(words, { locale }) };
      });
    },
  );

/** Ends somebody's membership, from this moment on; they are told by mail. */
export const removeMember = (ctx: UseCaseContext, id: string) =>
  change(
    ctx,
    id,
    ({ actor, facts }, member) => mayRemove(actor, facts, member),
    async (inside, house, member) => {
      await end(inside, house, member, "remove-member");
      await tell(ctx, inside, member.personId, (locale) => {
        const words = { house: house.name };
        return { subject: m.members_letter_removed(words, { locale }), text: m.members_letter_removed_text(words, { locale }) };
      });
    },
  );

/** Ends one's own membership; the last owner's not. */
export async function leaveHouse(ctx: UseCaseContext): Promise<Result<{ name: string }, NotFound | MemberRefusal>> {
  return await inTransaction(ctx, async (inside) => {
    const house = await lockHouse(inside.tx, ctx.actor);
    const own = house?.members.find(({ personId }) => ctx.actor.kind === "person" && personId === ctx.actor.personId);
    if (!house || !own) return notFound;
    const may = mayLeave(house.actor, house.facts);
    if (!may.allowed) return refuse(may.reason === "last-owner" ? "conflict" : "forbidden", may.reason);
    await end(inside, house, own, "leave-house");
    return ok({ name: house.name });
  });
}

/** Hands one's place as an owner to another member, and goes on as an editor; both are told. */
export const transferOwnership = (ctx: UseCaseContext, id: string) =>
  change(
    ctx,
    id,
    ({ actor, facts }, member) => mayTransfer(actor, facts, member),
    async (inside, house, member) => {
      const own = house.members.find(({ personId }) => ctx.actor.kind === "person" && personId === ctx.actor.personId);
      if (!own) throw new Error("the actor is no member");
      for (const [one, role] of [
        [member, "owner"],
        [own, "editor"],
      ] as const) {
        await inside.tx.update(memberships).set({ role }).where(eq(memberships.id, one.id));
        inside.note({
          ...noted("transfer-ownership", one),
          before: one,
          after: { ...one, role },
          details: { ...about(house, one), from: one.role, to: role },
        });
        await tell(ctx, inside, one.personId, (locale) => {
          const words = { house: house.name, role: memberRoleLabel[role]({}, { locale }), link: `${ctx.origin}${paths.desk()}` };
          return { subject: m.members_letter_role(words, { locale }), text: m.members_letter_role_text(words, { locale }) };
        });
      }
      await withdrawSent(inside, house.facts.organisationId, own.personId);
    },
  );

type Rule = (house: LockedHouse, member: LockedMember) => Decision<MemberRefusal>;

async function change(
  ctx: UseCaseContext,
  id: string,
  rule: Rule,
  write: (inside: Change, house: LockedHouse, member: LockedMember) => Promise<void>,
): Promise<Changed> {
  return await inTransaction(ctx, async (inside) => {
    const house = await lockHouse(inside.tx, ctx.actor);
    const member = house?.members.find((one) => one.id === id);
    if (!house || !member) return notFound;
    const may = rule(house, member);
    if (!may.allowed) return refuse(may.reason === "last-owner" || may.reason === "already-owner" ? "conflict" : "forbidden", may.reason);
    await write(inside, house, member);
    const [person] = await inside.tx.select({ name: people.name }).from(people).where(eq(people.id, member.personId));
    return ok({ name: person?.name ?? "" });
  });
}

const about = ({ facts }: LockedHouse, { personId }: LockedMember) => ({ organisationId: facts.organisationId, memberId: personId });
const noted = <Action extends string>(action: Action, { id }: LockedMember) => ({
  action,
  subjectType: "membership" as const,
  subjectId: id,
});

async function end(inside: Change, house: LockedHouse, member: LockedMember, action: "remove-member" | "leave-house") {
  const { tx, now, note } = inside;
  const endedAt = await now();
  await tx.update(memberships).set({ endedAt }).where(eq(memberships.id, member.id));
  note({ ...noted(action, member), before: member, after: { ...member, endedAt }, details: { ...about(house, member), role: member.role } });
  await withdrawSent(inside, house.facts.organisationId, member.personId);
}

type Words = (locale: "zh-CN" | "en") => { subject: string; text: string };

async function tell({ actor }: UseCaseContext, { tx, mail }: Change, personId: string, words: Words) {
  const [reader] = await tx
    .select({ to: identities.subject, locale: people.locale })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.personId, personId), eq(identities.provider, "email"), isNull(people.disabledAt)));
  const self = actor.kind === "person" && actor.personId === personId;
  if (reader && !self) await mail({ ...reader, ...words(reader.locale) });
}
