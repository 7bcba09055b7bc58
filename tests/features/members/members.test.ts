import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { invitationHours, invitationsPerDay, invitedAgainAfter } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { acceptInvitation, findInvitation, joinHouse } from "#app/features/accounts/accept-invitation.server.ts";
import { actOnAccount } from "#app/features/administration/act-on-account.server.ts";
import { changeRole, leaveHouse, removeMember, transferOwnership } from "#app/features/members/change-member.server.ts";
import { findFirstOwner, inviteFirstOwner } from "#app/features/members/invite-first-owner.server.ts";
import { inviteMember, renewInvitation, withdrawInvitation } from "#app/features/members/invite-member.server.ts";
import { listMembers } from "#app/features/members/list-members.server.ts";
import { erasePerson } from "#app/features/privacy/erase-person.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { identities, invitations, letters, memberships, organisations, people, powers, record } from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-20T02:00:00Z");
let db: Database;
let cast: Cast;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
});

type Own = UseCaseContext & { actor: PersonActor };
const by = (role: MemberRole, house: "vendor" | "owner" = "vendor", at = now) => cast.contextFor(cast.as(house, role), { now: at }) as Own;
const idOf = (role: MemberRole) => cast.as("vendor", role).actingFor?.membershipId ?? "";
const rolesNow = async () => {
  const rows = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, cast.idOf("vendor")), isNull(memberships.endedAt)));
  return rows.map(({ role }) => role).sort();
};
const addressOf = (role: MemberRole, house: "vendor" | "owner") =>
  db.insert(identities).values({ id: `${house} ${role}`, personId: cast.as(house, role).personId, provider: "email", subject: `${role}@${house}.example` });
const linkTo = async (email: string) => {
  const rows = await db.select().from(letters).where(eq(letters.to, email)).orderBy(letters.createdAt);
  return /\/invitations\/([\w-]+)/.exec(rows.at(-1)?.text ?? "")?.[1] ?? "";
};

describe("invitations", () => {
  test("an owner invites by mail; who is new joins by the link, once, in the role", async () => {
    done(await inviteMember(by("owner"), " New@Vendor.example ", "editor"));
    const token = await linkTo("new@vendor.example");
    const [row] = await db.select().from(invitations);
    expect(row?.id).not.toContain(token);
    expect(done(await findInvitation(cast.contextFor({ kind: "visitor" }, { now }), token))).toMatchObject({ role: "editor", reader: "new" });
    const visitor = cast.contextFor({ kind: "visitor" }, { now });
    const results = await Promise.all([
      acceptInvitation(visitor, token, "新人", "一句足够长的口令 12"),
      acceptInvitation(visitor, token, "新人", "一句足够长的口令 12"),
    ]);
    expect(results.map(refusalOf).sort()).toEqual(["not-found not-found", null].sort());
    expect(await rolesNow()).toEqual(["approver", "editor", "editor", "owner", "viewer"]);
    expect(refusalOf(await findInvitation(visitor, token))).toBe("not-found not-found");
  });

  test("who has an account joins signed in, and nobody for them", async () => {
    await addressOf("editor", "owner");
    done(await inviteMember(by("owner"), "editor@owner.example", "viewer"));
    const token = await linkTo("editor@owner.example");
    const invited = by("editor", "owner");
    expect(done(await findInvitation(cast.contextFor({ kind: "visitor" }, { now }), token)).reader).toBe("known");
    expect(done(await findInvitation(invited, token)).reader).toBe("invited");
    expect(done(await findInvitation(by("viewer", "owner"), token)).reader).toBe("other");
    expect(refusalOf(await joinHouse(by("viewer", "owner"), token))).toBe("forbidden not-the-invited");
    expect(refusalOf(await acceptInvitation(cast.contextFor({ kind: "visitor" }, { now }), token, "冒名", "一句足够长的口令 12"))).toBe("conflict mail-taken");
    const { membershipId } = done(await joinHouse(invited, token));
    const [joined] = await db.select().from(memberships).where(eq(memberships.id, membershipId));
    expect(joined).toMatchObject({ organisationId: cast.idOf("vendor"), role: "viewer" });
    expect(refusalOf(await joinHouse(invited, token))).toBe("not-found not-found");
  });

  test("a link works for three days, not after it was renewed, not after it was withdrawn", async () => {
    done(await inviteMember(by("owner"), "a@vendor.example", "viewer"));
    const first = await linkTo("a@vendor.example");
    const later = (hours: number) => cast.contextFor({ kind: "visitor" }, { now: new Date(now.getTime() + hours * 3_600_000) });
    expect(refusalOf(await findInvitation(later(invitationHours - 0.01), first))).toBeNull();
    expect(refusalOf(await findInvitation(later(invitationHours), first))).toBe("not-found not-found");
    const [sent] = done(await listMembers(by("owner"))).invitations;
    done(await renewInvitation(by("owner", "vendor", new Date(now.getTime() + 60_000)), sent?.id ?? ""));
    const second = await linkTo("a@vendor.example");
    expect(second).not.toBe(first);
    expect(refusalOf(await findInvitation(later(1), first))).toBe("not-found not-found");
    expect(refusalOf(await findInvitation(later(1), second))).toBeNull();
    const [again] = done(await listMembers(by("owner"))).invitations;
    done(await withdrawInvitation(by("owner"), again?.id ?? ""));
    expect(refusalOf(await findInvitation(later(1), second))).toBe("not-found not-found");
    expect(refusalOf(await withdrawInvitation(by("owner"), again?.id ?? ""))).toBe("not-found not-found");
  });

  test("nobody but an owner, of a verified house, to an address that is one and no member’s, and not without end", async () => {
    for (const role of ["approver", "editor", "viewer"] as const)
      expect(refusalOf(await inviteMember(by(role), "a@b.example", "viewer"))).toBe("forbidden not-an-owner");
    expect(refusalOf(await inviteMember(cast.contextFor({ kind: "visitor" }), "a@b.example", "viewer"))).toBe("not-found not-found");
    for (const typed of ["", "nobody", "a@b.example, c@d.example", "a@b.example\r\nBcc: x@y.example", `${"a".repeat(70)}@b.example`, "\ud800@b.example"])
      expect(refusalOf(await inviteMember(by("owner"), typed, "viewer"))).toBe("invalid not-a-mail");
    await addressOf("viewer", "vendor");
    expect(refusalOf(await inviteMember(by("owner"), "viewer@vendor.example", "editor"))).toBe("conflict member-already");
    for (let i = 0; i < invitationsPerDay; i++) done(await inviteMember(by("owner"), `a${i}@b.example`, "viewer"));
    expect(refusalOf(await inviteMember(by("owner"), "last@b.example", "viewer"))).toBe("conflict invitations-full");
    await db
      .update(organisations)
      .set({ status: "suspended", suspendedUntil: suspension.until })
      .where(eq(organisations.id, cast.idOf("vendor")));
    expect(refusalOf(await inviteMember(by("owner"), "late@b.example", "viewer"))).toBe("forbidden house-not-verified");
  });

  test("a form sent three times sends one letter, whose link works; another role, or a minute later, another", async () => {
    const sent = () => db.$count(letters, eq(letters.to, "a@vendor.example"));
    for (const result of await Promise.all([1, 2, 3].map(() => inviteMember(by("owner"), "a@vendor.example", "viewer")))) done(result);
    expect(await sent()).toBe(1);
    const first = await linkTo("a@vendor.example");
    expect(refusalOf(await findInvitation(cast.contextFor({ kind: "visitor" }, { now }), first))).toBeNull();
    done(await inviteMember(by("owner"), "a@vendor.example", "editor"));
    expect(await sent()).toBe(2);
    const later = new Date(now.getTime() + invitedAgainAfter * 1000);
    done(await inviteMember(by("owner", "vendor", later), "a@vendor.example", "editor"));
    expect(await sent()).toBe(3);
  });

  test("another house’s invitation is not there", async () => {
    done(await inviteMember(by("owner"), "a@vendor.example", "viewer"));
    const [sent] = done(await listMembers(by("owner"))).invitations;
    expect(refusalOf(await withdrawInvitation(by("owner", "owner"), sent?.id ?? ""))).toBe("not-found not-found");
    expect(refusalOf(await renewInvitation(by("owner", "owner"), sent?.id ?? ""))).toBe("not-found not-found");
  });
});

describe("no way back in", () => {
  const asSecondOwner = () =>
    db
      .update(memberships)
      .set({ role: "owner" })
      .where(eq(memberships.id, idOf("editor")));
  const visitorAt = () => cast.contextFor({ kind: "visitor" }, { now });
  const tried = async (email: string) => refusalOf(await acceptInvitation(visitorAt(), await linkTo(email), "又来了", "一句足够长的口令 12"));

  test.each<[string, () => Promise<unknown>]>([
    ["removed", async () => done(await removeMember(by("owner"), idOf("editor")))],
    ["made less", async () => done(await changeRole(by("owner"), idOf("editor"), "viewer"))],
    ["gone", async () => done(await leaveHouse(by("editor")))],
    ["who handed over", async () => done(await transferOwnership(by("editor"), idOf("viewer")))],
    ["erased", async () => done(await erasePerson(by("editor")))],
  ])("an owner %s comes not back by what they sent to another mailbox of theirs; what others sent stands", async (_, goes) => {
    await asSecondOwner();
    await db.update(people).set({ demo: false });
    done(await inviteMember(by("editor"), "second-mailbox@vendor.example", "owner"));
    done(await inviteMember(by("owner"), "new@vendor.example", "viewer"));
    await goes();
    expect(await tried("second-mailbox@vendor.example")).toBe("not-found not-found");
    expect(await tried("new@vendor.example")).toBeNull();
    expect(await db.$count(record, eq(record.action, "withdraw-membership-invitation"))).toBe(1);
  });

  test("removed and accepted at once: whoever comes second finds what the first did", async () => {
    await asSecondOwner();
    done(await inviteMember(by("editor"), "second-mailbox@vendor.example", "owner"));
    const [accepted] = await Promise.all([tried("second-mailbox@vendor.example"), removeMember(by("owner"), idOf("editor"))]);
    const [row] = await db.select().from(invitations);
    expect(row?.withdrawnAt === null).toBe(accepted === null);
    expect(row?.usedAt !== null).toBe(accepted === null);
  });

  test("a suspended house takes nobody in until it is reinstated, and says so to whoever opens the link", async () => {
    await addressOf("editor", "owner");
    done(await inviteMember(by("owner"), "new@vendor.example", "viewer"));
    done(await inviteMember(by("owner"), "editor@owner.example", "viewer"));
    const [fresh, known] = [await linkTo("new@vendor.example"), await linkTo("editor@owner.example")];
    const status = (change: Partial<typeof organisations.$inferInsert>) =>
      db
        .update(organisations)
        .set(change)
        .where(eq(organisations.id, cast.idOf("vendor")));
    await status({ status: "suspended", suspendedUntil: suspension.until });
    for (const [ctx, token] of [
      [visitorAt(), fresh],
      [by("editor", "owner"), known],
    ] as const)
      expect(done(await findInvitation(ctx, token))).toMatchObject({ reader: "kept-out", keptOutBy: "house-suspended" });
    expect(await tried("new@vendor.example")).toBe("conflict house-suspended");
    expect(refusalOf(await joinHouse(by("editor", "owner"), known))).toBe("conflict house-suspended");
    await status({ status: "verified", suspendedUntil: null });
    expect(await tried("new@vendor.example")).toBeNull();
    done(await joinHouse(by("editor", "owner"), known));
  });
});

describe("the last owner", () => {
  test("cannot leave, nor become less", async () => {
    expect(refusalOf(await leaveHouse(by("owner")))).toBe("conflict last-owner");
    expect(refusalOf(await changeRole(by("owner"), idOf("owner"), "editor"))).toBe("conflict last-owner");
    expect(refusalOf(await removeMember(by("owner"), idOf("owner")))).toBe("forbidden own-membership");
  });

  test("of two who leave at once one stays; of two who make each other less, or remove each other, one succeeds", async () => {
    const second = { ...by("editor"), actor: { ...cast.as("vendor", "editor") } };
    const asOwner = async () => {
      await db
        .update(memberships)
        .set({ role: "owner", endedAt: null })
        .where(eq(memberships.id, idOf("owner")));
      await db
        .update(memberships)
        .set({ role: "owner", endedAt: null })
        .where(eq(memberships.id, idOf("editor")));
    };
    for (const both of [
      () => [leaveHouse(by("owner")), leaveHouse(second)],
      () => [changeRole(by("owner"), idOf("owner"), "viewer"), changeRole(second, idOf("editor"), "viewer")],
      () => [changeRole(by("owner"), idOf("editor"), "viewer"), changeRole(second, idOf("owner"), "viewer")],
      () => [removeMember(by("owner"), idOf("editor")), removeMember(second, idOf("owner"))],
    ]) {
      await asOwner();
      const results = await Promise.all(both());
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await rolesNow()).filter((role) => role === "owner")).toHaveLength(1);
    }
  });

  test("leaves once another owns it", async () => {
    done(await changeRole(by("owner"), idOf("approver"), "owner"));
    done(await leaveHouse(by("owner")));
    expect(await rolesNow()).toEqual(["editor", "owner", "viewer"]);
  });
});

describe("an owner whose account is disabled", () => {
  const disable = (role: MemberRole, disabledAt: Date | null = now) =>
    db
      .update(people)
      .set({ disabledAt })
      .where(eq(people.id, cast.as("vendor", role).personId));
  const secondOwner = (role: MemberRole) =>
    db
      .update(memberships)
      .set({ role: "owner" })
      .where(eq(memberships.id, idOf(role)));

  test("is none who could be left with the house: the other neither leaves nor becomes less", async () => {
    await secondOwner("editor");
    await disable("editor");
    expect(refusalOf(await leaveHouse(by("owner")))).toBe("conflict last-owner");
    expect(refusalOf(await changeRole(by("owner"), idOf("owner"), "viewer"))).toBe("conflict last-owner");
    const found = done(await listMembers(by("owner")));
    expect(found.mayLeave).toMatchObject({ reason: "last-owner" });
    expect(found.members.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual([idOf("editor")]);
    await disable("editor", null);
    done(await leaveHouse(by("owner")));
  });

  test("can be made less and removed by the owner who is left", async () => {
    await secondOwner("editor");
    await secondOwner("approver");
    await disable("editor");
    await disable("approver");
    done(await changeRole(by("owner"), idOf("editor"), "viewer"));
    done(await removeMember(by("owner"), idOf("approver")));
    expect(await rolesNow()).toEqual(["owner", "viewer", "viewer"]);
  });

  test("is handed nothing: the house would have nobody", async () => {
    await disable("viewer");
    expect(refusalOf(await transferOwnership(by("owner"), idOf("viewer")))).toBe("forbidden member-disabled");
    expect(await rolesNow()).toEqual(["approver", "editor", "owner", "viewer"]);
  });

  test("leaves the house to whom an operator invites; enabled again before they accept, the invitation works no more", async () => {
    const operator = cast.contextFor(cast.as("office"), { now });
    const house = cast.idOf("vendor");
    expect(refusalOf(await inviteFirstOwner(operator, house, "heir@vendor.example"))).toBe("conflict has-owner");
    await disable("owner");
    expect(await findFirstOwner(operator, { id: house, name: "", status: "verified" })).toMatchObject({ lacking: true, may: { allowed: true } });
    done(await inviteFirstOwner(operator, house, "heir@vendor.example"));
    const administrator = await systemAdministrator();
    done(await actOnAccount(administrator, cast.as("vendor").personId, "enable", ""));
    const visitor = cast.contextFor({ kind: "visitor" }, { now });
    const accept = async () => refusalOf(await acceptInvitation(visitor, await linkTo("heir@vendor.example"), "继任者", "一句足够长的口令 12"));
    expect(await accept()).toBe("not-found not-found");
    expect(await db.$count(record, eq(record.action, "withdraw-membership-invitation"))).toBe(1);
    expect(refusalOf(await inviteFirstOwner(operator, house, "heir@vendor.example"))).toBe("conflict has-owner");
  });

  test("enabled after somebody else was made one: both are, and either may make the other less", async () => {
    const operator = cast.contextFor(cast.as("office"), { now });
    await disable("owner");
    done(await inviteFirstOwner(operator, cast.idOf("vendor"), "heir@vendor.example"));
    const visitor = cast.contextFor({ kind: "visitor" }, { now });
    done(await acceptInvitation(visitor, await linkTo("heir@vendor.example"), "继任者", "一句足够长的口令 12"));
    done(await inviteMember(by("owner"), "own@vendor.example", "viewer"));
    done(await actOnAccount(await systemAdministrator(), cast.as("vendor").personId, "enable", ""));
    expect((await rolesNow()).filter((role) => role === "owner")).toHaveLength(2);
    expect(refusalOf(await findInvitation(visitor, await linkTo("own@vendor.example"))), "what the house sent itself stands").toBeNull();
    done(await leaveHouse(by("owner")));
  });

  test("takes with it what they sent in the house’s name", async () => {
    await secondOwner("editor");
    done(await inviteMember(by("owner"), "accomplice@vendor.example", "owner"));
    done(await inviteMember(by("editor"), "colleague@vendor.example", "viewer"));
    done(await actOnAccount(await systemAdministrator(), cast.as("vendor").personId, "disable", "账号被盗"));
    const visitor = cast.contextFor({ kind: "visitor" }, { now });
    expect(refusalOf(await findInvitation(visitor, await linkTo("accomplice@vendor.example")))).toBe("not-found not-found");
    expect(refusalOf(await findInvitation(visitor, await linkTo("colleague@vendor.example"))), "another owner’s stands").toBeNull();
  });

  test("leaves the house to a member whom an operator invites: they become its owner where they were an editor", async () => {
    const operator = cast.contextFor(cast.as("office"), { now });
    await addressOf("editor", "vendor");
    await disable("owner");
    done(await inviteFirstOwner(operator, cast.idOf("vendor"), "editor@vendor.example"));
    const token = await linkTo("editor@vendor.example");
    const editor = by("editor");
    expect(done(await findInvitation(editor, token)).reader).toBe("invited");
    const [first, second] = await Promise.all([joinHouse(editor, token), joinHouse(editor, token)]);
    expect([first, second].map(refusalOf).sort()).toEqual([null, "not-found not-found"].sort());
    expect(await db.$count(memberships, and(eq(memberships.personId, cast.as("vendor", "editor").personId), isNull(memberships.endedAt)))).toBe(1);
    expect((await rolesNow()).filter((role) => role === "owner")).toHaveLength(2);
    expect(refusalOf(await inviteFirstOwner(operator, cast.idOf("vendor"), "viewer@vendor.example"))).toBe("conflict has-owner");
  });

  test("enabled while the invited accepts: whoever comes second finds what the first did", async () => {
    const operator = cast.contextFor(cast.as("office"), { now });
    await disable("owner");
    done(await inviteFirstOwner(operator, cast.idOf("vendor"), "heir@vendor.example"));
    const [token, administrator] = [await linkTo("heir@vendor.example"), await systemAdministrator()];
    const visitor = cast.contextFor({ kind: "visitor" }, { now });
    const [accepted, enabled] = await Promise.all([
      acceptInvitation(visitor, token, "继任者", "一句足够长的口令 12"),
      actOnAccount(administrator, cast.as("vendor").personId, "enable", ""),
    ]);
    done(enabled);
    const [row] = await db.select().from(invitations);
    expect([row?.usedAt !== null, row?.withdrawnAt === null]).toEqual([accepted.ok, accepted.ok]);
  });

  async function systemAdministrator() {
    await db.insert(people).values({ id: "system", name: "官" });
    await db.insert(powers).values({ id: "system", personId: "system", power: "system" });
    return cast.contextFor({ kind: "person", personId: "system", name: "官", actingFor: null, reviewerId: null, power: "system" }, { now });
  }
});

describe("members", () => {
  test("an owner changes roles, removes, hands over; each leaves a row and a letter", async () => {
    await addressOf("viewer", "vendor");
    done(await changeRole(by("owner"), idOf("viewer"), "editor"));
    done(await removeMember(by("owner"), idOf("viewer")));
    done(await transferOwnership(by("owner"), idOf("approver")));
    expect(await rolesNow()).toEqual(["editor", "editor", "owner"]);
    expect((await db.select().from(letters).where(eq(letters.to, "viewer@vendor.example"))).length).toBe(2);
    const said = (await db.select({ action: record.action }).from(record)).map(({ action }) => action);
    expect(said).toEqual(["change-role", "remove-member", "transfer-ownership", "transfer-ownership"]);
    // the former owner manages nobody any more, whatever their session says
    expect(refusalOf(await changeRole(by("owner"), idOf("editor"), "viewer"))).toBe("forbidden not-an-owner");
  });

  test("nobody else does, and nobody of another house finds them", async () => {
    for (const role of ["approver", "editor", "viewer"] as const) {
      expect(refusalOf(await changeRole(by(role), idOf("viewer"), "owner"))).toBe("forbidden not-an-owner");
      expect(refusalOf(await removeMember(by(role), idOf("viewer")))).toBe("forbidden not-an-owner");
      expect(refusalOf(await transferOwnership(by(role), idOf(role)))).toBe("forbidden not-an-owner");
      expect(done(await listMembers(by(role))).invitations).toEqual([]);
    }
    expect(refusalOf(await changeRole(by("owner", "owner"), idOf("viewer"), "owner"))).toBe("not-found not-found");
    expect(refusalOf(await transferOwnership(by("owner"), idOf("owner")))).toBe("forbidden own-membership");
  });

  test("who has left acts for the house no more", async () => {
    done(await leaveHouse(by("viewer")));
    expect(refusalOf(await leaveHouse(by("viewer")))).toBe("not-found not-found");
    expect(await rolesNow()).toEqual(["approver", "editor", "owner"]);
  });
});
