import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { memberships, requirements, scenarios } from "#db/schema/index.ts";
import { completeScenario, handsOf, now, openScenario, requirementsOf, submittedScenario } from "#tests/features/scenarios/story.ts";
import { done } from "#tests/features/scenarios/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let editor: Client;
let approver: Client;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  editor = await app.as("owner", "editor");
  approver = await app.as("owner", "approver");
});

const rowOf = async (id: string) => (await app.db.select().from(scenarios).where(eq(scenarios.id, id)))[0];
const askedOf = (id: string) => app.db.select().from(requirements).where(eq(requirements.scenarioId, id)).orderBy(requirements.position);
const newDraft = async () => done(await createScenario(handsOf(app.cast).drafter)).id;
const labelsOf = (count: number) =>
  requirementsOf(handsOf(app.cast).drafter, count).map(({ capability }) => app.cast.reference.taxonomy.get(capability)?.zh ?? "");
const asRow = (index: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries({ importance: "must", ...fields }).map(([name, value]) => [`requirements[${index}].${name}`, value]));
const intent = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) });

/** Forms that hold together, as a browser sends them. */
const needFields = { revision: "1", domain: "data-compliance", title: "一份写好了的标题", acceptance: "可以核对的第一条\r\n\r\n 可以核对的第二条 \r\n" };
const conditionFields = {
  revision: "1",
  district: "pudong",
  park: "zhangjiang",
  questionsOn: "2026-12-10",
  closesOn: "2026-12-20",
  contactPhone: "021-55500101",
};

describe("beginning a draft", () => {
  test("a visitor signs in first and comes back", async () => {
    const answer = await app.visitor.get(paths.scenarioDrafts());
    expect(answer).toMatchObject({ status: 303, location: `${paths.signIn()}?next=${encodeURIComponent(paths.scenarioDrafts())}` });
    expect((await app.visitor.post(paths.scenarioDrafts())).status).toBe(303);
  });

  test.each([
    ["vendor", "owner", "只有已核验的需求方单位可以这样做"],
    ["office", "owner", "只有已核验的需求方单位可以这样做"],
    ["owner", "viewer", "您在本单位是查阅人"],
  ] as const)("%s %s is told why not, and a POST makes nothing", async (house, role, why) => {
    const client = await app.as(house, role);
    const page = await client.get(paths.scenarioDrafts());
    expect([page.status, page.text]).toEqual([403, expect.stringContaining(why)]);
    const before = await app.db.$count(scenarios);
    expect((await client.post(paths.scenarioDrafts())).status).toBe(403);
    expect(await app.db.$count(scenarios)).toBe(before);
  });

  test("an editor reads what it takes, begins, and stands before the task list", async () => {
    expect((await editor.get(paths.scenarioDrafts())).text).toContain("3 至 8 项能力要求");
    const { status, location } = await editor.post(paths.scenarioDrafts());
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/scenarios\/drafts\/[0-9a-f-]{36}$/u)]);
    const { text } = await editor.get(location ?? "");
    for (const words of ["未命名的场景需求", "草稿", "未开始", "暂不能开始", "共 2 位", "需由本单位的审签人或负责人操作"]) expect(text).toContain(words);
  });
});

describe("somebody else's draft", () => {
  const places = [paths.scenarioDraft, paths.scenarioDraftNeed, paths.scenarioDraftRequirements, paths.scenarioDraftConditions, paths.scenarioDraftCheck];
  const acts = [
    paths.scenarioDraftNeed,
    paths.scenarioDraftRequirements,
    paths.scenarioDraftConditions,
    paths.scenarioSubmission,
    paths.scenarioRecall,
    paths.scenarioDisposal,
  ];

  test.each(["secondOwner", "vendor", "office", "audit"] as const)("is not there for %s: neither to read nor to act on", async (house) => {
    const id = await newDraft();
    const client = await app.as(house);
    for (const place of places) expect([place(id), (await client.get(place(id))).status]).toEqual([place(id), 404]);
    for (const act of acts) expect([act(id), (await client.post(act(id), { revision: "1", title: "别人的标题" })).status]).toEqual([act(id), 404]);
    expect(await rowOf(id)).toMatchObject({ status: "draft", revision: 1, title: "" });
  });

  test("in review it is the operators' to check, elsewhere; published it is still not theirs to draft", async () => {
    const office = await app.as("office");
    expect((await office.get(paths.scenarioDraft((await submittedScenario(app.cast)).id))).status).toBe(404);
    const { id } = await openScenario(app.cast);
    for (const house of ["office", "vendor"] as const) expect((await (await app.as(house)).get(paths.scenarioDraft(id))).status).toBe(404);
  });

  test("an id that is nobody's reads the same", async () => {
    for (const id of ["00000000-0000-4000-8000-000000000000", "x", "..%2F..", "'; drop table scenarios", "🚇"])
      for (const place of places) expect([id, (await editor.get(place(id))).status]).toEqual([id, 404]);
  });
});

describe("the need", () => {
  let id: string;
  beforeEach(async () => {
    id = await newDraft();
  });
  const save = (fields: Record<string, string | string[]> = {}) => editor.post(paths.scenarioDraftNeed(id), { ...needFields, ...fields });

  test("is saved with its gaps, line ends and blanks put right, and goes on to the requirements", async () => {
    expect(await save()).toMatchObject({ status: 303, location: paths.scenarioDraftRequirements(id) });
    expect(await rowOf(id)).toMatchObject({ title: "一份写好了的标题", summary: "", acceptance: ["可以核对的第一条", "可以核对的第二条"], revision: 2 });
  });

  test("an empty form is no mistake: a draft may be empty", async () => {
    expect((await editor.post(paths.scenarioDraftNeed(id), { revision: "1" })).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ title: "", domain: null, acceptance: [] });
  });

  test("a repeated criterion is kept once; a repeated field is refused", async () => {
    expect((await save({ acceptance: "可以核对的第一条\n可以核对的第一条" })).status).toBe(303);
    expect((await rowOf(id))?.acceptance).toEqual(["可以核对的第一条"]);
    expect((await save({ revision: "2", title: ["一个标题", "另一个标题"] })).status).toBe(422);
    expect((await rowOf(id))?.title).toBe("一份写好了的标题");
  });

  test.each<[string, Record<string, string>, string]>([
    ["a title over its limit", { title: "题".repeat(61) }, "不能超过 60 字，现有 61 字"],
    ["a section over its limit", { goal: "标".repeat(801) }, "不能超过 800 字，现有 801 字"],
    ["100 kB of Chinese", { background: "汉".repeat(34_000) }, "不能超过 800 字，现有 34000 字"],
    ["a criterion too short", { acceptance: "短" }, "至少 5 字，现有 1 字"],
    ["seven criteria", { acceptance: Array.from({ length: 7 }, (_, i) => `可以核对的第 ${i} 条`).join("\n") }, "最多 6 行，现有 7 行"],
    ["a domain that does not exist", { domain: "space" }, "请从列出的选项中选择"],
    ["a document that does not exist", { sourceDocument: "rumour" }, "请从列出的选项中选择"],
    ["a NUL", { problem: "前\0后" }, "含有不能使用的字符"],
    ["half a character", { affected: "前\uFFFD后" }, "含有不能使用的字符"],
    ["a control character", { summary: "前\u001b后" }, "含有不能使用的字符"],
  ])("%s is refused beside its field, and everything typed stays", async (_, fields, words) => {
    const answer = await save({ summary: "这一句说明原样保留", ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.html).toContain("<title>错误：需求说明 - 安场</title>");
    if (!fields.title) expect(answer.html).toContain("一份写好了的标题");
    if (!fields.summary) expect(answer.text).toContain("这一句说明原样保留");
    expect(answer.html).not.toMatch(/[\0\uFFFD]/u);
    expect(await rowOf(id)).toMatchObject({ title: "", revision: 1 });
  });

  test("sixty emoji are sixty characters; sixty-one are too many", async () => {
    expect((await save({ title: "🚇".repeat(60) })).status).toBe(303);
    expect((await save({ revision: "2", title: "🚇".repeat(61) })).text).toContain("不能超过 60 字，现有 61 字");
  });

  test("what is typed is shown as text", async () => {
    const title = `</textarea><script>alert(1)</script>"'&`;
    expect((await save({ title })).status).toBe(303);
    const { html } = await editor.get(paths.scenarioDraftNeed(id));
    expect(html).not.toContain("<script>alert");
    expect((await rowOf(id))?.title).toBe(title);
  });

  test("two tabs: the second sees what changed, loses nothing, and can save again", async () => {
    await save({ title: "第一个页面的标题", summary: "两边相同的一句说明" });
    const second = await save({ title: "第二个页面的标题", summary: "两边相同的一句说明" });
    expect(second.status).toBe(409);
    for (const words of ["有人保存过新的内容", "标题，现存内容： 第一个页面的标题"]) expect(second.text).toContain(words);
    expect(second.text).not.toContain("一句话说明，现存内容");
    expect(second.html).toContain('value="第二个页面的标题"');
    const revision = /name="revision" value="(\d+)"/u.exec(second.html)?.[1] ?? "";
    expect(revision).toBe("2");
    expect((await save({ revision, title: "第二个页面的标题" })).status).toBe(303);
    expect((await rowOf(id))?.title).toBe("第二个页面的标题");
  });

  test("a mistake in between does not hide that the page is out of date", async () => {
    await save({ title: "第一个页面的标题" });
    const wrong = await save({ title: "题".repeat(61) });
    expect(/name="revision" value="(\d+)"/u.exec(wrong.html)?.[1]).toBe("1");
  });

  test.each(["", "abc", "-1", "1e9", "99999999999999999999", "1; drop"])("a revision of %j is out of date", async (revision) => {
    expect((await save({ revision })).status).toBe(409);
    expect(await rowOf(id)).toMatchObject({ revision: 1 });
  });

  test("opened from the check page it goes back there", async () => {
    const answer = await editor.post(`${paths.scenarioDraftNeed(id)}?from=check`, needFields);
    expect(answer.location).toBe(paths.scenarioDraftCheck(id));
  });

  test("a viewer reads the draft and changes nothing", async () => {
    const viewer = await app.as("owner", "viewer");
    expect((await viewer.get(paths.scenarioDraft(id))).text).toContain("您在本单位是查阅人");
    expect((await viewer.get(paths.scenarioDraftNeed(id))).status).toBe(403);
    expect((await viewer.post(paths.scenarioDraftNeed(id), needFields)).status).toBe(403);
  });
});

describe("the requirements", () => {
  let id: string;
  let labels: string[];
  beforeEach(async () => {
    id = await newDraft();
    labels = labelsOf(9);
  });
  const save = (...rows: (Record<string, string> | undefined)[]) =>
    editor.post(paths.scenarioDraftRequirements(id), { revision: "1", ...Object.assign({}, ...rows) });

  test("are named by label or synonym, in either language, and kept in order", async () => {
    const answer = await save(asRow(0, { capability: "industrial firewall", minEvidence: "tested" }), asRow(1, { capability: " 零信任 ", note: "说明" }));
    expect(answer).toMatchObject({ status: 303, location: paths.scenarioDraftConditions(id) });
    expect((await askedOf(id)).map(({ capability, minEvidence, note }) => [capability, minEvidence, note])).toEqual([
      ["industrial-firewall", "tested", ""],
      ["zero-trust", null, "说明"],
    ]);
  });

  test("rows in which nothing was typed are no requirements", async () => {
    expect((await save(asRow(0, { capability: "" }), asRow(1, { capability: "零信任" }), asRow(2, { capability: "  " }))).status).toBe(303);
    expect(await askedOf(id)).toHaveLength(1);
  });

  test("an unknown word is answered with what comes near, each a button that puts it in", async () => {
    const answer = await save(asRow(0, { capability: "工业防火墙系统" }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("第 1 项要求，能力：没有叫“工业防火墙系统”的能力");
    expect(answer.html).toMatch(/<button[^>]*name="__intent__"[^>]*>(?:(?!<\/button>).)*工业防火墙<\/button>/u);
    const put = await save(asRow(0, { capability: "工业防火墙系统" }), intent("update", { name: "requirements[0].capability", value: "工业防火墙" }));
    expect(put.status).toBe(200);
    expect(put.html).toContain('value="工业防火墙"');
    expect(await askedOf(id)).toEqual([]);
  });

  test.each<[string, Record<string, string>[], string]>([
    ["a branch", [{ capability: "防护" }], "“防护”是一个分类"],
    ["an honour", [{ capability: "专精特新企业" }], "“专精特新企业”是名录、称号或法规"],
    ["a word that means nothing", [{ capability: "zzzzqqqq" }], "没有与“zzzzqqqq”相符的能力"],
    ["a name out of a prototype", [{ capability: "constructor" }], "没有"],
    ["a word of 100 kB", [{ capability: "安".repeat(34_000) }], "不能超过 60 字"],
    ["a NUL", [{ capability: "零信任\0" }], "含有不能使用的字符"],
    ["half a character", [{ capability: "零信任\uFFFD" }], "含有不能使用的字符"],
    ["the same capability twice", [{ capability: "零信任" }, { capability: "zero trust" }], "“零信任”在第 1 项已经要求过"],
    ["a note without a capability", [{ capability: "", note: "只有说明" }], "请选择能力，或移除这一项"],
    ["an importance without a capability", [{ capability: "", importance: "could" }], "请选择能力，或移除这一项"],
    ["evidence without a capability", [{ capability: "", minEvidence: "tested" }], "请选择能力，或移除这一项"],
    ["an importance that does not exist", [{ capability: "零信任", importance: "maybe" }], "请从列出的选项中选择"],
    ["no importance", [{ capability: "零信任", importance: "" }], "请选择重要程度"],
    ["evidence that does not exist", [{ capability: "零信任", minEvidence: "rumour" }], "请从列出的选项中选择"],
    ["a note over its limit", [{ capability: "零信任", note: "注".repeat(201) }], "不能超过 200 字，现有 201 字"],
  ])("%s is refused at its row", async (_, rows, words) => {
    const answer = await save(...rows.map((row, i) => asRow(i, row)));
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(new RegExp(`第 ${rows.length} 项要求，[^：]+：${words}`));
    expect(answer.html).toContain("<title>错误：能力要求 - 安场</title>");
    expect(answer.html).not.toMatch(/[\0\uFFFD]/u);
    expect(await askedOf(id)).toEqual([]);
  });

  test("everything that is wrong is said in one round, each line with its row and field and a way there, and all that was typed stays", async () => {
    const answer = await save(
      asRow(0, { capability: "零信任", importance: "" }),
      asRow(1, { capability: "zero trust" }),
      asRow(2, { capability: "", note: "只写了说明的一项" }),
      asRow(3, { capability: "zzzzqqqq", note: "注".repeat(201) }),
      asRow(4, { capability: "" }),
    );
    const lines = [
      ["0].importance", "第 1 项要求，重要程度：请选择重要程度。"],
      ["1].capability", "第 2 项要求，能力：“零信任”在第 1 项已经要求过，请移除一项或换一项能力。"],
      ["2].capability", "第 3 项要求，能力：请选择能力，或移除这一项。"],
      ["3].capability", "第 4 项要求，能力：没有与“zzzzqqqq”相符的能力。换一个说法试试，或从分类中挑选。"],
      ["3].note", "第 4 项要求，说明：不能超过 200 字，现有 201 字。"],
    ];
    const said = [...answer.html.matchAll(/<li><a href="#requirements-requirements\[(\d\]\.\w+)">([^<]*)<\/a>/gu)].map(([, id, words]) => [id, words]);
    expect(said).toEqual(lines);
    expect(answer.html).toContain('value="只写了说明的一项"');
  });

  test("the tree is not on the page until a row calls it; then it stands there once, and offers only what can be claimed", async () => {
    const { html } = await save(asRow(0, { capability: "零信任" }), asRow(1, { capability: "", note: "一句说明" }), { browse: "1" });
    const { html: before } = await save(asRow(0, { capability: "零信任" }), asRow(1, { capability: "", note: "一句说明" }));
    expect([before, html].map((page) => page.match(/<details class="capability-tree unfolding"/gu)?.length ?? 0)).toEqual([0, 1]);
    expect(html).toMatch(/name="target" value="1"/u);
    const offered = new Set([...html.matchAll(/name="pick"[^>]*value="([^"]*)"/gu)].map(([, label]) => label));
    const claimable = app.cast.reference.taxonomy.concepts.filter((concept) => concept.claimable);
    expect(offered).toEqual(new Set(claimable.map(({ zh }) => zh)));
  });

  test("without scripts any row calls the tree, and a press puts the capability in; nothing typed is lost and nothing is saved", async () => {
    const typed = [asRow(0, { capability: "零信任" }), asRow(1, { capability: "", note: "一句说明", importance: "could" })];
    const called = await save(...typed, { target: "1", browse: "0" });
    expect([called.status, /<details class="capability-tree unfolding" open=""/u.test(called.html), called.html.includes('name="target" value="0"')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(called.html).toContain('value="一句说明"');
    const put = await save(...typed, { target: "0", pick: "工业防火墙" });
    const values = [...put.html.matchAll(/name="requirements\[\d\]\.capability"[^>]*value="([^"]*)"/gu)].map(([, value]) => value);
    expect([put.status, values]).toEqual([200, ["工业防火墙", ""]]);
    expect(await rowOf(id)).toMatchObject({ revision: 1 });
    const odd: Record<string, string>[] = [{ browse: "999" }, { browse: "" }, { target: "__proto__", pick: "x" }, { target: "99", pick: "安".repeat(34_000) }];
    for (const fields of odd) expect([200, 422, 303]).toContain((await save(...typed, fields)).status);
  });

  test("eight are the most", async () => {
    const rows = labels.map((capability, i) => asRow(i, { capability }));
    expect((await save(...rows)).text).toContain("最多 8 项，现有 9 项");
    expect((await save(...rows.slice(0, 8))).status).toBe(303);
    expect((await editor.get(paths.scenarioDraftRequirements(id))).text).toContain("已有 8 项，不能再增加");
  });

  test("rows are added, moved and removed by the server, nothing typed is lost and nothing is saved", async () => {
    const [first = "", second = ""] = labels;
    const typed = [asRow(0, { capability: first }), asRow(1, { capability: second, note: "第二项的说明" })];
    const rowsOf = (html: string) => [...html.matchAll(/name="requirements\[\d\]\.capability"[^>]*value="([^"]*)"/gu)].map(([, value]) => value);
    const added = await save(...typed, intent("insert", { name: "requirements", defaultValue: { importance: "could" } }));
    expect([added.status, rowsOf(added.html)]).toEqual([200, [first, second, ""]]);
    const moved = await save(...typed, intent("reorder", { name: "requirements", from: 1, to: 0 }));
    expect([moved.status, rowsOf(moved.html)]).toEqual([200, [second, first]]);
    const removed = await save(...typed, intent("remove", { name: "requirements", index: 0 }));
    expect([removed.status, rowsOf(removed.html)]).toEqual([200, [second]]);
    expect(removed.html).toContain("第二项的说明");
    expect(removed.html).toContain("<title>能力要求 - 安场</title>");
    expect(await rowOf(id)).toMatchObject({ revision: 1 });
  });

  test.each<[string, Record<string, string>]>([
    ["an intent that is no JSON", { __intent__: "{" }],
    ["an intent without a payload", { __intent__: '{"type":"insert"}' }],
    ["an intent of no known kind", intent("explode", { name: "requirements" })],
    ["an insert into a text", { ...intent("insert", { name: "revision" }) }],
    ["a reorder from far away", intent("reorder", { name: "requirements", from: 1e9, to: 0 })],
    ["an update of a prototype", intent("update", { name: "__proto__.polluted", value: "yes" })],
    ["a row without end", { "requirements[999999999].note": "x" }],
    ["a row that is a text", { requirements: "x" }],
    ["a field of a prototype", { "__proto__[x]": "y", "constructor.prototype.x": "y" }],
    ["a state of its own", { __state__: "{" }],
  ])("%s is no crash", async (_, fields) => {
    const { status } = await save(asRow(0, { capability: labels[0] ?? "" }), fields);
    expect([200, 303, 422]).toContain(status);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("two tabs: the second sees the list that is stored now", async () => {
    await save(asRow(0, { capability: "零信任" }));
    const second = await save(asRow(0, { capability: "工业防火墙" }));
    expect(second.status).toBe(409);
    expect(second.text).toContain("能力要求，现存内容： 零信任 · 必备");
    expect(second.html).toContain('value="工业防火墙"');
  });

  test("in English the field speaks English and says so in English", async () => {
    await save(asRow(0, { capability: "零信任" }));
    const { html } = await editor.get(`${paths.scenarioDraftRequirements(id)}?lang=en`);
    expect(html).toContain('value="Zero trust"');
    expect(html).toContain("Listed products that cover it");
  });
});

describe("the conditions", () => {
  let id: string;
  beforeEach(async () => {
    id = await newDraft();
  });
  const save = (fields: Record<string, string | string[]> = {}) => editor.post(paths.scenarioDraftConditions(id), { ...conditionFields, ...fields });

  test("a day closes at five in the afternoon in Beijing", async () => {
    expect(await save({ industries: ["finance", "transport", "finance"] })).toMatchObject({ status: 303, location: paths.scenarioDraftCheck(id) });
    expect(await rowOf(id)).toMatchObject({
      industries: ["finance", "transport"],
      park: "zhangjiang",
      questionsCloseAt: new Date("2026-12-10T09:00:00Z"),
      closesAt: new Date("2026-12-20T09:00:00Z"),
      cryptographyAssessment: false,
    });
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["a closing day that is over", { closesOn: "2026-11-19" }, "这一天已经过去。最早可选 2026-11-23"],
    ["a closing day too soon", { closesOn: "2026-11-22", questionsOn: "2026-11-21" }, "太早：发布后须给供给方留足 3 天，最早可选 2026-11-23"],
    ["a closing day too late", { closesOn: "2028-01-01" }, "太晚：征集期不超过 365 天，最晚可选 2027-11-19"],
    ["questions that are over", { questionsOn: "2026-11-19" }, "这一天的 17:00 已经过去"],
    ["questions that end with the answers", { questionsOn: "2026-12-20" }, "提问须在征集截止（2026-12-20）之前结束"],
    ["questions that end after the answers", { questionsOn: "2026-12-31" }, "提问须在征集截止（2026-12-20）之前结束"],
    ["a day that is in no calendar", { closesOn: "2026-02-30" }, "请填写日历中有的日期"],
    ["a day in words", { closesOn: "明天" }, "请填写日历中有的日期"],
    ["a year without end", { closesOn: "999999-01-01" }, "请填写日历中有的日期"],
    ["a park elsewhere", { district: "xuhui" }, "张江科学城在浦东新区，与所选区域不符"],
    ["a park without its district", { district: "" }, "请同时选择张江科学城所在的区域：浦东新区"],
    ["a park that does not exist", { park: "moon" }, "请从列出的选项中选择"],
    ["a regime that does not exist", { regime: "auction" }, "请从列出的选项中选择"],
    ["an industry that does not exist", { industries: ["finance", "magic"] }, "请从列出的选项中选择"],
    ["five industries", { industries: ["finance", "transport", "energy", "water", "retail"] }, "最多选 4 项，现选了 5 项"],
    ["a telephone that is none", { contactPhone: "打不通" }, "请填写能打通的电话"],
    ["an address that is none", { contactEmail: "name@" }, "请填写完整的邮箱地址"],
    ["an address of 100 kB", { contactEmail: `a@${".".repeat(100_000)}@` }, "不能超过 120 字"],
    ["a text over its limit", { deployment: "部".repeat(301) }, "不能超过 300 字，现有 301 字"],
    ["a NUL", { dataLimits: "前\0后" }, "含有不能使用的字符"],
  ])("%s is refused, and everything typed stays", async (_, fields, words) => {
    const answer = await save({ contactName: "林知远", ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.html).toContain('value="林知远"');
    expect(answer.html).toContain("<title>错误：条件与时间 - 安场</title>");
    expect(await rowOf(id)).toMatchObject({ revision: 1, contactName: "" });
  });

  test("two mistakes are both said, in the page's order", async () => {
    const { html } = await save({ district: "xuhui", contactEmail: "name@" });
    const summary = html.slice(html.indexOf("error-summary"), html.indexOf("<h1>"));
    expect(summary.indexOf("张江科学城")).toBeGreaterThan(0);
    expect(summary.indexOf("邮箱地址")).toBeGreaterThan(summary.indexOf("张江科学城"));
  });

  test("two tabs: the second reads in words what is stored now", async () => {
    await save({ regime: "market" });
    const second = await save({ regime: "challenge" });
    expect(second.status).toBe(409);
    expect(second.text).toContain("采购属性，现存内容： 市场对接 / 试点");
    expect(second.html).toMatch(/value="challenge"[^>]*checked|checked[^>]*value="challenge"/u);
  });
});

describe("checking and signing", () => {
  test("what is missing is a link to its very field", async () => {
    const id = await newDraft();
    const { html, text } = await approver.get(paths.scenarioDraftCheck(id));
    expect(text).toContain("还缺 22 项");
    for (const at of ["need?from=check#need-title", "requirements?from=check#requirements-requirements", "conditions?from=check#conditions-closesOn"])
      expect(html).toContain(`/scenarios/drafts/${id}/${at}`);
    expect(html).not.toContain("/submission");
    const need = (await approver.get(paths.scenarioDraftNeed(id))).html;
    expect(need).toContain('id="need-title"');
    expect((await approver.post(paths.scenarioSubmission(id), { revision: "1" })).status).toBe(409);
  });

  test("the approver signs what an editor wrote: it waits for the operator, and can be recalled", async () => {
    const { id, revision } = await completeScenario(handsOf(app.cast).drafter);
    expect((await editor.get(paths.scenarioDraftCheck(id))).html).not.toContain("/submission");
    expect((await editor.post(paths.scenarioSubmission(id), { revision: String(revision) })).status).toBe(403);
    const check = await approver.get(paths.scenarioDraftCheck(id));
    expect(check.text).toContain("送审即代表本单位确认");
    expect(check.html).toContain(paths.scenarioSubmission(id));
    expect(await approver.post(paths.scenarioSubmission(id), { revision: String(revision) })).toMatchObject({ status: 303, location: paths.scenarioDraft(id) });
    const waiting = await approver.get(paths.scenarioDraft(id));
    for (const words of ["已送审", "等待运营方审核", "撤回送审"]) expect(waiting.text).toContain(words);
    expect((await approver.get(paths.scenarioDraftNeed(id))).location).toBe(paths.scenarioDraft(id));
    expect((await editor.get(paths.scenarioDraft(id))).html).not.toContain(paths.scenarioRecall(id));
    expect((await editor.post(paths.scenarioRecall(id), { revision: String(revision) })).status).toBe(403);
    expect((await approver.post(paths.scenarioRecall(id), { revision: String(revision) })).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ status: "draft" });
  });

  test.each([
    ["market", "procurement", true],
    ["challenge", "procurement", true],
    ["market", "pilot", false],
    ["government-procurement", "procurement", false],
    ["statutory-tender", "procurement", false],
  ] as const)("%s with %s: whoever signs, and the operator, are asked whether the law puts it elsewhere: %s", async (regime, cooperation, asked) => {
    const { id } = await completeScenario(handsOf(app.cast).drafter, { regime, cooperation });
    expect((await approver.get(paths.scenarioDraftCheck(id))).text.includes("《政府采购法》第二条")).toBe(asked);
    const waiting = await submittedScenario(app.cast, { regime, cooperation });
    expect((await (await app.as("office")).get(paths.operateScenario(waiting.id))).text.includes("《政府采购法》第二条")).toBe(asked);
  });

  test("whoever edited last reads who signs instead", async () => {
    const { id } = await completeScenario(handsOf(app.cast).signer);
    const { text, html } = await approver.get(paths.scenarioDraftCheck(id));
    expect(text).toContain("您是最后编辑的人，由另一位审签人签发。本单位另有 1 位可以审签");
    expect(html).not.toContain(paths.scenarioSubmission(id));
    expect((await approver.post(paths.scenarioSubmission(id), { revision: "2" })).status).toBe(403);
  });

  test("a house without anybody who may sign is told whom to ask", async () => {
    const lone = app.cast.as("secondOwner", "editor");
    const { id } = await completeScenario(app.cast.contextFor(lone, { now }));
    for (const role of ["owner", "approver"] as const)
      await app.db
        .update(memberships)
        .set({ endedAt: now })
        .where(eq(memberships.personId, app.cast.as("secondOwner", role).personId));
    expect((await (await app.as("secondOwner", "editor")).get(paths.scenarioDraft(id))).text).toContain("还没有审签人或负责人");
    for (const role of ["owner", "approver"] as const)
      await app.db
        .update(memberships)
        .set({ endedAt: null })
        .where(eq(memberships.personId, app.cast.as("secondOwner", role).personId));
  });

  test("signed on a page that is out of date, it is not sent", async () => {
    const { drafter } = handsOf(app.cast);
    const { id, revision } = await completeScenario(drafter);
    done(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "打开之后改过的标题" } }));
    for (const stale of [String(revision), "", "x"]) {
      const answer = await approver.post(paths.scenarioSubmission(id), { revision: stale });
      expect([answer.status, answer.text]).toEqual([409, expect.stringContaining("有人保存过新的内容")]);
    }
    expect(await rowOf(id)).toMatchObject({ status: "draft" });
  });

  test("sent twice at once it is sent once", async () => {
    const { id, revision } = await completeScenario(handsOf(app.cast).drafter);
    const owner = await app.as("owner");
    const send = (client: Client) => client.post(paths.scenarioSubmission(id), { revision: String(revision) });
    const answers = await Promise.all([send(approver), send(owner)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test("dates that have gone by since are said on the task list and the check page", async () => {
    const { id } = await completeScenario(handsOf(app.cast).drafter, { questionsCloseAt: new Date("2026-11-19T09:00:00Z") });
    const { text, html } = await approver.get(paths.scenarioDraftCheck(id));
    expect(text).toContain("提问截止时间已经过去，请改期");
    expect(html).toContain("#conditions-questionsOn");
    expect((await approver.get(paths.scenarioDraft(id))).text).toContain("暂不能开始");
  });
});

describe("what became of it", () => {
  test("returned: the draft says why", async () => {
    const { id } = await submittedScenario(app.cast);
    done(await advanceScenario(handsOf(app.cast).operator, id, "return", { reason: "验收标准无法核对，请写明测法" }));
    const { text } = await editor.get(paths.scenarioDraft(id));
    for (const words of ["运营方已退回这份需求", "验收标准无法核对，请写明测法", "草稿"]) expect(text).toContain(words);
  });

  test("published: it says so with the number, and every page of the draft leads there", async () => {
    const { id, number } = await openScenario(app.cast);
    const { text, html } = await editor.get(paths.scenarioDraft(id));
    expect(text).toContain(`已发布，编号 ${number}`);
    expect(html).toContain(`href="${paths.scenario(number)}"`);
    for (const place of [paths.scenarioDraftNeed, paths.scenarioDraftRequirements, paths.scenarioDraftConditions, paths.scenarioDraftCheck])
      expect((await editor.get(place(id))).location).toBe(paths.scenarioDraft(id));
    for (const act of [paths.scenarioSubmission, paths.scenarioRecall, paths.scenarioDisposal])
      expect((await approver.post(act(id), { revision: "2" })).status).toBe(409);
  });

  test("discarded: by whoever writes, after a question; it can be read, not brought back", async () => {
    const { id, revision } = await completeScenario(handsOf(app.cast).drafter);
    const page = await editor.get(paths.scenarioDraft(id));
    for (const words of ["废弃这份草稿？", "确认废弃"]) expect(page.text).toContain(words);
    expect(await editor.post(paths.scenarioDisposal(id), { revision: String(revision) })).toMatchObject({ status: 303, location: paths.desk() });
    expect((await editor.get(paths.scenarioDraft(id))).text).toContain("这份草稿已废弃");
    expect((await editor.get(paths.scenarioDraftCheck(id))).html).not.toContain("from=check");
    expect((await editor.post(paths.scenarioDisposal(id), { revision: String(revision) })).status).toBe(409);
  });
});

describe("who opens an address that is only posted to lands on the draft", () => {
  const acts = [paths.scenarioSubmission, paths.scenarioRecall, paths.scenarioDisposal];

  test("whatever it was for", async () => {
    const id = await newDraft();
    for (const act of acts) expect(await editor.get(act(id))).toMatchObject({ status: 303, location: paths.scenarioDraft(id) });
  });

  test("also after it was refused there, when the page is loaded anew", async () => {
    const id = await newDraft();
    for (const act of acts) {
      expect((await editor.post(act(id), { revision: "999" })).status).toBeGreaterThanOrEqual(400);
      const { location } = await editor.get(act(id));
      expect((await editor.get(location ?? "")).status).toBe(200);
    }
  });

  test("and what refused them knew who they are", async () => {
    const id = await newDraft();
    for (const act of acts) {
      const { status, text } = await editor.post(act(id), { revision: "999" });
      expect([status >= 400, text.includes("工作台"), /(?<!退出)登录 /.test(text)]).toEqual([true, true, false]);
    }
  });

  test("and learns nothing of a draft that is not theirs", async () => {
    const id = await newDraft();
    for (const act of acts) expect((await (await app.as("vendor")).get((await app.visitor.get(act(id))).location ?? "")).status).toBe(404);
  });
});
