import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Power } from "#app/domain/identity/power.ts";
import type { AccountFacts } from "#app/domain/identity/power-policy.ts";
import { erasedAddress } from "#app/domain/privacy/held.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { authenticators, identities, memberships, organisations, passkeys, people, powers, sessions } from "#db/schema/index.ts";

/** An account as those see it who keep it: who, by which address, for which houses; nothing of what they do there. */
export interface AccountRow {
  personId: string;
  name: string;
  email: string | null;
  locale: "zh-CN" | "en";
  power: Power | null;
  disabledAt: Date | null;
  createdAt: Date;
  houses: string[];
  /** Whether there is a second factor. */
  factor: boolean;
}

/** Every account; to be narrowed. */
export const accounts = (db: Executor) =>
  db
    .select({
      personId: people.id,
      name: people.name,
      email: identities.subject,
      locale: people.locale,
      power: powers.power,
      disabledAt: people.disabledAt,
      createdAt: people.createdAt,
      houses: sql<string[]>`array(select o.name from ${memberships} m join ${organisations} o on o.id = m.organisation_id
        where m.person_id = ${people.id} and m.ended_at is null order by m.created_at)`,
      factor: sql<boolean>`(exists (select from ${authenticators} a where a.person_id = ${people.id}) or exists (select from ${passkeys} k where k.person_id = ${people.id}))`,
    })
    .from(people)
    .leftJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .leftJoin(powers, and(eq(powers.personId, people.id), isNull(powers.endedAt)))
    .$dynamic();

/** What the rules ask of an account. An erased one keeps the address that erasing gave it, which nobody can come by otherwise. */
export const factsOf = ({ personId, power, disabledAt, factor, email }: AccountRow): AccountFacts => ({
  personId,
  power,
  disabled: disabledAt !== null,
  factor,
  erased: email === erasedAddress(personId),
});

/** How many sessions stand. */
export const countSessions = (db: Executor, personId: string, now: Date) =>
  db.$count(sessions, and(eq(sessions.userId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)));
