import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { endOtherSessions } from "#app/features/accounts/end-session.server.ts";
import { setPassword } from "#app/features/accounts/set-password.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { sweepKeptForms } from "#app/platform/kept-form.server.ts";
import { claims, identities, intents, keptForms, people, rankingMistakes, requirements, scenarios, sessions } from "#db/schema/index.ts";
import { dealingsOf, words } from "#tests/features/intents/world.ts";
import { capabilitiesOf, completeDraft, done } from "#tests/features/products/world.ts";
import { type Answer, type Client, startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { asOwner } from "#tests/support/database.ts";
import { claimFields, revisionIn } from "../products/world.ts";

const start = new Date("2026-11-20T02:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let now = start;
let app: TestApp;
let act: ReturnType<typeof dealingsOf>;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  act = dealingsOf(app.cast);
  const everybody = await app.db.select().from(people);
  await app.db.insert(identities).values(everybody.map(({ id }) => ({ id, personId: id, provider: "email", subject: `${id}@example.com` })));
});
beforeEach(async () => {
  now = start;
  await app.db.delete(keptForms);
});

const draftId = async () => done(await createScenario(app.cast.contextFor(app.cast.as("owner", "editor")))).id;
const scenarioOf = async (id: string) => (await app.db.select().from(scenarios).where(eq(scenarios.id, id)))[0];
const keptIn = (location: string | null) => new URLSearchParams(location?.split("?")[1]).get("next") ?? "";
const idIn = (place: string) => place.split("/").at(-1) ?? "";
const rowOf = async (place: string) =>
  (
    await app.db
      .select()
      .from(keptForms)
      .where(eq(keptForms.id, idIn(place)))
  )[0];

/** As if nothing had been done for half an hour. */
async function end(client: Client) {
  const token = client.cookies.get("session") ?? "";
  await app.db
    .update(sessions)
    .set({ expiresAt: new Date(0) })
    .where(eq(sessions.id, createHash("sha256").update(token).digest("hex")));
}

const signIn = (client: Client, house: House, role: MemberRole, next: string) =>
  client.post(paths.demoSignIn(), { person: app.cast.as(house, role).personId, next });

const plain = (html: string) =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** Presses the one button of the page as a browser without scripts would. */
async function press(client: Client, page: Answer) {
  const [, action = "", form = ""] = /<form method="post" action="([^"]*kept=[^"]*)"[^>]*>(.*?)<\/form>/su.exec(page.html) ?? [];
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gsu)].map(([, name = "", value = ""]) => [plain(name), plain(value)]);
  const together: Record<string, string[]> = {};
  for (const [name = "", value = ""] of fields) together[name] = [...(together[name] ?? []), value];
  return await client.post(plain(action), together);
}

/** Sends a form too late, signs in again, and stands before what was kept. */
async function keptOf(house: House, role: MemberRole, path: string, fields: Record<string, string | string[]>) {
  const client = await app.as(house, role);
  await end(client);
  const { status, location } = await client.post(path, fields);
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/sign-in\?next=%2Fkept%2F[0-9a-f-]{36}$/u)]);
  const told = await client.get(location ?? "");
  expect(told.text).toContain("您的登录已结束，填写的内容已保留");
  const place = keptIn(location);
  expect(await signIn(client, house, role, place)).toMatchObject({ status: 303, location: place });
  return { client, place, page: await client.get(place) };
}

describe("a form that arrives after its session has ended waits, and goes through after signing in", () => {
  const text = `第一段：“引号” <标签> & 其他。\r\n\r\n第二段，${"𠮷".repeat(30)}`;

  test("the need of a draft", async () => {
    const id = await draftId();
    const { client, place, page } = await keptOf("owner", "editor", paths.scenarioDraftNeed(id), {
      revision: "1",
      domain: "data-compliance",
      title: "保留下来的标题",
      background: text,
    });
    expect(page.status).toBe(200);
    for (const shown of ["需求说明", "标题", "保留下来的标题", "数据应用安全", "“引号” <标签> & 其他", "按原样送出"]) expect(page.text).toContain(shown);
    expect(await press(client, page)).toMatchObject({ status: 303 });
    expect(await scenarioOf(id)).toMatchObject({ title: "保留下来的标题", domain: "data-compliance", background: text.replaceAll("\r\n", "\n") });
    await expect.poll(() => rowOf(place)).toBeUndefined();
    expect(await client.get(place)).toMatchObject({ status: 404, text: expect.stringContaining("这里没有为您保留的内容") });
  });

  test("requirements, with their rows; a row that was to be added is added", async () => {
    const id = await draftId();
    const [one = "", two = ""] = capabilitiesOf(app.cast.contextFor(app.cast.as("vendor")), 2).map((slug) => app.cast.reference.taxonomy.get(slug)?.zh ?? "");
    const rows = { "requirements[0].capability": one, "requirements[0].importance": "must", "requirements[0].note": "须在现场演示" };
    const more = { "requirements[1].capability": two, "requirements[1].importance": "should" };
    const { client, page } = await keptOf("owner", "editor", paths.scenarioDraftRequirements(id), { revision: "1", ...rows, ...more });
    for (const shown of ["能力要求 1", one, "必备", "须在现场演示", "能力要求 2", two]) expect(page.text).toContain(shown);
    await press(client, page);
    expect(await app.db.$count(requirements, eq(requirements.scenarioId, id))).toBe(2);
    const insert = { __intent__: JSON.stringify({ type: "insert", payload: { name: "requirements" } }) };
    const adding = await keptOf("owner", "editor", paths.scenarioDraftRequirements(id), { revision: "2", ...rows, ...insert });
    const again = await press(adding.client, adding.page);
    expect([again.status, again.html.match(/name="requirements\[\d\]\.capability"/gu)?.length]).toEqual([200, 2]);
    expect(again.html).toContain("须在现场演示");
    expect(await rowOf(adding.place), "nothing has gone through yet").toBeDefined();
  });

  test("claims of a product", async () => {
    const ctx = app.cast.contextFor(app.cast.as("vendor", "editor"));
    const { id } = await completeDraft(ctx);
    const [slug = ""] = capabilitiesOf(ctx, 1);
    const client = await app.as("vendor", "editor");
    const revision = revisionIn(await client.get(paths.productDraftClaims(id)));
    const note = "保留下来的一句说明，至少十个字。";
    const kept = await keptOf("vendor", "editor", paths.productDraftClaims(id), {
      revision,
      ...claimFields([{ capability: app.cast.reference.taxonomy.get(slug)?.zh ?? "", note }]),
    });
    expect(kept.page.text).toContain("能力声明 1");
    expect(await press(kept.client, kept.page)).toMatchObject({ status: 303 });
    expect((await app.db.select().from(claims).where(eq(claims.productId, id))).map((claim) => claim.note)).toContain(note);
  });

  test("an intent and a report of a mistake: what does not hold is said beside the field, then it goes through", async () => {
    const { number } = await act.scenario();
    const product = await act.product();
    const late = { revision: "1", product: product.number, ...words, contactPhone: "不是电话" };
    const { client, page, place } = await keptOf("vendor", "editor", paths.intentNew(number), late);
    expect(page.text).toContain("发送对接意向");
    const wrong = await press(client, page);
    expect(wrong).toMatchObject({ status: 422, html: expect.stringContaining(words.answer) });
    expect(await rowOf(place)).toBeDefined();
    const right = await client.post(`${paths.intentNew(number)}?kept=${idIn(place)}`, { ...late, contactPhone: words.contactPhone });
    expect(right.status).toBe(303);
    expect(await app.db.$count(intents, eq(intents.answer, words.answer))).toBe(1);
    await expect.poll(() => rowOf(place)).toBeUndefined();

    const reason = "必备第一项有第三方检测报告，排序中按自述计算。";
    const mistake = await keptOf("vendor", "editor", paths.rankingMistake(number, product.number), { revision: "1", reason });
    for (const shown of ["报告排序有误", "哪里有误", reason]) expect(mistake.page.text).toContain(shown);
    expect(await press(mistake.client, mistake.page)).toMatchObject({ status: 303 });
    expect(await app.db.$count(rankingMistakes, eq(rankingMistakes.report, reason))).toBe(1);
  });

  test("what somebody else has changed meanwhile is said, as ever", async () => {
    const id = await draftId();
    const { client, page } = await keptOf("owner", "editor", paths.scenarioDraftNeed(id), { revision: "1", title: "我的标题" });
    done(await saveScenario(app.cast.contextFor(app.cast.as("owner", "approver")), id, 1, "save-scenario-need", { fields: { title: "同事的标题" } }));
    const shown = await press(client, page);
    expect(shown).toMatchObject({ status: 409, html: expect.stringContaining("我的标题"), text: expect.stringContaining("同事的标题") });
    expect((await scenarioOf(id))?.title).toBe("同事的标题");
  });

  test("the day's limit ends a session too, and a page opened in between does not make it unknown", async () => {
    const client = await app.as("owner", "editor");
    now = later(12 * 60);
    expect((await client.get(paths.desk())).location).toBe("/sign-in?next=%2Fdesk");
    expect((await client.get("/sign-in?next=%2Fdesk")).text).toContain("您的登录已结束，请重新登录");
    expect(keptIn((await client.post(paths.scenarioDraftNeed(await draftId()), { title: "题" })).location)).toMatch(/^\/kept\//u);
  });

  test("a session that its person ended elsewhere, or a new password, loses nothing either; nor is anybody let in by it", async () => {
    const actor = app.cast.as("owner", "editor");
    const ended = {
      list: () => endOtherSessions({ ...app.cast.contextFor(actor), actor }, ""),
      password: () => app.db.transaction((tx) => setPassword(tx, actor.personId, "none", now)),
    };
    for (const end of Object.values(ended)) {
      const client = await app.as("owner", "editor");
      await end();
      const id = await draftId();
      const { location } = await client.post(paths.scenarioDraftNeed(id), { revision: "1", title: "别处结束了登录" });
      const place = keptIn(location);
      expect(place).toMatch(/^\/kept\//u);
      expect((await client.get(place)).status).toBe(303);
      await signIn(client, "owner", "editor", place);
      expect(await press(client, await client.get(place))).toMatchObject({ status: 303 });
      expect((await scenarioOf(id))?.title).toBe("别处结束了登录");
    }
  });

  test("what stands beside a file: the file is chosen anew, all else is filled in", async () => {
    const client = await app.as("vendor", "owner");
    await end(client);
    const [scope = ""] = capabilitiesOf(app.cast.contextFor(app.cast.as("vendor")), 1);
    const stated = { name: "示例检测报告", number: "SL-2026-77", issuer: "示例检测中心", issuedOn: "2026-01-05", expiresOn: "", scope };
    const paper = { field: "paper", name: "a.pdf", bytes: Buffer.from("%PDF-1.4 只有一行") };
    const { status, location } = await client.upload(paths.qualificationNew(), stated, [paper]);
    const place = keptIn(location);
    expect([status, place]).toEqual([303, expect.stringMatching(/^\/kept\//u)]);
    await signIn(client, "vendor", "owner", place);
    const page = await client.get(place);
    for (const shown of ["SL-2026-77", "示例检测中心", "文件没有保留", "填入表单", app.cast.reference.taxonomy.get(scope)?.zh ?? ""])
      expect(page.text).toContain(shown);
    expect(page.html).toContain('encType="multipart/form-data"');
    const filled = await client.upload(`${paths.qualificationNew()}?kept=${idIn(place)}`, stated, []);
    expect(filled).toMatchObject({ status: 422, html: expect.stringContaining("SL-2026-77"), text: expect.stringContaining("请选择文件") });
  });

  test("a long one: a hundred kilobytes of text wait whole", async () => {
    const id = await draftId();
    const background = `${"长".repeat(36_000)}完`;
    const { client, page } = await keptOf("owner", "editor", paths.scenarioDraftNeed(id), { revision: "1", background });
    expect(page.text).toContain("另有 35601 字");
    const again = await press(client, page);
    expect([again.status, again.html.includes(background)]).toEqual([422, true]);
  });

  test("two tabs wait side by side; sending one twice saves once", async () => {
    const client = await app.as("owner", "editor");
    const ids = [await draftId(), await draftId()];
    await end(client);
    const places: string[] = [];
    for (const id of ids) {
      const sent = await client.post(paths.scenarioDraftNeed(id), { revision: "1", title: `标题 ${id.slice(0, 8)}` });
      places.push(keptIn(sent.location));
      expect(sent.headers["set-cookie"]?.join()).toMatch(/kept=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1800$/u);
    }
    await signIn(client, "owner", "editor", "");
    for (const [i, id] of ids.entries()) {
      const page = await client.get(places[i] ?? "");
      // the second time nothing would change: no save, and no accusation
      for (const _ of [1, 2]) expect(await press(client, page)).toMatchObject({ status: 303 });
      expect(await scenarioOf(id)).toMatchObject({ title: `标题 ${id.slice(0, 8)}`, revision: 2 });
    }
  });
});

describe("how much is kept", () => {
  const path = async () => paths.scenarioDraftNeed(await draftId());
  /** A session begun at that minute, and as many forms as it sends after it has ended. */
  async function sent(minute: number, count: number) {
    now = later(minute);
    const client = await app.as("owner", "editor");
    await end(client);
    const places: string[] = [];
    for (let i = 0; i < count; i++) {
      now = new Date(now.getTime() + 1);
      places.push(keptIn((await client.post(await path(), { title: `第 ${i} 份` })).location));
    }
    return places;
  }
  const standing = async (places: string[]) => (await Promise.all(places.map(rowOf))).map((row) => row !== undefined);

  test("of one session the latest five; an ended token in other hands pushes nothing of another session out", async () => {
    const own = await sent(0, 2);
    const others = await sent(1, 7);
    expect(await standing(own)).toEqual([true, true]);
    expect(await standing(others)).toEqual([false, false, true, true, true, true, true]);
  });

  test("of one person twenty: then nothing more is taken, and the page says that it was not kept", async () => {
    const places = (await Promise.all([await sent(0, 5), await sent(1, 5), await sent(2, 5), await sent(3, 5)])).flat();
    const [more = ""] = await sent(4, 1);
    expect(more).not.toMatch(/^\/kept\//u);
    expect(await standing(places)).toEqual(places.map(() => true));
    expect(await app.db.$count(keptForms)).toBe(20);
  });
});

describe("what was kept is opened by nobody else, nor later", () => {
  const secret = "只有本人能看到的一句";
  const kept = async () => keptOf("owner", "editor", paths.scenarioDraftNeed(await draftId()), { revision: "1", summary: secret });
  const nothing = { status: 404, html: expect.not.stringContaining(secret), text: expect.stringContaining("这里没有为您保留的内容") };

  test("the database holds neither the text nor the key", async () => {
    const { client, place } = await kept();
    const row = await rowOf(place);
    const stored = `${row?.sealed.toString("latin1")} ${row?.sealed.toString("utf8")} ${JSON.stringify(row)}`;
    for (const word of [secret, encodeURIComponent(secret), "summary", client.cookies.get("kept") ?? ""]) expect(stored).not.toContain(word);
  });

  test("another person, in the same browser or with a stolen key; a visitor signs in first", async () => {
    const { client, place } = await kept();
    const key = client.cookies.get("kept") ?? "";
    for (const [house, role] of [
      ["owner", "approver"],
      ["secondOwner", "editor"],
      ["office", "owner"],
    ] as const) {
      const other = await app.as(house, role);
      other.cookies.set("kept", key);
      expect(await other.get(place)).toMatchObject(nothing);
      await other.post(`${paths.scenarioDrafts()}?kept=${idIn(place)}`);
    }
    expect(await rowOf(place), "nor do they take it away").toBeDefined();
    expect(await app.newVisitor().get(place)).toMatchObject({ status: 303, location: `/sign-in?${new URLSearchParams({ next: place })}` });
    expect((await client.get(place)).text).toContain(secret);
  });

  test("the same person without the key, with another, or with half of it", async () => {
    const { client, place } = await kept();
    const key = client.cookies.get("kept") ?? "";
    for (const wrong of [null, "A".repeat(43), key.slice(0, 20), `${key}A`, "零", key.split("").reverse().join("")]) {
      if (wrong === null) client.cookies.delete("kept");
      else client.cookies.set("kept", wrong === "零" ? "%00" : wrong);
      expect(await client.get(place), String(wrong)).toMatchObject(nothing);
    }
    client.cookies.set("kept", key);
    expect((await client.get(place)).status).toBe(200);
  });

  test("nor when a byte of it, its address or its owner was changed, or it was cut short", async () => {
    const { client, place } = await kept();
    const row = await rowOf(place);
    const sealed = row?.sealed ?? Buffer.alloc(0);
    const flipped = (at: number) => Buffer.from(sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)));
    const spoilt = [
      ...[0, 12, 27, 28, sealed.length - 1].map((at) => ({ sealed: flipped(at) })),
      ...[0, 12, 27, 28].map((length) => ({ sealed: sealed.subarray(0, length) })),
      { path: paths.scenarioDrafts() },
    ];
    const set = (values: Partial<typeof keptForms.$inferInsert>) =>
      asOwner(app.ownerUrl, ({ db }) =>
        db
          .update(keptForms)
          .set(values)
          .where(eq(keptForms.id, idIn(place))),
      );
    for (const values of spoilt) {
      await set(values);
      expect(await client.get(place)).toMatchObject(nothing);
      await set({ sealed, path: row?.path ?? "" });
    }
    expect((await client.get(place)).status).toBe(200);
  });

  test("after half an hour, and then it is swept", async () => {
    const { client, place } = await kept();
    now = later(30);
    expect(await client.get(place)).toMatchObject(nothing);
    await sweepKeptForms({ db: app.db, clock: async () => later(29) });
    expect(await rowOf(place)).toBeDefined();
    await sweepKeptForms({ db: app.db, clock: async () => later(30) });
    expect(await rowOf(place)).toBeUndefined();
  });

  test.each(["no-such", "00000000-0000-0000-0000-000000000000", "零".repeat(200)])("nothing is kept under %j", async (id) => {
    expect(await (await app.as("owner", "editor")).get(paths.keptForm(id))).toMatchObject({ status: 404 });
  });
});

describe("what is not kept leads to its page after signing in", () => {
  const countKept = () => app.db.$count(keptForms);

  test("where nobody knows whose session it was: none, a made-up one, one that was signed out of, of somebody disabled", async () => {
    const before = await countKept();
    const path = paths.scenarioDraftNeed(await draftId());
    const out = await app.as("owner", "editor");
    const token = out.cookies.get("session") ?? "";
    await out.post(paths.signOut());
    const disabled = await app.as("mixed", "viewer");
    const { personId } = app.cast.as("mixed", "viewer");
    await app.db.update(people).set({ disabledAt: now }).where(eq(people.id, personId));
    await end(disabled);
    const [none, made] = [app.newVisitor(), app.newVisitor()];
    made.cookies.set("session", "A".repeat(43));
    out.cookies.set("session", token);
    for (const client of [none, made, out, disabled]) {
      const { location } = await client.post(path, { title: "题" });
      expect(location).toBe(`/sign-in?${new URLSearchParams({ next: path, unsent: "" })}`);
      expect((await client.get(location ?? "")).text).toContain("没有办理，也没有保留");
    }
    await app.db.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    expect(await countKept()).toBe(before);
  });

  test("buttons without a word typed, what scripts ask meanwhile, and forms without end", async () => {
    const before = await countKept();
    const client = await app.as("owner", "editor");
    const id = await draftId();
    await end(client);
    expect(keptIn((await client.post(paths.scenarioSubmission(id), { revision: "1" })).location)).toBe(paths.scenarioSubmission(id));
    await client.post(paths.scenarioDraftSuggestions(id), { title: "零信任" }, { Accept: "*/*" });
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, "1"]));
    expect(keptIn((await client.post(paths.scenarioDraftNeed(id), many)).location)).toBe(paths.scenarioDraftNeed(id));
    expect(await countKept()).toBe(before);
  });

  test("a form of secrets alone; of one with more in it, the rest, and no secret", async () => {
    const before = await countKept();
    const client = await app.as("owner", "editor");
    await end(client);
    const changed = await client.post(paths.accountPassword(), { present: "geheim-geheim", password: "geheim-geheim-2" });
    expect(keptIn(changed.location)).toBe(paths.accountPassword());
    expect((await client.post(paths.accountEmail(), { email: "", present: "geheim-geheim" })).location).toContain("unsent");
    expect(await countKept()).toBe(before);
    const place = keptIn((await client.post(paths.accountEmail(), { email: "neu@example.cn", present: "geheim-geheim" })).location) ?? "";
    const again = await app.as("owner", "editor");
    again.cookies.set("kept", client.cookies.get("kept") ?? "");
    const page = await again.get(place);
    expect([page.text, page.html]).toEqual([expect.stringContaining("密码没有保留"), expect.not.stringContaining("geheim")]);
    expect(page.text).toContain("neu@example.cn");
    const [, action = ""] = /<form method="post" action="([^"]*account\/email[^"]*)"/.exec(page.html) ?? [];
    const form = await again.post(action.replaceAll("&amp;", "&"), { email: "neu@example.cn" });
    expect([form.status, form.html]).toEqual([422, expect.stringContaining('value="neu@example.cn"')]);
    await app.db.delete(keptForms);
  });

  test("passwords: forms that need nobody signed in are answered themselves", async () => {
    const before = await countKept();
    const client = await app.as("owner", "editor");
    await end(client);
    expect((await client.post(paths.signIn(), { email: "nobody@example.com", password: "geheim-geheim" })).status).toBe(422);
    expect((await client.post(paths.invitation("no-such"), { name: "某人", password: "geheim-geheim" })).status).toBe(404);
    expect(await countKept()).toBe(before);
  });

  test("every place that is only sent to opens as some page", async () => {
    const client = await app.as("owner", "owner");
    const id = await draftId();
    for (const path of [paths.scenarioSubmission(id), paths.scenarioRecall(id), paths.scenarioDisposal(id)])
      expect([200, 303]).toContain((await client.get(path)).status);
  });
});
