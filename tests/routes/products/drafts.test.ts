import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { products } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { aboutFields, claimFields, claimNote, documented, revisionIn, titleOf } from "./world.ts";

let app: TestApp;
let vendor: Client;
let other: Client;
/** Labels of claimable capabilities. */
let labels: string[];
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  [vendor, other] = [await app.as("vendor", "editor"), await app.as("secondVendor", "editor")];
  labels = app.cast.reference.taxonomy.concepts.filter(({ claimable }) => claimable).map(({ zh }) => zh);
});

const rowOf = async (id: string) => (await app.db.select().from(products).where(eq(products.id, id)))[0];

async function begun() {
  const { location } = await vendor.post(paths.productDrafts());
  return location?.split("/")[3] ?? "";
}
const claimsOf = (...rows: Record<string, string>[]) => claimFields(rows.map((row, i) => ({ capability: labels[i] ?? "", ...row })));

async function complete() {
  const id = await begun();
  await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields });
  await vendor.post(paths.productDraftClaims(id), { revision: "2", ...claimsOf({}) });
  return id;
}

test("what is wrong stands above the heading of every form", async () => {
  const id = await begun();
  const answers = [
    await vendor.post(paths.productDraftAbout(id), { revision: "1" }),
    await vendor.post(paths.productDraftClaims(id), { revision: "1", ...claimsOf({ capability: "没有这样的能力" }) }),
    await app.visitor.post(paths.signIn(), {}),
  ];
  for (const { status, html } of answers) {
    expect(status).toBe(422);
    const [summary, heading, form] = ['class="error-summary"', "<h1", "noValidate"].map((part) => html.toLowerCase().indexOf(part.toLowerCase()));
    expect([(summary ?? -1) > 0, (summary ?? 0) < (heading ?? 0), (heading ?? 0) < (form ?? 0)]).toEqual([true, true, true]);
  }
});

describe("beginning", () => {
  test("a visitor signs in first and comes back", async () => {
    expect((await app.visitor.get(paths.productDrafts())).location).toBe(`${paths.signIn()}?next=%2Fproducts%2Fdrafts`);
  });

  test.each([
    ["a demand owner", "owner", "editor", "只有已核验的供给方单位可以这样做"],
    ["an operator", "office", "owner", "只有已核验的供给方单位可以这样做"],
    ["a vendor's viewer", "vendor", "viewer", "您在本单位是查阅人"],
  ] as const)("%s reads why not, and is refused", async (_, house, role, reason) => {
    const client = await app.as(house, role);
    const page = await client.get(paths.productDrafts());
    expect([page.status, page.text.includes("开始登记"), page.text.includes(reason)]).toEqual([200, false, true]);
    const answer = await client.post(paths.productDrafts());
    expect([answer.status, answer.text.includes(reason)]).toEqual([403, true]);
  });

  test("from nothing to a number: each page leads to the next", async () => {
    const made = await vendor.post(paths.productDrafts());
    const id = made.location?.split("/")[3] ?? "";
    expect([made.status, made.location]).toEqual([303, paths.productDraftAbout(id)]);
    const about = await vendor.post(paths.productDraftAbout(id), { revision: revisionIn(await vendor.get(paths.productDraftAbout(id))), ...aboutFields });
    expect([about.status, about.location]).toEqual([303, paths.productDraftClaims(id)]);
    const form = await vendor.get(paths.productDraftClaims(id));
    const claims = await vendor.post(paths.productDraftClaims(id), { revision: revisionIn(form), ...claimsOf({}, documented) });
    expect([claims.status, claims.location]).toEqual([303, paths.productDraftCheck(id)]);
    const check = await vendor.get(paths.productDraftCheck(id));
    expect(check.text).toContain("上架产品");
    for (const words of [aboutFields.name, aboutFields.summary, claimNote, documented.issuer, documented.reference, "按年订阅"])
      expect(check.text).toContain(words);
    const listed = await vendor.post(paths.productListing(id), { revision: revisionIn(check) });
    expect([listed.status, listed.location]).toEqual([303, expect.stringMatching(/^\/products\/PD-\d{6}$/u)]);
    expect((await app.visitor.get(listed.location ?? "")).text).toContain(aboutFields.name);
    expect((await vendor.get(paths.productDraft(id))).location).toBe(listed.location);
  });
});

describe("a draft is its house's alone", () => {
  test("everybody else finds nothing, whatever they send", async () => {
    const id = await complete();
    const pages = [paths.productDraft(id), paths.productDraftAbout(id), paths.productDraftClaims(id), paths.productDraftCheck(id)];
    for (const client of [other, await app.as("office"), await app.as("audit"), await app.as("owner")]) {
      for (const page of pages) expect((await client.get(page)).status).toBe(404);
      for (const page of pages.slice(1, 3)) expect((await client.post(page, { revision: "3", ...aboutFields })).status).toBe(404);
      expect((await client.post(paths.productListing(id), { revision: "3" })).status).toBe(404);
      expect((await client.post(paths.productDisposal(id), { revision: "3" })).status).toBe(404);
    }
    expect(await rowOf(id)).toMatchObject({ status: "draft", revision: 3 });
  });

  test("its viewers read, without a button, and may not write", async () => {
    const id = await complete();
    const viewer = await app.as("vendor", "viewer");
    const page = await viewer.get(paths.productDraft(id));
    expect([page.status, page.text.includes("废弃草稿"), page.text.includes("您在本单位是查阅人")]).toEqual([200, false, true]);
    const check = await viewer.get(paths.productDraftCheck(id));
    expect([check.text.includes("上架产品"), check.text.includes("您在本单位是查阅人")]).toEqual([false, true]);
    for (const [path, fields] of [
      [paths.productDraftAbout(id), aboutFields],
      [paths.productListing(id), {}],
      [paths.productDisposal(id), {}],
    ] as const) {
      const answer = await viewer.post(path, { revision: "3", ...fields });
      expect([answer.status, answer.text.includes("您在本单位是查阅人")]).toEqual([403, true]);
    }
  });

  test.each(["no-such-id", "'; drop table products; --", "🔒", "a".repeat(3000)])("an id that is nobody's: %s", async (id) => {
    expect((await vendor.get(paths.productDraft(id))).status).toBe(404);
    expect((await vendor.post(paths.productDraftAbout(id), aboutFields)).status).toBe(404);
  });
});

describe("what it is", () => {
  test("a draft may be saved unfinished, if only it has a name", async () => {
    const id = await begun();
    const empty = await vendor.post(paths.productDraftAbout(id), { revision: "1" });
    expect([empty.status, empty.text.includes("请填写名称"), titleOf(empty).startsWith("错误：")]).toEqual([422, true, true]);
    expect((await vendor.post(paths.productDraftAbout(id), { revision: "1", name: "只有名称" })).status).toBe(303);
    const check = await vendor.get(paths.productDraftCheck(id));
    expect(check.text).toContain("上架前还缺 6 项");
    expect(check.html).toContain(`href="${paths.productDraftAbout(id)}#about-detail"`);
    expect(check.text).not.toContain("上架产品");
    const refused = await vendor.post(paths.productListing(id), { revision: "2" });
    expect([refused.status, refused.text.includes("还有内容没有填完")]).toEqual([409, true]);
  });

  const chinese = "网络安全".repeat(8500);
  test.each<[string, Record<string, string | string[]>, string]>([
    ["a name of one character", { name: "网" }, "至少 2 字，现有 1 字"],
    ["a name over its limit", { name: "网".repeat(61) }, "不能超过 60 字，现有 61 字"],
    ["a sentence too short", { summary: "短" }, "至少 10 字，现有 1 字"],
    ["a detail of 100 kB", { detail: chinese }, "不能超过 3000 字，现有 34000 字"],
    ["a kind that is none", { kind: "weapon" }, "请从列出的选项中选择"],
    ["a price model twice", { priceModel: ["free", "free"] }, "这一栏送来了 2 次"],
    ["a name twice", { name: ["示例网关一号", "示例网关二号"] }, "名称：这一栏送来了 2 次"],
    ["a delivery that is none", { deliveryModels: ["product", "teleport"] }, "请从列出的选项中选择"],
    ["five deliveries", { deliveryModels: ["product", "security-as-a-service", "integration", "managed-operation", "insurance"] }, "最多选 4 项，现选了 5 项"],
    ["a NUL", { name: "网关\0一号" }, "含有不能使用的字符"],
    ["a direction mark's control", { summary: `先验证身份与设备${"\u0007"}再给访问` }, "含有不能使用的字符"],
  ])("%s is shown again with what was typed", async (_, typed, words) => {
    const id = await begun();
    const answer = await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields, ...typed });
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
    if (!("summary" in typed)) expect(answer.text).toContain(aboutFields.summary);
    expect(await rowOf(id)).toMatchObject({ name: "", revision: 1 });
  });

  test("an emoji is a character, half of one is not", async () => {
    const id = await begun();
    expect((await vendor.post(paths.productDraftAbout(id), { revision: "1", name: "🔒".repeat(60) })).status).toBe(303);
    const headers = { Origin: app.origin, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" };
    const half = await vendor.send("POST", paths.productDraftAbout(id), headers, "revision=2&name=%ED%A0%80%E7%BD%91%E5%85%B3");
    expect([half.status, half.text.includes("含有不能使用的字符")]).toEqual([422, true]);
  });

  test.each<[string, Record<string, string>]>([
    ["a prototype", { "__proto__.polluted": "yes", "constructor.prototype.polluted": "yes" }],
    ["a list without end", { "claims[4294967294].note": "x", "claims[99999999].note": "x" }],
    ["a state of nobody's", { __state__: "{" }],
  ])("names that no page gives are not read: %s", async (_, fields) => {
    const id = await begun();
    expect((await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields, ...fields })).status).toBe(303);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test.each([
    "{",
    "null",
    '"x"',
    "{}",
    '{"type":"update","payload":{"name":"__proto__.polluted","value":"yes"}}',
    '{"type":"insert","payload":{"name":"name"}}',
  ])("a button that says %s is no button", async (intent) => {
    const id = await begun();
    expect((await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields, __intent__: intent })).status).toBe(422);
  });
});

describe("two tabs", () => {
  test("the second sees what changed, keeps what it typed, and can save it", async () => {
    const id = await begun();
    await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields, name: "第一页所写" });
    const second = await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields, name: "第二页所写" });
    expect([second.status, titleOf(second).startsWith("错误：")]).toEqual([409, true]);
    expect(second.text).toContain("第一页所写");
    expect(second.html).toContain('value="第二页所写"');
    expect(await rowOf(id)).toMatchObject({ name: "第一页所写" });
    expect((await vendor.post(paths.productDraftAbout(id), { revision: revisionIn(second), ...aboutFields, name: "第二页所写" })).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ name: "第二页所写", revision: 3 });
  });

  test("what does not hold keeps the revision that it was typed from", async () => {
    const id = await begun();
    await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields });
    const wrong = await vendor.post(paths.productDraftAbout(id), { revision: "1", ...aboutFields, name: "" });
    expect([wrong.status, revisionIn(wrong)]).toEqual([422, "1"]);
  });

  test("a draft that was listed meanwhile still keeps what was typed", async () => {
    const id = await complete();
    await vendor.post(paths.productListing(id), { revision: "3" });
    const late = await vendor.post(paths.productDraftAbout(id), { revision: "2", ...aboutFields, summary: "上架之后才从旧页面送来的简介。" });
    expect([late.status, late.text.includes("上架之后才从旧页面送来的简介")]).toEqual([409, true]);
  });

  test.each(["", "-1", "1e99", "二", "3.5"])("a revision of %j is old", async (revision) => {
    const id = await begun();
    expect((await vendor.post(paths.productDraftAbout(id), { revision, ...aboutFields })).status).toBe(409);
  });
});

describe("what it can do", () => {
  let id: string;
  beforeAll(async () => {
    id = await begun();
  });
  const send = (fields: Record<string, string>) => vendor.post(paths.productDraftClaims(id), { revision: "1", ...fields });
  const unclaimable = () => app.cast.reference.taxonomy.concepts.find(({ claimable }) => !claimable)?.zh ?? "";

  test.each<[string, () => Record<string, string>, string]>([
    ["nothing", () => ({}), "请至少声明一项能力"],
    ["an empty row", () => claimsOf({ capability: "", note: "" }), "请至少声明一项能力"],
    ["a capability that is none", () => claimsOf({ capability: "点石成金" }), "“点石成金”"],
    ["one that cannot be claimed", () => claimsOf({ capability: unclaimable() }), "范围太宽，无法核对"],
    ["a note without a capability", () => claimsOf({ capability: "" }), "请选择能力，或移除这一项"],
    ["a level without a capability", () => claimsOf({ capability: "", note: "", level: "tested" }), "请选择能力，或移除这一项"],
    ["a date without a capability", () => claimsOf({ capability: "", note: "", issuedOn: "2026-03-01" }), "请选择能力，或移除这一项"],
    ["no note", () => claimsOf({ note: "" }), "请写说明，至少 10 字"],
    ["a note too short", () => claimsOf({ note: "九个字的说明不够长" }), "至少 10 字，现有 9 字"],
    ["a note too long", () => claimsOf({ note: "说".repeat(301) }), "不能超过 300 字，现有 301 字"],
    ["a note of 100 kB", () => claimsOf({ note: "网络安全".repeat(8500) }), "不能超过 300 字，现有 34000 字"],
    ["a NUL", () => claimsOf({ note: `${claimNote}\0` }), "含有不能使用的字符"],
    ["a level that is none", () => claimsOf({ level: "blessed" }), "请从列出的选项中选择"],
    ["no level", () => claimsOf({ level: "" }), "请选择证据等级"],
    ["evidence without an issuer", () => claimsOf({ ...documented, issuer: "" }), "请填写出具方"],
    ["evidence without a reference", () => claimsOf({ ...documented, reference: "" }), "请填写文件名称或编号"],
    ["evidence without a date", () => claimsOf({ ...documented, issuedOn: "" }), "请填写出具日期"],
    ["a date that is none", () => claimsOf({ ...documented, issuedOn: "2026-02-30" }), "请填写日历中有的日期"],
    ["a date of issue tomorrow", () => claimsOf({ ...documented, issuedOn: "2026-11-21" }), "出具日期不能晚于今天"],
    ["an expiry before the issue", () => claimsOf({ ...documented, expiresOn: "2026-02-28" }), "有效期须晚于出具日期"],
    ["an expiry on the day of issue", () => claimsOf({ ...documented, expiresOn: "2026-03-01" }), "有效期须晚于出具日期"],
    ["an issuer over its limit", () => claimsOf({ ...documented, issuer: "心".repeat(61) }), "不能超过 60 字，现有 61 字"],
    ["the same capability twice", () => claimsOf({}, { capability: labels[0] ?? "" }), "与第 1 项重复"],
    ["21 claims", () => claimsOf(...Array.from({ length: 21 }, () => ({}))), "最多声明 20 项，现有 21 项"],
  ])("%s is shown again, saying so", async (_, fields, words) => {
    const answer = await send(fields());
    expect([answer.status, answer.text.includes(words), titleOf(answer).startsWith("错误：")]).toEqual([422, true, true]);
    expect((await rowOf(id))?.revision).toBe(1);
  });

  test("everything that is wrong in two rows is said at once, each at its row", async () => {
    const answer = await send(claimsOf({ note: "短" }, { ...documented, note: "", issuer: "", issuedOn: "2027-01-01" }));
    for (const words of [
      "第 1 项声明，说明：至少 10 字",
      "第 2 项声明，说明：请写说明",
      "第 2 项声明，出具方：请填写出具方",
      "第 2 项声明，出具日期：出具日期不能晚于今天",
    ])
      expect(answer.text).toContain(words);
  });

  test("what comes near is offered, and a press puts it in", async () => {
    const near = app.cast.reference.taxonomy.get("firewall")?.zh ?? "";
    const answer = await send(claimsOf({ capability: `${near}强` }));
    expect(answer.text).toContain(near);
    const press = { type: "update", payload: { name: "claims[0].capability", value: near } };
    const put = await send({ ...claimsOf({ capability: `${near}强` }), __intent__: JSON.stringify(press) });
    expect([put.status, put.html.includes(`value="${near}"`)]).toEqual([200, true]);
  });

  test("what calls the tree comes after its capability and before the evidence", async () => {
    const { html } = await vendor.get(paths.productDraftClaims(id));
    const places = ['name="claims[0].capability"', 'name="browse"', 'name="claims[0].level"'].map((part) => html.indexOf(part));
    expect([places[0] !== -1, places]).toEqual([true, [...places].sort((a, b) => a - b)]);
  });

  test("a press in the tree puts the capability into the row that called it", async () => {
    const near = app.cast.reference.taxonomy.get("firewall")?.zh ?? "";
    const called = await send({ ...claimsOf({}, {}), target: "0", browse: "1" });
    expect([called.status, called.html.includes('name="target" value="1"')]).toEqual([200, true]);
    expect(called.html.match(/<details class="capability-tree unfolding" open=""/gu)).toHaveLength(1);
    const put = await send({ ...claimsOf({}, {}), target: "1", pick: near });
    expect(put.html).toMatch(new RegExp(`name="claims\\[1\\]\\.capability"[^>]*value="${near}"`, "u"));
    expect((await rowOf(id))?.revision).toBe(1);
  });

  test("without scripts rows come and go by buttons, and keep what was typed", async () => {
    const rows = ({ html }: { html: string }) => html.match(/<fieldset class="claim"/gu)?.length;
    const more = await send({ ...claimsOf({ note: "短" }), __intent__: '{"type":"insert","payload":{"name":"claims"}}' });
    expect([more.status, rows(more), more.text.includes("短")]).toEqual([200, 2, true]);
    const less = await send({ ...claimsOf({ note: "第一" }, { note: "第二" }), __intent__: '{"type":"remove","payload":{"name":"claims","index":0}}' });
    expect([less.status, rows(less), less.text.includes("第二"), less.text.includes("第一 ")]).toEqual([200, 1, true, false]);
    expect((await rowOf(id))?.revision).toBe(1);
  });

  test("a synonym and an English label name the capability too; twenty fit; 自述 keeps no papers", async () => {
    const draft = await begun();
    const synonym = app.cast.reference.taxonomy.concepts.find(({ claimable, alternatives }) => claimable && alternatives.zh.length > 0);
    const rest = labels.filter((label) => label !== synonym?.zh).slice(0, 19);
    const rows = [{ capability: synonym?.alternatives.zh[0] ?? "", issuer: "不应留下" }, ...rest.map((capability) => ({ capability }))];
    expect((await vendor.post(paths.productDraftClaims(draft), { revision: "1", ...claimFields(rows) })).status).toBe(303);
    const check = await vendor.get(paths.productDraftCheck(draft));
    expect([check.text.includes(synonym?.zh ?? "?"), check.text.includes("不应留下")]).toEqual([true, false]);
  });
});

describe("listing and discarding", () => {
  test("twice at once lists once", async () => {
    const id = await complete();
    const answers = await Promise.all([1, 2].map(() => vendor.post(paths.productListing(id), { revision: "3" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await rowOf(id)).toMatchObject({ status: "listed", version: 1 });
  });

  test("what was changed after it was read is not listed", async () => {
    const id = await complete();
    await vendor.post(paths.productDraftAbout(id), { revision: "3", ...aboutFields, name: "另一位同事改过" });
    const answer = await vendor.post(paths.productListing(id), { revision: "3" });
    expect([answer.status, answer.text.includes("有人保存过新的内容")]).toEqual([409, true]);
    expect(await rowOf(id)).toMatchObject({ status: "draft" });
  });

  test("a discarded draft is gone for everybody", async () => {
    const id = await complete();
    expect((await vendor.get(paths.productDraft(id))).text).toContain("确认废弃");
    const answer = await vendor.post(paths.productDisposal(id), { revision: "3" });
    expect([answer.status, answer.location]).toEqual([303, paths.desk()]);
    for (const page of [paths.productDraft(id), paths.productDraftAbout(id), paths.productDraftClaims(id), paths.productDraftCheck(id)])
      expect((await vendor.get(page)).status).toBe(404);
    expect((await vendor.post(paths.productListing(id), { revision: "3" })).status).toBe(409);
  });
});
