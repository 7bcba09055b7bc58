import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { tokenDigest } from "#app/platform/token.server.ts";
import { identities, invitations, letters, memberships } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let owner: Client;
const idOf = (role: "owner" | "approver" | "editor" | "viewer") => app.cast.as("vendor", role).actingFor?.membershipId ?? "";
beforeAll(async () => {
  app = await startApp();
  owner = await app.as("vendor");
  await app.db
    .insert(identities)
    .values({ id: "theirs", personId: app.cast.as("owner", "viewer").personId, provider: "email", subject: "viewer@owner.example" });
});

const roleOf = async (id: string) => {
  const [row] = await app.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), isNull(memberships.endedAt)));
  return row?.role ?? null;
};
const linkTo = async (email: string) => {
  const [letter] = await app.db.select().from(letters).where(eq(letters.to, email));
  return /(\/invitations\/[\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
};

describe("an owner", () => {
  test("sees everybody with what can be done about each; others see the list alone", async () => {
    const page = await owner.get(paths.members());
    expect(page.text).toContain("您是唯一的负责人");
    expect(page.html).toContain(paths.memberRole(idOf("viewer")));
    const viewer = await (await app.as("vendor", "viewer")).get(paths.members());
    expect(viewer.text).toContain("vendor owner");
    expect(viewer.html).not.toContain("/role");
    expect(viewer.text).toContain("只有单位负责人可以管理成员");
  });

  test("invites by mail; what is no address is answered beside the field", async () => {
    expect((await owner.post(paths.memberInvitations(), { email: "nobody", role: "viewer" })).text).toContain("这不是一个邮箱地址");
    expect((await owner.post(paths.memberInvitations(), { email: "a@b.example", role: "king" })).status).toBe(422);
    expect((await owner.post(paths.memberInvitations(), { email: "viewer@owner.example", role: "editor" })).location).toBe(paths.members());
    expect((await owner.get(paths.members())).text).toContain("viewer@owner.example");
    expect((await (await app.as("vendor", "editor")).get(paths.members())).text).not.toContain("viewer@owner.example");
  });

  test("who is invited accepts signed in; a visitor is told to sign in, somebody else that it is not theirs", async () => {
    const link = await linkTo("viewer@owner.example");
    expect((await app.visitor.get(link)).text).toContain("请登录后接受邀请");
    expect((await (await app.as("secondVendor")).get(link)).text).toContain("这份邀请寄给 viewer@owner.example");
    expect((await (await app.as("secondVendor")).post(`${link}/acceptance`)).status).toBe(403);
    const invited = await app.as("owner", "viewer");
    expect((await invited.get(link)).text).toContain("接受邀请");
    expect((await invited.post(`${link}/acceptance`)).location).toBe(paths.desk());
    expect((await invited.get(paths.desk())).text).toContain("示例清风安全");
    expect((await invited.get(paths.organisations())).text).toContain("示例市轨道交通集团");
    expect((await invited.get(link)).status).toBe(404);
  });

  test("who has joined already is told so, by whatever link, and has nothing to press", async () => {
    const organisationId = app.cast.idOf("vendor");
    await app.db
      .insert(invitations)
      .values({ id: tokenDigest("again"), email: "viewer@owner.example", organisationId, role: "editor", expiresAt: new Date(Date.now() + 3_600_000) });
    const joined = await app.as("owner", "viewer");
    const page = await joined.get(paths.invitation("again"));
    expect(page.text).toContain("您已经是该单位的成员。");
    expect(page.html).not.toContain(paths.invitationAcceptance("again"));
    expect((await joined.post(paths.invitationAcceptance("again"))).text).toContain("您已经是该单位的成员。");
    expect((await (await app.as("vendor")).get(paths.members())).text).toContain("viewer@owner.example");
  });

  test("changes a role, removes, and hands over after showing who they are", async () => {
    expect((await owner.post(paths.memberRole(idOf("viewer")), { role: "nothing" })).status).toBe(422);
    expect((await owner.post(paths.memberRole(idOf("viewer")), { role: "approver" })).location).toBe(paths.members());
    expect(await roleOf(idOf("viewer"))).toBe("approver");
    const gone = await app.as("vendor", "approver");
    expect((await owner.post(paths.memberRemoval(idOf("approver")))).location).toBe(paths.members());
    expect((await gone.get(paths.desk())).text).not.toContain("示例清风安全");
    expect((await owner.post(paths.memberOwnership(idOf("editor")))).location).toBe(paths.members());
    expect([await roleOf(idOf("owner")), await roleOf(idOf("editor"))]).toEqual(["editor", "owner"]);
    expect((await owner.get(paths.memberInvitations())).status).toBe(403);
  });
});

describe("who may not", () => {
  test("a member of another house finds nobody there; a visitor signs in first", async () => {
    const stranger = await app.as("owner");
    for (const path of [paths.memberRole(idOf("viewer")), paths.memberOwnership(idOf("viewer"))]) expect((await stranger.get(path)).status).toBe(404);
    for (const path of [paths.memberRemoval(idOf("viewer")), paths.memberInvitationRenewal("x"), paths.memberInvitationWithdrawal("x")])
      expect((await stranger.post(path)).status).toBe(404);
    for (const path of [paths.members(), paths.memberInvitations(), paths.organisation()]) expect((await app.visitor.get(path)).status).toBe(303);
  });

  test("one leaves, but not as the last owner", async () => {
    const last = await app.as("vendor", "editor");
    expect((await last.post(paths.organisationDeparture())).status).toBe(409);
    const other = await app.as("vendor", "viewer");
    expect((await other.post(paths.organisationDeparture())).location).toBe(paths.organisations());
    expect(await roleOf(idOf("viewer"))).toBeNull();
  });
});
