import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { memberships, organisations, record } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { letterTo, linkIn, password, withAddress } from "../account/world.ts";

let app: TestApp;
let owner: Client;
const [plain, strict] = ["plum kettle orbit", "Plum kettle 7 orbit"];
const editor = "editor@owner.example";
const viewer = "viewer@vendor.example";
beforeAll(async () => {
  app = await startApp({ demo: false });
  owner = await app.as("owner");
  await withAddress(app, "owner", "editor", editor);
  await withAddress(app, "vendor", "viewer", viewer);
});

const choose = (profile: string, client = owner) => client.post(paths.memberPasswords(), { profile });
const signIn = (email: string, typed: string) => app.newVisitor().post(paths.signIn(), { email, password: typed });

describe("what a house asks of its members’ passwords", () => {
  test("is its owners’ to choose, and everybody’s of it to read", async () => {
    expect((await owner.get(paths.members())).text).toContain("通行要求：12–128 个字符");
    expect((await owner.get(paths.members())).html).toContain(paths.memberPasswords());
    for (const role of ["approver", "editor", "viewer"] as const) {
      const member = await app.as("owner", role);
      expect((await member.get(paths.members())).html).not.toContain(paths.memberPasswords());
      expect((await choose("mlps", member)).status).toBe(403);
    }
    expect((await app.visitor.get(paths.memberPasswords())).location).toContain(paths.signIn());
    for (const wrong of ["", "king", "mlps\0"]) expect((await choose(wrong)).status).toBe(422);
  });

  test("holds for its members at once, and for nobody else", async () => {
    expect((await signIn(editor, plain)).status).toBe(303);
    expect((await choose("mlps")).location).toBe(paths.members());
    expect((await owner.get(paths.members())).text).toContain("等保三级要求");
    expect((await signIn(viewer, password)).status).toBe(303);
    const refused = await signIn(editor, plain);
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining("不再符合要求") });
    expect(refused.headers["set-cookie"]).toBeUndefined();
    // a wrong one says nothing of it
    expect((await signIn(editor, "another one, wrong")).text).not.toContain("不再符合要求");
    const link = linkIn((await letterTo(app, editor))?.text, "/password-reset");
    expect((await app.newVisitor().get(link)).text).toContain("中的 3 种");
    expect((await app.newVisitor().post(link, { password: "quiet harbour lantern" })).text).toContain("中的 3 种");
    expect((await app.newVisitor().post(link, { password: strict })).status).toBe(303);
    expect((await signIn(editor, strict)).status).toBe(303);
  });

  test("… for whoever it invites, and for a password changed from inside", async () => {
    await owner.post(paths.memberInvitations(), { email: "new@owner.example", role: "viewer" });
    const link = linkIn((await letterTo(app, "new@owner.example"))?.text, "/invitations");
    expect((await app.newVisitor().get(link)).text).toContain("中的 3 种");
    expect((await app.newVisitor().post(link, { name: "新来", password: plain })).text).toContain("中的 3 种");
    expect((await app.newVisitor().post(link, { name: "新来", password: strict })).status).toBe(303);
    const inside = await app.as("owner", "editor");
    expect((await inside.post(paths.accountPassword(), { present: strict, password: "quiet harbour lantern" })).text).toContain("中的 3 种");
  });

  test("… and no longer for who left it", async () => {
    await app.db
      .update(memberships)
      .set({ endedAt: new Date() })
      .where(eq(memberships.personId, app.cast.as("owner", "editor").personId));
    expect((await signIn(editor, strict)).status).toBe(303);
    const inside = await app.as("owner", "editor");
    expect((await inside.get(paths.accountPassword())).text).not.toContain("中的 3 种");
  });

  test("leaves one row of the record, the same chosen twice none", async () => {
    const rows = () => app.db.$count(record, eq(record.action, "choose-password-profile"));
    const before = await rows();
    expect((await choose("mlps")).status).toBe(303);
    expect(await rows()).toBe(before);
    expect((await choose("asvs")).status).toBe(303);
    expect(await rows()).toBe(before + 1);
    const [house] = await app.db
      .select()
      .from(organisations)
      .where(eq(organisations.id, app.cast.idOf("owner")));
    expect(house?.passwordProfile).toBe("asvs");
  });
});
