import { and, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, passwords, people } from "#db/schema/index.ts";

export interface Account {
  name: string;
  locale: "zh-CN" | "en";
  email: string;
  passwordChangedAt: Date | null;
}

type Personal = UseCaseContext & { actor: PersonActor };

/** One's own account. */
export async function findAccount({ db, actor }: Personal): Promise<Account> {
  const [row] = await db
    .select({ name: people.name, locale: people.locale, email: identities.subject, passwordChangedAt: passwords.changedAt })
    .from(people)
    .leftJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .where(eq(people.id, actor.personId));
  return row ? { ...row, email: row.email ?? "" } : { name: actor.name, locale: "zh-CN", email: "", passwordChangedAt: null };
}

/** Sets what one is called and the language of letters. */
export const saveProfile = (ctx: Personal, profile: Pick<Account, "name" | "locale">) =>
  inTransaction(ctx, async ({ tx, note }) => {
    const [before] = await tx.select({ name: people.name, locale: people.locale }).from(people).where(eq(people.id, ctx.actor.personId)).for("update");
    await tx.update(people).set(profile).where(eq(people.id, ctx.actor.personId));
    note({ action: "save-profile", subjectType: "person", subjectId: ctx.actor.personId, before, after: profile });
  });
