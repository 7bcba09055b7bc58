import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { invitationHours, invitationsPerDay, invitedAgainAfter } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { acceptInvitation, findInvitation, joinHouse } from "#app/features/accounts/accept-invitation.server.ts";
import { changeRole, leaveHouse, removeMember, transferOwnership } from "#app/features/members/change-member.server.ts";
import { inviteMember, renewInvitation, withdrawInvitation } from "#app/features/members/invite-member.server.ts";
import { listMembers } from "#app/features/members/list-members.server.ts";
import { erasePerson } from "#app/features/privacy/erase-person.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { identities, invitations, letters, memberships, organisations, people, record } from "#db/schema/index.ts";
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
