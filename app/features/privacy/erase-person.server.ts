import { randomBytes } from "node:crypto";
import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { organisationLifecycle } from "#app/domain/identity/organisation.ts";
import { erasedAddress, pseudonymOf } from "#app/domain/privacy/held.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { withdrawSent } from "#app/features/members/withdraw-sent.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import {
  accountLinks,
  authenticators,
  identities,
  invitations,
  keptForms,
  knownBrowsers,
  letters,
  memberships,
  organisations,
  passkeys,
  passwords,
  pendingSignIns,
  people,
  powers,
  recoveryCodes,
  reviewers,
  sessions,
} from "#db/schema/index.ts";

type Own = UseCaseContext & { actor: PersonActor };

/** Houses that would be left without an owner, and of each whether its registration can be taken back: it was never verified. */
export const solelyOwned = async ({ db, actor }: Own) =>
  (await ownedAlone(db as unknown as Transaction, actor.personId)).map(({ name, status }) => ({
    name,
    withdrawable: nextStatus(organisationLifecycle, status, "withdraw") !== null,
  }));

/**
 * Erases a person: what they sign in with, their sessions, letters and what the record holds of them beyond a pseudonym are gone, and a
 * pseudonym stands where records of houses must stay. Not undone. Who is the only owner of a house hands it over first, and who
 * holds a power gives it back first: else the last security officer could leave nobody to grant.
 */
export async function erasePerson(ctx: Own): Promise<Result<null, NotFound | "last-owner" | "demo-person" | "power-held">> {
  const { personId } = ctx.actor;
  const unknowable = await hashPassword(randomBytes(32).toString("base64url"));
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    const houses = await tx
      .select({ id: memberships.organisationId })
      .from(memberships)
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
    // as whoever changes members does, so that of two last owners one stays
    const ids = houses.map(({ id }) => id);
    if (ids.length > 0)
      await tx.select({ id: organisations.id }).from(organisations).where(inArray(organisations.id, ids)).orderBy(asc(organisations.id)).for("update");
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
    if (!person) return notFound;
    if (person.demo) return refuse("conflict", "demo-person");
    // granting takes the same row first
    if ((await tx.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt)))) > 0) return refuse("conflict", "power-held");
    if ((await ownedAlone(tx, personId)).length > 0) return refuse("conflict", "last-owner");

    const at = await now();
    for (const id of ids) await withdrawSent(change, id, personId, { erased: true });
    await forgetAddresses(tx, personId);
    await tx
      .update(memberships)
      .set({ endedAt: at })
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
    await tx
      .update(reviewers)
      .set({ endedAt: at })
      .where(and(eq(reviewers.personId, personId), isNull(reviewers.endedAt)));
    await tx.update(passwords).set({ hash: unknowable, changedAt: at }).where(eq(passwords.personId, personId));
    for (const held of [accountLinks, knownBrowsers, keptForms, authenticators, passkeys, recoveryCodes, pendingSignIns])
      await tx.delete(held).where(eq(held.personId, personId));
    await tx.delete(sessions).where(eq(sessions.userId, personId));
    await tx
      .update(people)
      .set({ name: pseudonymOf(personId), disabledAt: at })
      .where(eq(people.id, personId));
    await tx.execute(sql`select erase_record_particulars(${personId})`);
    note({ action: "erase-person", subjectType: "person", subjectId: personId, after: null, placeless: true });
    return ok(null);
  });
}

/** Letters and links go with the addresses, former ones too, and with the person; an invitation stays as one to nobody. */
async function forgetAddresses(tx: Transaction, personId: string) {
  const addresses = await addressesOf(tx, personId);
  await tx.delete(letters).where(or(eq(letters.personId, personId), and(inArray(letters.to, addresses), isNull(letters.personId))));
  await tx.delete(accountLinks).where(inArray(accountLinks.email, addresses));
  await tx
    .update(invitations)
    .set({ email: erasedAddress(personId) })
    .where(or(eq(invitations.usedBy, personId), and(inArray(invitations.email, addresses), isNull(invitations.usedBy))));
  await tx
    .update(identities)
    .set({ subject: erasedAddress(personId) })
    .where(eq(identities.personId, personId));
}

/**
 * The addresses that are theirs and those that were: by which they came into a house, or which they could have had back. What somebody else
 * has since is that person's.
 */
async function addressesOf(tx: Transaction, personId: string): Promise<string[]> {
  const held = await tx.select({ address: identities.subject }).from(identities).where(eq(identities.personId, personId));
  const invited = await tx.select({ address: invitations.email }).from(invitations).where(eq(invitations.usedBy, personId));
  const left = await tx
    .select({ address: accountLinks.email })
    .from(accountLinks)
    .where(and(eq(accountLinks.personId, personId), eq(accountLinks.purpose, "email-undo")));
  const all = [...held, ...invited, ...left].map(({ address }) => address);
  const others = await tx
    .select({ address: identities.subject })
    .from(identities)
    .where(and(inArray(identities.subject, all), ne(identities.personId, personId)));
  return all.filter((address) => !others.some((other) => other.address === address));
}

const ownedAlone = (tx: Transaction, personId: string) =>
  tx
    .select({ name: organisations.name, status: organisations.status })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.role, "owner"),
        isNull(memberships.endedAt),
        sql`not exists (select from ${memberships} o join ${people} p on p.id = o.person_id where o.organisation_id = ${organisations.id}
          and o.role = 'owner' and o.ended_at is null and o.person_id <> ${personId} and p.disabled_at is null)`,
      ),
    );
