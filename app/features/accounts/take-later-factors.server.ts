import { and, eq, gte, type SQL } from "drizzle-orm";
import type { Change } from "#app/platform/transaction.server.ts";
import { accountLinks, authenticators, passkeys, recoveryCodes } from "#db/schema/index.ts";
import { factorsOf } from "./pending-sign-in.server.ts";
import { tellFactor } from "./tell-factor.server.ts";

/**
 * Takes away the second factors that were set up since a change of address, which is being undone, was asked for: else whoever had hold of
 * the account would keep its owner out by them. Those of before stay, with their recovery codes. The person, whose row is locked, is told,
 * and it is noted.
 */
export async function takeLaterFactors(change: Change, origin: string, { personId, createdAt }: { personId: string; createdAt: Date }) {
  const { tx, note } = change;
  const since = await askedAt(change, personId, createdAt);
  const gone = async (table: typeof authenticators | typeof passkeys | typeof recoveryCodes, which?: SQL) =>
    (
      await tx
        .delete(table)
        .where(and(eq(table.personId, personId), which))
        .returning({ of: table.personId })
    ).length;
  const counts = {
    authenticators: await gone(authenticators, gte(authenticators.createdAt, since)),
    passkeys: await gone(passkeys, gte(passkeys.createdAt, since)),
    recoveryCodes: await gone(recoveryCodes, gte(recoveryCodes.createdAt, since)),
  };
  const has = await factorsOf(tx, personId);
  // codes stand in for a factor: where none is left they stand for nothing
  if (!has.code && !has.passkey) counts.recoveryCodes += await gone(recoveryCodes);
  if (Object.values(counts).every((count) => count === 0)) return;
  await tellFactor(change, origin, personId, "undone");
  note({ action: "clear-factors", subjectType: "person", subjectId: personId, after: has, details: { why: "undo-email-change", ...counts } });
}

/** When the change was asked for: its link was used in the instant that made the one to undo it. */
async function askedAt({ tx }: Change, personId: string, changedAt: Date) {
  const [asked] = await tx
    .select({ at: accountLinks.createdAt })
    .from(accountLinks)
    .where(and(eq(accountLinks.personId, personId), eq(accountLinks.purpose, "email-change"), eq(accountLinks.usedAt, changedAt)));
  return asked?.at ?? changedAt;
}
