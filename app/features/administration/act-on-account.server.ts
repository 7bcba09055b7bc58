import { and, asc, eq, isNull } from "drizzle-orm";
import { type AccountAct, canHappen, mayAdminister, mayPerform, type PowerRefusal } from "#app/domain/identity/power-policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { endPresence } from "#app/features/accounts/set-password.server.ts";
import { tellFactor } from "#app/features/accounts/tell-factor.server.ts";
import { withdrawOperators, withdrawSent } from "#app/features/members/withdraw-sent.server.ts";
import { type Change, inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, memberships, organisations, passkeys, people, recoveryCodes } from "#db/schema/index.ts";
import { type AccountRow, accounts, factsOf } from "./account-rows.server.ts";
import { disabledLetter, enabledLetter } from "./administration-letters.server.ts";
import { lockPowers } from "./lock-powers.server.ts";

const actions = { disable: "disable-person", enable: "enable-person", "end-sessions": "end-sessions", "clear-factors": "clear-factors" } as const;

/** Disables an account, enables it, signs it out everywhere, or takes its second factors away; the person is told by mail. */
export async function actOnAccount(
  ctx: UseCaseContext,
  personId: string,
  act: AccountAct,
  reason: string,
): Promise<Result<null, NotFound | PowerRefusal | "wrong-status">> {
  if (!mayAdminister(ctx.actor)) return notFound;
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    const actor = await lockPowers(tx, ctx.actor);
    // houses first, as whoever changes their members does
    const owned = act === "enable" || act === "disable" ? await lockOwned(tx, personId) : [];
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    const [account] = await accounts(tx).where(eq(people.id, personId));
    if (!account) return notFound;
    const { disabledAt, factor } = account;
    const facts = factsOf(account);
    const may = mayPerform[act](actor, facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (!canHappen[act](facts)) return refuse("conflict", "wrong-status");
    await perform[act](change, account, reason, ctx.origin);
    if (act !== "enable") await endPresence(tx, personId, await now());
    for (const { id } of owned) await (act === "enable" ? withdrawOperators(change, id) : withdrawSent(change, id, personId));
    const [after] = await accounts(tx).where(eq(people.id, personId));
    const left = { disabledAt: after?.disabledAt ?? null, factor: after?.factor ?? null };
    note({ action: actions[act], subjectType: "person", subjectId: personId, before: { disabledAt, factor }, after: left, details: { reason } });
    return ok(null);
  });
}

/** The houses of which somebody is an owner, under their row locks. */
const lockOwned = (tx: Transaction, personId: string) =>
  tx
    .select({ id: organisations.id })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), eq(memberships.role, "owner"), isNull(memberships.endedAt)))
    .orderBy(asc(organisations.id))
    .for("update", { of: organisations });

const perform: Record<AccountAct, (change: Change, account: AccountRow, reason: string, origin: string) => Promise<unknown>> = {
  async disable({ tx, now, mail }, account, reason, origin) {
    await tx
      .update(people)
      .set({ disabledAt: await now() })
      .where(eq(people.id, account.personId));
    const to = reader(account, origin);
    if (to) await mail(disabledLetter(to, reason));
  },
  async enable({ tx, mail }, account, _, origin) {
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, account.personId));
    const to = reader(account, origin);
    if (to) await mail(enabledLetter(to));
  },
  "end-sessions": async () => {},
  async "clear-factors"(change, { personId }, _, origin) {
    for (const table of [authenticators, passkeys, recoveryCodes]) await change.tx.delete(table).where(eq(table.personId, personId));
    await tellFactor(change, origin, personId, "cleared");
  },
};

const reader = ({ email, locale }: AccountRow, origin: string) => (email ? { to: email, locale, origin } : null);
