import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { atConsole, type PersonActor, visitor } from "#app/domain/identity/actor.ts";
import { creditCodeIn } from "#app/domain/identity/credit-code.ts";
import { erasedAddress } from "#app/domain/privacy/held.ts";
import { acceptInvitation } from "#app/features/accounts/accept-invitation.server.ts";
import { askToChangeEmail, changeEmail } from "#app/features/accounts/change-email.server.ts";
import { askForReset } from "#app/features/accounts/reset-password.server.ts";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { grantPower, revokePower } from "#app/features/administration/grant-power.server.ts";
import { changeRole, leaveHouse } from "#app/features/members/change-member.server.ts";
import { inviteMember } from "#app/features/members/invite-member.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { erasePerson, solelyOwned } from "#app/features/privacy/erase-person.server.ts";
import { exportPersonalData } from "#app/features/privacy/export-personal-data.server.ts";
import { verifyRecord } from "#app/features/record/verify-record.server.ts";
import { findActor } from "#app/platform/find-actor.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import {
  accountLinks,
  identities,
  invitations,
  knownBrowsers,
  letters,
  limitCounts,
  memberships,
  passwords,
  people,
  powers,
  record,
  recordParticulars,
} from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { recorded } from "#tests/support/record.ts";

const password = "一句足够长的口令 12";
let db: Database;
let cast: Cast;
type Own = UseCaseContext & { actor: PersonActor };
const by = (role: "owner" | "editor" | "viewer") => cast.contextFor(cast.as("vendor", role)) as Own;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db, { demo: false });
  for (const role of ["owner", "editor"] as const) {
    const { personId } = cast.as("vendor", role);
    await db.insert(identities).values({ id: role, personId, provider: "email", subject: `${role}@vendor.example` });
    await db.insert(passwords).values({ personId, hash: await hashPassword(password) });
  }
});

describe("export", () => {
  test("holds one’s own data, nobody else’s, and no secret", async () => {
    done(await inviteMember(by("owner"), "someone@else.example", "viewer"));
    const held = await exportPersonalData(by("owner"));
    const text = JSON.stringify(held);
    expect(held).toMatchObject({ person: { name: "vendor owner" }, addresses: [{ address: "owner@vendor.example" }], organisations: [{ role: "owner" }] });
    expect(held.acts.map(({ action }) => action)).toEqual(["invite-member"]);
    for (const other of ["editor@vendor.example", "someone@else.example", "vendor editor", "argon2", "/invitations/"]) expect(text).not.toContain(other);
  });

  test("says which powers one holds or held and until when browsers are known, and of each no more", async () => {
    const { personId } = cast.as("vendor", "owner");
    const [from, until, knownUntil] = [new Date("2025-01-01T00:00:00Z"), new Date("2025-06-01T00:00:00Z"), new Date("2027-01-01T00:00:00Z")];
    await db.insert(powers).values({ id: randomUUID(), personId, power: "audit", createdAt: from, endedAt: until });
    for (const [id, whose] of [
      ["digest of mine", personId],
      ["digest of theirs", cast.as("vendor", "editor").personId],
    ] as const)
      await db.insert(knownBrowsers).values({ id, personId: whose, expiresAt: knownUntil });
    const held = await exportPersonalData(by("owner"));
    expect([held.powers, held.knownBrowsers]).toEqual([[{ power: "audit", from, until }], [{ knownUntil }]]);
    expect(JSON.stringify(held)).not.toContain("digest of");
  });
});

describe("erasure", () => {
  test("leaves a pseudonym where records stay, and nothing to sign in with", async () => {
    const { personId } = cast.as("vendor", "editor");
    await db.insert(letters).values({ id: "l", to: "editor@vendor.example", subject: "x", text: "x", locale: "zh-CN" });
    await exportPersonalData(by("editor"));
    done(await erasePerson(by("editor")));
    const [person] = await db.select().from(people).where(eq(people.id, personId));
    expect(person?.name).toMatch(/^已注销用户 [0-9a-f]{8}$/);
    expect(person?.disabledAt).not.toBeNull();
    expect(await db.select({ subject: identities.subject }).from(identities).where(eq(identities.personId, personId))).toEqual([
      { subject: erasedAddress(personId) },
    ]);
    expect(await db.$count(letters, eq(letters.to, "editor@vendor.example"))).toBe(0);
    expect(await db.$count(memberships, and(eq(memberships.personId, personId), isNull(memberships.endedAt)))).toBe(0);
    expect(
      refusalOf(await signIn(cast.contextFor({ kind: "visitor" }), { email: "editor@vendor.example", password }, { browser: null, profile: "asvs" })),
    ).toContain("unknown");
    // the chain stands, what it said of them beyond that they acted is gone
    const acts = await db
      .select({ action: record.action, details: recordParticulars.details })
      .from(record)
      .leftJoin(recordParticulars, eq(recordParticulars.sequence, record.sequence))
      .where(eq(record.personId, personId))
      .orderBy(record.sequence);
    expect(acts.map(({ action }) => action)).toEqual(["export-personal-data", "erase-person"]);
    expect(acts[0]?.details).toBeNull();
    expect(refusalOf(await erasePerson(cast.contextFor(cast.as("vendor", "owner")) as Own))).toBe("conflict last-owner");
  });

  test("takes letters to addresses that were once theirs, or were to be, and keeps no address of the one who asked for it", async () => {
    const own = { ...by("editor"), from: "203.0.113.7" };
    for (const email of ["never@vendor.example", "new@vendor.example"]) done(await askToChangeEmail(own, { email, present: password }));
    const [letter] = await db.select().from(letters).where(eq(letters.to, "new@vendor.example"));
    done(await changeEmail(cast.contextFor(visitor), /\/([\w-]{43})\b/.exec(letter?.text ?? "")?.[1] ?? ""));
    await db.insert(letters).values({ id: "other", to: "owner@vendor.example", subject: "x", text: "x", locale: "zh-CN" });
    const addressed = await db.selectDistinct({ to: letters.to }).from(letters).orderBy(letters.to);
    expect(addressed.map(({ to }) => to.split("@")[0])).toEqual(["editor", "never", "new", "owner"]);
    const held = await exportPersonalData(own);
    expect(held.letters).toHaveLength((await db.$count(letters)) - 1);

    done(await erasePerson(own));
    expect(await db.select({ to: letters.to }).from(letters)).toEqual([{ to: "owner@vendor.example" }]);
    const [act] = await recorded(db, eq(record.action, "erase-person"));
    expect(act).toMatchObject({ from: null, details: {} });
    expect(await db.$count(recordParticulars, eq(recordParticulars.source, "203.0.113.7"))).toBe(0);
    expect(await verifyRecord({ db }, { trusted: [] })).toMatchObject({ misfit: null });
  });

  test("leaves none of their addresses anywhere: not the one they were invited at, nor the one they had in between", async () => {
    done(await inviteMember(by("owner"), "first@vendor.example", "viewer"));
    const linkIn = async (to: string, under: string) => {
      const written = await db.select({ text: letters.text }).from(letters).where(eq(letters.to, to));
      return written.map(({ text }) => new RegExp(`/${under}/([\\w-]{43})`).exec(text ?? "")?.[1] ?? "").find(Boolean) ?? "";
    };
    const token = await linkIn("first@vendor.example", "invitations");
    const { personId } = done(await acceptInvitation(cast.contextFor(visitor), token, "走的人", password));
    const own = cast.contextFor({ kind: "person", personId, name: "走的人", actingFor: null, reviewerId: null }) as Own;
    for (const email of ["second@vendor.example", "third@vendor.example"]) {
      await db.delete(limitCounts);
      done(await askToChangeEmail(own, { email, present: password }));
      done(await changeEmail(cast.contextFor(visitor), await linkIn(email, "email-change")));
    }
    // what others did with those addresses meanwhile
    for (const email of ["first@vendor.example", "second@vendor.example"]) done(await askForReset(cast.contextFor(visitor), email, "zh-CN"));
    done(await inviteMember(cast.contextFor(cast.as("owner")), "second@vendor.example", "viewer"));
    expect((await findIn(db, "@vendor.example")).length).toBeGreaterThan(0);

    done(await erasePerson(own));
    for (const name of ["first", "second", "third"]) expect([name, await findIn(db, `${name}@vendor.example`)]).toEqual([name, []]);
    const [invited] = await db.select().from(invitations).where(eq(invitations.usedBy, personId));
    expect(invited?.email).toBe(erasedAddress(personId));
    expect(await verifyRecord({ db }, { trusted: [] })).toMatchObject({ misfit: null });
  });

  test("an address that somebody else has since stays theirs, with their letters and links", async () => {
    const own = by("editor");
    done(await askToChangeEmail(own, { email: "new@vendor.example", present: password }));
    const [letter] = await db.select().from(letters).where(eq(letters.to, "new@vendor.example"));
    done(await changeEmail(cast.contextFor(visitor), /\/([\w-]{43})\b/.exec(letter?.text ?? "")?.[1] ?? ""));
    const { personId } = cast.as("vendor", "viewer");
    await db.insert(identities).values({ id: "viewer", personId, provider: "email", subject: "editor@vendor.example" });
    await db.insert(letters).values({ id: "theirs", to: "editor@vendor.example", subject: "x", text: "x", locale: "zh-CN" });
    done(await askForReset(cast.contextFor(visitor), "editor@vendor.example", "zh-CN"));
    done(await erasePerson(own));
    expect(await db.$count(letters, eq(letters.id, "theirs"))).toBe(1);
    expect(await db.$count(accountLinks, eq(accountLinks.personId, personId))).toBe(1);
    expect(await db.$count(identities, eq(identities.subject, "editor@vendor.example"))).toBe(1);
  });

  test("a second owner whose account is disabled is none to leave a house to", async () => {
    const { personId, actingFor } = cast.as("vendor", "editor");
    done(await changeRole(by("owner"), actingFor?.membershipId ?? "", "owner"));
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, personId));
    expect(await solelyOwned(by("owner"))).toEqual([{ name: "示例清风安全", withdrawable: false }]);
    expect(refusalOf(await erasePerson(by("owner")))).toBe("conflict last-owner");
    await db.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    done(await erasePerson(by("owner")));
  });

  test("who holds a power gives it back first, also when it is granted meanwhile: so the last security officer stays", async () => {
    const personId = randomUUID();
    await db.insert(people).values({ id: personId, name: "官" });
    await db.insert(identities).values({ id: "officer", personId, provider: "email", subject: "officer@example.cn" });
    const own = cast.contextFor({ kind: "person", personId, name: "官", actingFor: null, reviewerId: null }) as Own;
    done(await grantPower(cast.contextFor(atConsole), "officer@example.cn", "security"));
    expect(refusalOf(await erasePerson(own))).toBe("conflict power-held");
    const [held] = await db.select().from(powers).where(eq(powers.personId, personId));
    expect(held?.endedAt).toBeNull();
    expect(refusalOf(await revokePower(cast.contextFor(atConsole), held?.id ?? "")), "nobody would be left to grant").toBe("conflict last-officer");
    await db.insert(people).values({ id: "second", name: "官二" });
    await db.insert(powers).values({ id: randomUUID(), personId: "second", power: "security" });
    done(await revokePower(cast.contextFor(atConsole), held?.id ?? ""));
    const both = await Promise.all([erasePerson(own), grantPower(cast.contextFor(atConsole), "officer@example.cn", "security")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("the only owner of a house hands it over first, and of two who go at once one stays", async () => {
    expect(await solelyOwned(by("owner"))).toEqual([{ name: "示例清风安全", withdrawable: false }]);
    expect(refusalOf(await erasePerson(by("owner")))).toBe("conflict last-owner");
    done(await changeRole(by("owner"), cast.as("vendor", "editor").actingFor?.membershipId ?? "", "owner"));
    expect(await solelyOwned(by("owner"))).toEqual([]);
    const results = await Promise.all([erasePerson(by("owner")), leaveHouse(by("editor"))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.$count(memberships, and(eq(memberships.organisationId, cast.idOf("vendor")), eq(memberships.role, "owner"), isNull(memberships.endedAt))),
    ).toBe(1);
  });

  test("who registered a house that nobody verified takes the registration back, and then goes", async () => {
    const { personId } = cast.as("vendor", "editor");
    const asked = { creditCode: creditCodeIn("310115", "71000001"), name: "新公司", kind: "private", district: "pudong", size: "small" };
    const { id } = done(await registerOrganisation(by("editor"), { ...asked, capacities: ["supply"] }));
    expect(refusalOf(await erasePerson(by("editor")))).toBe("conflict last-owner");
    expect(await solelyOwned(by("editor"))).toEqual([{ name: "新公司", withdrawable: true }]);
    const [own] = await db
      .select()
      .from(memberships)
      .where(and(eq(memberships.organisationId, id), eq(memberships.personId, personId)));
    const { actor } = await findActor(db, { personId, membershipId: own?.id ?? "", factor: null } as Parameters<typeof findActor>[1]);
    done(await advanceOrganisation(cast.contextFor(actor), id, "withdraw"));
    expect(await solelyOwned(by("editor"))).toEqual([]);
    done(await erasePerson(by("editor")));
  });

  test("an account of the demo is not erased", async () => {
    await db
      .update(people)
      .set({ demo: true })
      .where(eq(people.id, cast.as("vendor", "viewer").personId));
    expect(refusalOf(await erasePerson(by("viewer")))).toBe("conflict demo-person");
  });
});

/** Every column of the database that holds these words. */
async function findIn(database: Database, words: string): Promise<string[]> {
  const columns = await database.execute<{ table: string; column: string }>(
    sql`select c.table_name as "table", c.column_name as "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await database.execute<{ count: string }>(
      sql`select count(*) as count from ${sql.identifier(table)} where strpos(${sql.identifier(column)}::text, ${words}) > 0`,
    );
    if (Number(row?.count) > 0) found.push(`${table}.${column}`);
  }
  return found;
}
