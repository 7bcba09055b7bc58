import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atConsole } from "#app/domain/identity/actor.ts";
import { factorLimits } from "#app/domain/identity/factor.ts";
import type { Power } from "#app/domain/identity/power.ts";
import { grantPower } from "#app/features/administration/grant-power.server.ts";
import { inviteMember } from "#app/features/members/invite-member.server.ts";
import { paths } from "#app/paths.ts";
import { identities, invitations, keptForms, letters, memberships, people, powers, record } from "#db/schema/index.ts";
import { type Client, createClient, startApp, type TestApp } from "#tests/support/app.ts";
import { password, withAddress } from "./world.ts";

const start = new Date("2026-11-20T02:00:00Z");
let now = start;
const wait = () => {
  now = new Date(start.getTime() + factorLimits.provedMinutes * 60_000);
};
let app: TestApp;
const officers = {} as Record<Power, string>;
let invited = "";
beforeAll(async () => {
  app = await startApp({ now: () => now });
  await withAddress(app, "vendor", "owner", "owner@vendor.example");
  for (const power of ["system", "security", "audit"] as const) {
    officers[power] = randomUUID();
    await app.db.insert(people).values({ id: officers[power], name: `官 ${power}`, demo: true });
    await app.db.insert(identities).values({ id: randomUUID(), personId: officers[power], provider: "email", subject: `${power}@example.cn` });
    await grantPower(app.cast.contextFor(atConsole), `${power}@example.cn`, power);
  }
  await inviteMember(app.cast.contextFor(app.cast.as("vendor")), "guest@example.cn", "viewer");
  const [row] = await app.db.select().from(invitations);
  invited = row?.id ?? "";
});
beforeEach(async () => {
  now = start;
  await app.db.delete(keptForms);
});

/** Somebody whose session rests on their password, or one of the three with their second factor. */
async function begun(who: "owner" | Power): Promise<Client> {
  if (who === "owner") {
    const client = app.newVisitor();
    await client.post(paths.signIn(), { email: "owner@vendor.example", password });
    return client;
  }
  const { cookie } = await app.sessions.begin(officers[who], null, { factor: "code", userAgent: "", address: "" });
  return createClient(app.origin, cookie);
}
const memberId = (role: "viewer" | "editor") => app.cast.as("vendor", role).actingFor?.membershipId ?? "";
const vendor = () => app.cast.as("vendor", "editor").personId;
const powerId = async () => {
  const [row] = await app.db.select().from(powers).where(eq(powers.personId, officers.audit));
  return row?.id ?? "";
};
const acts = () => app.db.$count(record);
const again = (next: string) => `/sign-in/again?${new URLSearchParams({ next })}`;

describe("ten minutes after the last proof it is asked for anew, before", () => {
  test.each<["owner" | Power, string, () => string]>([
    ["security", "granting a power", paths.powerGrant],
    ["security", "lifting limits", paths.limitsLift],
    ["system", "disabling an account", () => paths.personDisabling(vendor())],
    ["owner", "changing a role", () => paths.memberRole(memberId("viewer"))],
    ["owner", "handing over ownership", () => paths.memberOwnership(memberId("viewer"))],
    ["owner", "inviting", paths.memberInvitations],
    ["owner", "erasing oneself", paths.erasure],
  ])("the page of %s for %s", async (who, _, path) => {
    const client = await begun(who);
    expect((await client.get(path())).status).toBe(200);
    wait();
    expect((await client.get(path())).location).toBe(again(path()));
  });

  test.each<["owner" | Power, string, () => string | Promise<string>]>([
    ["security", "taking a power back", async () => paths.powerEnd(await powerId())],
    ["system", "signing somebody out", () => paths.personSessions(vendor())],
    ["system", "enabling an account", () => paths.personEnabling(vendor())],
    ["owner", "removing a member", () => paths.memberRemoval(memberId("viewer"))],
    ["owner", "sending an invitation again", () => paths.memberInvitationRenewal(invited)],
  ])("by %s: %s, and the button is said not to have done it", async (who, _, path) => {
    const [client, at] = [await begun(who), await path()];
    wait();
    const before = await acts();
    const { location } = await client.post(at);
    expect(location).toBe(`${again(at)}&unsent=`);
    expect((await client.get(location ?? "")).text).toContain("没有办理");
    expect(await acts()).toBe(before);
  });

  test.each<["owner" | Power, string, () => string, Record<string, string>, string[]]>([
    ["security", "a grant", paths.powerGrant, { email: "free@example.cn", power: "audit" }, ["授予职责", "free@example.cn", "审计管理员"]],
    ["security", "a lift", paths.limitsLift, { email: "free@example.cn" }, ["free@example.cn"]],
    ["system", "a reason", () => paths.personDisabling(vendor()), { reason: "账号被盗用" }, ["停用账号", "账号被盗用"]],
    ["system", "another", () => paths.personFactors(vendor()), { reason: "持身份证到场" }, ["持身份证到场"]],
    ["owner", "a role", () => paths.memberRole(memberId("viewer")), { role: "owner" }, ["负责人"]],
    ["owner", "an invitation", paths.memberInvitations, { email: "new@example.cn", role: "owner" }, ["new@example.cn", "负责人"]],
  ])("by %s: %s that was typed, which is kept and named", async (who, _, path, fields, words) => {
    const client = await begun(who);
    wait();
    const before = await acts();
    const { location } = await client.post(path(), fields);
    const kept = new URLSearchParams(location?.split("?")[1]).get("next") ?? "";
    expect([location?.split("?")[0], kept]).toEqual(["/sign-in/again", expect.stringMatching(/^\/kept\//u)]);
    const page = await client.get(kept);
    for (const word of words) expect(page.text).toContain(word);
    expect(page.text).not.toContain("另有");
    expect(await acts()).toBe(before);
  });

  test("the file of what is held of oneself; one comes back to the page with its button", async () => {
    const client = await begun("owner");
    wait();
    const { status, location } = await client.get(paths.personalDataExport());
    expect([status, location]).toEqual([303, `${again(paths.personalData())}&unsent=`]);
    expect(await client.post(location ?? "", { password })).toMatchObject({ status: 303, location: paths.personalData() });
    expect((await client.get(paths.personalDataExport())).headers["content-disposition"]).toContain("anchang-personal-data.json");
  });
});

test("once proved anew, what was asked for is done", async () => {
  const client = await begun("owner");
  wait();
  const { location } = await client.post(paths.memberRemoval(memberId("editor")));
  expect((await client.post(location ?? "", { password })).status).toBe(303);
  expect((await client.post(paths.memberRemoval(memberId("editor")))).location).toBe(paths.members());
  expect(await app.db.$count(memberships, and(eq(memberships.id, memberId("editor")), isNull(memberships.endedAt)))).toBe(0);
});

test("who may not in any case is told so, not asked for proof", async () => {
  const client = await app.as("vendor", "editor");
  const officer = await begun("audit");
  wait();
  expect((await client.get(paths.memberInvitations())).status).not.toBe(200);
  for (const path of [paths.powerGrant(), paths.limitsLift(), paths.personDisabling(vendor())]) expect((await officer.get(path)).status, path).toBe(404);
  expect(await app.db.$count(letters, eq(letters.to, "new@example.cn"))).toBe(0);
});
