import { and, eq, isNull, ne } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import type { Power } from "#app/domain/identity/power.ts";
import { mayGrant, mayRevoke, mayWatchPowers, type PowerRefusal } from "#app/domain/identity/power-policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { endPresence } from "#app/features/accounts/set-password.server.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, memberships, people, powers, reviewers } from "#db/schema/index.ts";
import { accounts } from "./account-rows.server.ts";
import { grantedLetter, revokedLetter } from "./administration-letters.server.ts";
import { lockPowers } from "./lock-powers.server.ts";

/** Gives a power to whoever has this address. They sign in anew: what a session may do never grows unnoticed. */
export async function grantPower(ctx: UseCaseContext, typed: string, power: Power): Promise<Result<null, NotFound | PowerRefusal | "nobody">> {
  if (!mayWatchPowers(ctx.actor)) return notFound;
  const email = normaliseEmail(typed);
  return await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    const actor = await lockPowers(tx, ctx.actor);
    const [person] = await tx
      .select({ id: people.id, disabledAt: people.disabledAt, locale: people.locale })
      .from(people)
      .innerJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email"), eq(identities.subject, email)))
      .for("no key update", { of: people });
    if (!person || person.disabledAt) return refuse("invalid", "nobody");
    const current = { held: and(eq(powers.personId, person.id), isNull(powers.endedAt)) };
    const [held] = await tx.select({ power: powers.power }).from(powers).where(current.held);
    const inHouse =
      (await tx.$count(memberships, and(eq(memberships.personId, person.id), isNull(memberships.endedAt)))) +
        (await tx.$count(reviewers, and(eq(reviewers.personId, person.id), isNull(reviewers.endedAt)))) >
      0;
    const may = mayGrant(actor, { personId: person.id, power: held?.power ?? null, inHouse });
    if (!may.allowed) return refuse("forbidden", may.reason);
    const id = ctx.newId();
    const grantedBy = ctx.actor.kind === "person" ? ctx.actor.personId : null;
    await tx.insert(powers).values({ id, personId: person.id, power, grantedBy, createdAt: await now() });
    await endPresence(tx, person.id, await now());
    await mail(grantedLetter({ to: email, locale: person.locale, origin: ctx.origin }, power));
    note({ action: "grant-power", subjectType: "power", subjectId: id, after: { personId: person.id, power }, details: { personId: person.id, power } });
    return ok(null);
  });
}

/** Takes a power back; its holder is signed out everywhere. */
export async function revokePower(ctx: UseCaseContext, id: string): Promise<Result<null, NotFound | PowerRefusal>> {
  if (!mayWatchPowers(ctx.actor)) return notFound;
  return await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    const actor = await lockPowers(tx, ctx.actor);
    const [row] = await tx
      .select()
      .from(powers)
      .where(and(eq(powers.id, id), isNull(powers.endedAt)))
      .for("update");
    if (!row) return notFound;
    const may = mayRevoke(actor, { ...row, otherOfficers: await countOfficers(tx, row.personId) });
    if (!may.allowed) return refuse(may.reason === "last-officer" ? "conflict" : "forbidden", may.reason);
    await tx
      .update(powers)
      .set({ endedAt: await now() })
      .where(eq(powers.id, id));
    await endPresence(tx, row.personId, await now());
    const [account] = await accounts(tx).where(eq(people.id, row.personId));
    if (account?.email) await mail(revokedLetter({ to: account.email, locale: account.locale, origin: ctx.origin }, row.power));
    note({ action: "revoke-power", subjectType: "power", subjectId: id, before: row, after: null, details: { personId: row.personId, power: row.power } });
    return ok(null);
  });
}

/** Security officers but one, whose account is not disabled. */
const countOfficers = async (tx: Transaction, except: string) => {
  const officers = await tx
    .select({ id: powers.id })
    .from(powers)
    .innerJoin(people, eq(people.id, powers.personId))
    .where(and(eq(powers.power, "security"), isNull(powers.endedAt), isNull(people.disabledAt), ne(powers.personId, except)));
  return officers.length;
};
