import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { identities, memberships, people } from "#db/schema/index.ts";
import type { Change } from "./transaction.server.ts";

/** What is said, in the reader's language. */
export type Words = (locale: "zh-CN" | "en") => { subject: string; text: string };

/** A letter to each of a house's owners, or to those of other roles, written in the change that it tells of. */
export async function tellHouse({ tx, mail }: Change, organisationId: string, words: Words, roles: readonly MemberRole[] = ["owner"]) {
  const readers = await tx
    .select({ to: identities.subject, locale: people.locale })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .where(and(eq(memberships.organisationId, organisationId), inArray(memberships.role, [...roles]), isNull(memberships.endedAt), isNull(people.disabledAt)));
  for (const { to, locale } of readers) await mail({ to, locale, ...words(locale) });
}
