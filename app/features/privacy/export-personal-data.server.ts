import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { actsExported } from "#app/domain/privacy/held.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import {
  authenticators,
  files,
  identities,
  invitations,
  knownBrowsers,
  letters,
  memberships,
  organisations,
  passkeys,
  passwords,
  people,
  powers,
  record,
  recordParticulars,
  reviewers,
  sessions,
} from "#db/schema/index.ts";

/** Everything that is held of the person who asks, and of nobody else, as plain data; no secret and no digest of one is in it. */
export async function exportPersonalData(ctx: UseCaseContext & { actor: PersonActor }) {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const [person] = await tx.select({ name: people.name, language: people.locale, createdAt: people.createdAt }).from(people).where(eq(people.id, personId));
    const addresses = await tx.select({ address: identities.subject, since: identities.createdAt }).from(identities).where(eq(identities.personId, personId));
    const [password] = await tx.select({ changedAt: passwords.changedAt }).from(passwords).where(eq(passwords.personId, personId));
    const [reviewer] = await tx.select({ fields: reviewers.fields, endedAt: reviewers.endedAt }).from(reviewers).where(eq(reviewers.personId, personId));
    const houses = await tx
      .select({ organisation: organisations.name, role: memberships.role, from: memberships.createdAt, until: memberships.endedAt })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(eq(memberships.personId, personId))
      .orderBy(memberships.createdAt);
    const mine = sql`(select subject from ${identities} where person_id = ${personId})`;
    const invited = await tx
      .select({
        organisation: organisations.name,
        role: invitations.role,
        sentAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
        usedAt: invitations.usedAt,
      })
      .from(invitations)
      .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
      // an address may have been somebody else's before
      .where(or(eq(invitations.usedBy, personId), and(sql`${invitations.email} in ${mine}`, isNull(invitations.usedBy))))
      .orderBy(desc(invitations.createdAt));
    const written = await tx
      .select({ subject: letters.subject, writtenAt: letters.createdAt, sentAt: letters.sentAt })
      .from(letters)
      .where(or(eq(letters.personId, personId), and(sql`${letters.to} in ${mine}`, isNull(letters.personId))))
      .orderBy(desc(letters.createdAt));
    const sent = await tx
      .select({ name: files.name, kind: files.kind, size: files.size, sha256: files.sha256, sentAt: files.sentAt })
      .from(files)
      .where(eq(files.sentBy, personId))
      .orderBy(desc(files.sentAt));
    const open = await tx
      .select({
        begunAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        endedAt: sessions.endedAt,
        browser: sessions.userAgent,
        address: sessions.address,
      })
      .from(sessions)
      .where(eq(sessions.userId, personId))
      .orderBy(desc(sessions.createdAt));
    const keys = await tx
      .select({ name: passkeys.name, since: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.personId, personId));
    const [app] = await tx.select({ since: authenticators.createdAt }).from(authenticators).where(eq(authenticators.personId, personId));
    const held = await tx
      .select({ power: powers.power, from: powers.createdAt, until: powers.endedAt })
      .from(powers)
      .where(eq(powers.personId, personId))
      .orderBy(powers.createdAt);
    const browsers = await tx
      .select({ knownUntil: knownBrowsers.expiresAt })
      .from(knownBrowsers)
      .where(eq(knownBrowsers.personId, personId))
      .orderBy(desc(knownBrowsers.expiresAt));
    const acts = await tx
      .select({
        at: record.at,
        action: record.action,
        subject: record.subjectType,
        id: record.subjectId,
        outcome: record.outcome,
        from: recordParticulars.source,
      })
      .from(record)
      .leftJoin(recordParticulars, eq(recordParticulars.sequence, record.sequence))
      .where(and(eq(record.personId, personId)))
      .orderBy(desc(record.sequence))
      .limit(actsExported);
    note({ action: "export-personal-data", outcome: "read", subjectType: "person", subjectId: personId });
    return {
      exportedAt: await now(),
      person: person ?? null,
      addresses,
      password: password ?? null,
      reviewer: reviewer ?? null,
      powers: held,
      organisations: houses,
      invitations: invited,
      letters: written,
      files: sent,
      authenticator: app ?? null,
      passkeys: keys,
      sessions: open,
      knownBrowsers: browsers,
      acts,
    };
  });
}
