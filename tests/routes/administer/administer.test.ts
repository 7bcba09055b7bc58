import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atConsole } from "#app/domain/identity/actor.ts";
import { limits } from "#app/domain/identity/limits.ts";
import type { Power } from "#app/domain/identity/power.ts";
import { erasedAddress } from "#app/domain/privacy/held.ts";
import { grantPower } from "#app/features/administration/grant-power.server.ts";
import { paths } from "#app/paths.ts";
import { takeLimits } from "#app/platform/limits.server.ts";
import { authenticators, identities, letters, limitCounts, memberships, people, powers, record, reviewers } from "#db/schema/index.ts";
import { type Client, createClient, startApp, type TestApp } from "#tests/support/app.ts";
import { letterTo, linkIn, withAddress } from "../account/world.ts";

let app: TestApp;
const ids = {} as Record<Power | "free", string>;
const clients = {} as Record<Power, Client>;
beforeAll(async () => {
  app = await startApp();
  for (const name of ["system", "security", "audit", "free"] as const) {
    ids[name] = randomUUID();
    await app.db.insert(people).values({ id: ids[name], name: `官 ${name}`, demo: true });
    await app.db.insert(identities).values({ id: randomUUID(), personId: ids[name], provider: "email", subject: `${name}@example.cn` });
    if (name === "free") continue;
    expect((await grantPower(app.cast.contextFor(atConsole), `${name}@example.cn`, name)).ok).toBe(true);
    clients[name] = await signedIn(ids[name]);
  }
  await withAddress(app, "vendor", "editor", "shen@example.cn");
});
beforeEach(() => app.db.delete(limitCounts));

/** A session with a second factor, as holders of a power need. */
async function signedIn(personId: string) {
  const { cookie } = await app.sessions.begin(personId, null, { factor: "code", userAgent: "", address: "" });
  return createClient(app.origin, cookie);
}
const vendor = () => app.cast.as("vendor", "editor").personId;
const held = (personId: string) => app.db.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt)));

/** Every page and place of the three. */
const places = {
  system: () => [paths.administer(), paths.administerPerson(vendor()), paths.personDisabling(vendor())],
  security: () => [paths.secure(), paths.powerGrant(), paths.limitsLift()],
};
const sends = {
  system: () => [paths.personDisabling(vendor()), paths.personEnabling(vendor()), paths.personSessions(vendor()), paths.personFactors(vendor())],
  security: () => [paths.powerGrant(), paths.powerEnd("x"), paths.limitsLift()],
};

describe("each page is its power's alone", () => {
  test("for the power it opens; the auditor may look at the powers", async () => {
    for (const power of ["system", "security"] as const) for (const path of places[power]()) expect((await clients[power].get(path)).status, path).toBe(200);
    expect((await clients.audit.get(paths.secure())).status).toBe(200);
    expect((await clients.audit.get(paths.record())).status).toBe(200);
    for (const [power, path] of [
      ["system", paths.administer()],
      ["security", paths.secure()],
      ["audit", paths.record()],
    ] as const)
      for (const from of [paths.desk(), paths.products()])
        expect((await clients[power].get(from)).html.split(`href="${path}"`).length, `${power} from ${from}`).toBeGreaterThan(1);
  });

  test("for everybody else it is not there: nor for the other powers, operators, auditors of a house", async () => {
    const others: [string, Client][] = [
      ["operator", await app.as("office")],
      ["auditor", await app.as("audit")],
      ["mixed", await app.as("mixed")],
    ];
    for (const power of ["system", "security"] as const) {
      const strangers: [string, Client][] = [
        ...others,
        ...(["system", "security", "audit"] as const).filter((one) => one !== power).map((one): [string, Client] => [one, clients[one]]),
      ];
      for (const [name, client] of strangers) {
        for (const path of places[power]())
          if (!(name === "audit" && path === paths.secure())) expect((await client.get(path)).status, `${name} ${path}`).toBe(404);
        for (const path of sends[power]())
          expect((await client.post(path, { email: "free@example.cn", power: "audit", reason: "原因原因" })).status, `${name} ${path}`).toBe(404);
      }
      for (const path of [...places[power](), ...sends[power]()]) expect((await app.newVisitor().get(path)).status, path).toBe(303);
    }
    expect(await held(ids.free)).toBe(0);
    expect((await app.db.select().from(people).where(eq(people.id, vendor())))[0]?.disabledAt).toBeNull();
  });

  test("and none of them sees what a house has not published, nor works at the operator's desk", async () => {
    for (const client of Object.values(clients))
      for (const path of [paths.operate(), paths.organisation()]) expect([403, 404, 303]).toContain((await client.get(path)).status);
  });
});

describe("the system administrator", () => {
  const system = () => clients.system;

  test("finds people by name and address, with percent signs as they are", async () => {
    expect((await system().get(`${paths.administer()}?who=SHEN@`)).text).toContain("shen@example.cn");
    expect((await system().get(`${paths.administer()}?who=%25`)).text).toContain("没有这样的账号");
    expect((await system().get(`${paths.administer()}?who=${"长".repeat(500)}`)).status).toBe(200);
    expect((await system().get(paths.administerPerson("no-such"))).status).toBe(404);
  });

  test("disables with a reason: out everywhere, told by mail, recorded; and enables again", async () => {
    const inside = await app.as("vendor", "editor");
    expect((await system().post(paths.personDisabling(vendor()), { reason: "" })).status).toBe(422);
    expect((await inside.get(paths.desk())).status).toBe(200);
    expect(await system().post(paths.personDisabling(vendor()), { reason: "账号被盗用" })).toMatchObject({
      status: 303,
      location: paths.administerPerson(vendor()),
    });
    expect((await inside.get(paths.desk())).location).toContain(paths.signIn());
    expect((await letterTo(app, "shen@example.cn"))?.text).toContain("账号被盗用");
    expect((await system().get(paths.administerPerson(vendor()))).text).toContain("已停用");
    expect((await system().post(paths.personDisabling(vendor()), { reason: "再来一次" })).status).toBe(409);
    expect((await system().post(paths.personEnabling(vendor()))).status).toBe(303);
    expect((await system().post(paths.personEnabling(vendor()))).status).toBe(409);
    expect((await app.db.select().from(people).where(eq(people.id, vendor())))[0]?.disabledAt).toBeNull();
    expect(await app.db.$count(record, eq(record.action, "disable-person"))).toBe(1);
  });

  test("does not enable who has erased their account, and says why", async () => {
    const personId = randomUUID();
    await app.db.insert(people).values({ id: personId, name: "走了的人", disabledAt: new Date() });
    await app.db.insert(identities).values({ id: personId, personId, provider: "email", subject: erasedAddress(personId) });
    const page = await system().get(paths.administerPerson(personId));
    expect(page.text).toContain("此人已注销账号");
    expect(page.html).not.toContain(paths.personEnabling(personId));
    expect(await system().post(paths.personEnabling(personId))).toMatchObject({ status: 403, text: expect.stringContaining("此人已注销账号") });
    expect((await app.db.select().from(people).where(eq(people.id, personId)))[0]?.disabledAt).not.toBeNull();
  });

  test("ends sessions, and clears second factors of who has shown anew who they are", async () => {
    const inside = await app.as("vendor", "editor");
    expect((await system().post(paths.personSessions(vendor()))).status).toBe(303);
    expect((await inside.get(paths.desk())).location).toContain(paths.signIn());
    expect((await system().get(paths.personFactors(vendor()))).status, "there is none to clear").toBe(409);
    await app.db.insert(authenticators).values({ personId: vendor(), sealed: Buffer.from("x"), lastStep: 0, createdAt: new Date() });
    expect((await system().post(paths.personFactors(vendor()), { reason: "本人持身份证到场" })).status).toBe(303);
    expect(await app.db.$count(authenticators, eq(authenticators.personId, vendor()))).toBe(0);
    expect(await app.db.$count(record, eq(record.action, "clear-factors"))).toBe(1);
    expect(await app.db.$count(letters, eq(letters.to, "shen@example.cn"))).toBeGreaterThan(1);
  });

  test.each(["system", "security", "audit"] as const)("does nothing to the account of %s", async (power) => {
    expect((await system().post(paths.personDisabling(ids[power]), { reason: "原因原因" })).status).toBe(403);
    expect((await system().post(paths.personSessions(ids[power]))).status).toBe(403);
    expect((await clients[power].get(paths.desk())).status).toBe(200);
  });
});

describe("the security officer", () => {
  const officer = () => clients.security;
  const grant = (email: string, power: string) => officer().post(paths.powerGrant(), { email, power });

  test("grants and takes back; the holder signs in anew, is told, and the auditor sees it", async () => {
    const before = await signedIn(ids.free);
    expect((await grant("FREE@example.cn", "audit")).status).toBe(303);
    expect((await before.get(paths.desk())).location).toContain(paths.signIn());
    expect((await letterTo(app, "free@example.cn"))?.text).toContain("审计管理员");
    expect((await clients.audit.get(paths.secure())).text).toContain("官 free");
    const [row] = await app.db.select().from(powers).where(eq(powers.personId, ids.free));
    const holder = await signedIn(ids.free);
    expect((await holder.get(paths.record())).status).toBe(200);
    expect((await officer().post(paths.powerEnd(row?.id ?? ""))).status).toBe(303);
    expect((await officer().post(paths.powerEnd(row?.id ?? ""))).status).toBe(404);
    expect((await (await signedIn(ids.free)).get(paths.record())).status).toBe(404);
    expect(await held(ids.free)).toBe(0);
  });

  test.each([
    ["shen@example.cn", "audit", "属于某个单位"],
    ["system@example.cn", "audit", "担任三员之一"],
    ["security@example.cn", "audit", "我的账号"],
    ["nobody@example.cn", "audit", "没有用这个邮箱登录的有效账号"],
    ["free@example.cn", "", "请选择一项职责"],
    ["free@example.cn", "owner", "请从列出的选项中选择"],
    ["free", "audit", "请填写一个邮箱地址"],
  ])("%s as %j is told why not", async (email, power, words) => {
    expect(await grant(email, power)).toMatchObject({ status: 422, text: expect.stringContaining(words) });
    expect(await held(ids.free)).toBe(0);
  });

  test("does not take their own away", async () => {
    const [own] = await app.db.select().from(powers).where(eq(powers.personId, ids.security));
    expect((await officer().post(paths.powerEnd(own?.id ?? ""))).status).toBe(403);
  });

  test("takes away another's only for as long as they hold one themselves: of two at once, one", async () => {
    const personId = randomUUID();
    await app.db.insert(people).values({ id: personId, name: "官 二", demo: true });
    await app.db.insert(identities).values({ id: personId, personId, provider: "email", subject: "second@example.cn" });
    expect((await grant("second@example.cn", "security")).status).toBe(303);
    const [second, [own], [theirs]] = [
      await signedIn(personId),
      await app.db.select().from(powers).where(eq(powers.personId, ids.security)),
      await app.db.select().from(powers).where(eq(powers.personId, personId)),
    ];
    const sent = await Promise.all([officer().post(paths.powerEnd(theirs?.id ?? "")), second.post(paths.powerEnd(own?.id ?? ""))]);
    expect(sent.filter(({ location }) => location === paths.secure())).toHaveLength(1);
    expect((await held(ids.security)) + (await held(personId))).toBe(1);
    // as it was before, whoever was quicker
    await app.db.update(powers).set({ endedAt: new Date() }).where(eq(powers.personId, personId));
    await app.db.update(powers).set({ endedAt: null }).where(eq(powers.personId, ids.security));
    clients.security = await signedIn(ids.security);
  });

  test("sees what is held back, and lifts it for an account", async () => {
    const ctx = app.cast.contextFor(atConsole, { now: new Date() });
    const counted = [{ rule: limits.signInAccount, of: ["shen@example.cn"] }];
    await takeLimits(ctx, counted, limits.signInAccount.free);
    expect(await takeLimits(ctx, counted)).not.toBeNull();
    expect((await officer().get(paths.secure())).html).toContain("<strong>1</strong>");
    expect((await officer().post(paths.limitsLift(), { email: "shen@example.cn" })).status).toBe(303);
    expect(await takeLimits(ctx, counted)).toBeNull();
  });
});

describe("apart from business, whatever the app forgets", () => {
  const refused = (write: Promise<unknown>) =>
    expect(write.then(() => "done")).rejects.toMatchObject({ cause: { code: "23514", constraint_name: "powers_apart" } });
  const membership = () => ({ id: randomUUID(), personId: ids.system, organisationId: app.cast.idOf("vendor"), role: "viewer" as const });

  test("whoever holds a power joins no house and reviews nothing; whoever does gets no power", async () => {
    await refused(app.db.insert(memberships).values(membership()));
    await refused(app.db.insert(reviewers).values({ id: randomUUID(), personId: ids.system, fields: [] }));
    await refused(app.db.insert(powers).values({ id: randomUUID(), personId: vendor(), power: "audit" }));
  });

  test("an invitation to a holder says beforehand why it cannot be accepted, with or without the second factor", async () => {
    const owner = await app.as("vendor");
    expect((await owner.post(paths.memberInvitations(), { email: "system@example.cn", role: "viewer" })).location).toBe(paths.members());
    const link = linkIn((await letterTo(app, "system@example.cn"))?.text, "/invitations");
    expect((await app.newVisitor().get(link)).text, "not a word about powers to who is not signed in").toContain("请登录后接受邀请");
    const { cookie } = await app.sessions.begin(ids.system, null, { factor: null, userAgent: "", address: "" });
    for (const holder of [clients.system, createClient(app.origin, cookie)]) {
      const page = await holder.get(link);
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining("您担任三员之一，不能属于任何单位") });
      expect(page.html).not.toContain(`${link}/acceptance`);
    }
    expect((await clients.system.post(`${link}/acceptance`)).status).toBe(403);
    expect((await clients.system.get(paths.organisations())).text).toContain("您担任三员之一，不能属于任何单位，所以不能接受这份邀请");
    expect((await clients.system.get(paths.account())).text).toContain("系统管理员");
    expect(await app.db.$count(memberships, eq(memberships.personId, ids.system))).toBe(0);
  });

  test("two at once: one of them", async () => {
    const joins = app.db.insert(memberships).values({ ...membership(), personId: ids.free });
    const rises = app.db.insert(powers).values({ id: randomUUID(), personId: ids.free, power: "system" });
    const ended = await Promise.allSettled([joins.then(() => "joined"), rises.then(() => "risen")]);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("erasing oneself is refused in words, and the form is not offered", async () => {
    const page = await clients.security.get(paths.erasure());
    expect(page.text).toContain("请先请安全管理员收回您的职责");
    expect(page.html).not.toContain('name="understood"');
    expect((await clients.security.post(paths.erasure(), { understood: "on" })).status).toBe(409);
  });

  test("registering a house is refused in words", async () => {
    expect((await clients.system.get(paths.organisationNew())).status).toBe(403);
  });
});
