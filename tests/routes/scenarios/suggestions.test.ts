import { Agent } from "node:http";
import { and, eq, like } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { record, requirements, scenarioDismissals, scenarios } from "#db/schema/index.ts";
import { handsOf, now, requirementsOf, submittedScenario } from "#tests/features/scenarios/story.ts";
import { done } from "#tests/features/scenarios/world.ts";
import { type Answer, type Client, startApp, type TestApp } from "#tests/support/app.ts";

/** The revision that a page carries. */
const revisionIn = ({ html }: Answer) => /name="revision" value="(\d+)"/u.exec(html)?.[1] ?? "";

let app: TestApp;
let editor: Client;
let id: string;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  editor = await app.as("owner", "editor");
});
beforeEach(async () => {
  const { drafter } = handsOf(app.cast);
  id = done(await createScenario(drafter)).id;
  done(
    await saveScenario(drafter, id, 1, "save-scenario-need", {
      fields: { title: "厂家远程维护没有录像", problem: "U盘来回拷贝，带进病毒；离职人员的账号没有收回。" },
    }),
  );
});

const page = () => editor.get(paths.scenarioDraftRequirements(id));
const suggestedIn = (text: string) => [...text.matchAll(/<p class="name">([^<]+)<\/p>/gu)].map(([, label]) => label);
const row = (index: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries({ importance: "must", ...fields }).map(([name, value]) => [`requirements[${index}].${name}`, value]));

describe("suggested requirements", () => {
  test("stand beside the rows, each with the marked words of the need that suggested it", async () => {
    const { html: text } = await page();
    expect(suggestedIn(text)).toEqual(expect.arrayContaining(["运维审计", "账号生命周期治理"]));
    expect(text).toMatch(/<mark>离职<\/mark>/u);
  });

  test("one is taken without scripts: a row more, what was typed kept, nothing saved", async () => {
    const insert = JSON.stringify({ type: "insert", payload: { name: "requirements", defaultValue: { capability: "账号生命周期治理", importance: "must" } } });
    const { status, html: text } = await editor.post(paths.scenarioDraftRequirements(id), {
      revision: "2",
      ...row(0, { note: "没有保存的说明" }),
      __intent__: insert,
    });
    expect(status).toBe(200);
    expect(text).toContain("没有保存的说明");
    expect(text).toMatch(/value="账号生命周期治理"/u);
    expect(text).toMatch(/<p class="said"[^>]*autofocus[^>]*>已把“账号生命周期治理”填入一行，保存后生效。</iu);
    expect(suggestedIn(text)).not.toContain("账号生命周期治理");
    expect((await app.db.select().from(scenarios)).find((one) => one.id === id)?.revision).toBe(2);
  });

  test("a row that is only added says nothing of suggestions", async () => {
    const insert = JSON.stringify({ type: "insert", payload: { name: "requirements", defaultValue: { capability: "", importance: "must" } } });
    const { html } = await editor.post(paths.scenarioDraftRequirements(id), { revision: "2", ...row(0, {}), __intent__: insert });
    expect(html).toMatch(/<p class="said"[^>]*><\/p>/u);
  });

  test("a quote is in the language that it was written in, whatever the page speaks", async () => {
    const { drafter } = handsOf(app.cast);
    expect((await page()).html).toMatch(/<blockquote lang="zh-CN">[^/]*<mark>离职/u);
    done(await saveScenario(drafter, id, 2, "save-scenario-need", { fields: { title: "Phishing emails", problem: "" } }));
    expect((await page()).html).toMatch(/<blockquote lang="en"><mark>Phishing<\/mark>/u);
  });

  test("one is set aside for good, once or twice, and what was typed stays", async () => {
    for (const _ of [1, 2]) {
      const { status, html: text } = await editor.post(paths.scenarioDraftRequirements(id), {
        revision: "2",
        ...row(0, { note: "没有保存的说明" }),
        dismissed: "account-governance",
      });
      expect([status, text]).toEqual([200, expect.stringContaining("没有保存的说明")]);
      expect(suggestedIn(text)).not.toContain("账号生命周期治理");
      expect(text).toMatch(/<p class="said"[^>]*autofocus[^>]*>已忽略“账号生命周期治理”，不再建议。</iu);
    }
    expect(suggestedIn((await page()).html)).not.toContain("账号生命周期治理");
    expect((await editor.post(paths.scenarioDraftRequirements(id), { revision: "2", dismissed: "no-such-thing" })).status).toBe(404);
  });

  test("what was set aside is named, and brought back", async () => {
    await editor.post(paths.scenarioDraftRequirements(id), { revision: "2", dismissed: "account-governance" });
    expect(/<button[^>]*name="restored"[^>]*value="account-governance"/u.test((await page()).html)).toBe(true);
    const { status, html } = await editor.post(paths.scenarioDraftRequirements(id), {
      revision: "2",
      ...row(0, { note: "没有保存的说明" }),
      restored: "account-governance",
    });
    expect([status, html]).toEqual([200, expect.stringContaining("没有保存的说明")]);
    expect(html).toMatch(/<p class="said"[^>]*autofocus[^>]*>已恢复“账号生命周期治理”/iu);
    expect(suggestedIn((await page()).html)).toContain("账号生命周期治理");
    expect((await page()).html.includes('name="restored"')).toBe(false);
    // a second time it does nothing
    expect((await editor.post(paths.scenarioDraftRequirements(id), { revision: "2", restored: "account-governance" })).status).toBe(200);
    const acts = await app.db
      .select({ action: record.action })
      .from(record)
      .where(and(eq(record.subjectId, id), like(record.action, "%-requirement")))
      .orderBy(record.sequence);
    expect(acts.map(({ action }) => action)).toEqual(["dismiss-requirement", "restore-requirement"]);
  });

  test("a button beside the rows sets one aside without the page: the stored texts go on suggesting, and the draft stays as it is", async () => {
    const answers = async (fields: Record<string, string>) => {
      const { status, text } = await editor.post(paths.scenarioDraftSuggestions(id), { revision: "2", ...row(0, { note: "没有保存的说明" }), ...fields });
      const { suggested, dismissed, said } = JSON.parse(text);
      const slugs = (of: { slug: string }[]) => of.map(({ slug }) => slug);
      return { status, suggested: slugs(suggested), dismissed: slugs(dismissed), said };
    };
    const aside = await answers({ dismissed: "account-governance" });
    expect(aside).toEqual({
      status: 200,
      suggested: expect.arrayContaining(["operations-audit"]),
      dismissed: ["account-governance"],
      said: expect.stringContaining("已忽略"),
    });
    expect(aside.suggested).not.toContain("account-governance");
    const back = await answers({ restored: "account-governance" });
    expect(back).toMatchObject({ status: 200, suggested: expect.arrayContaining(["account-governance"]), dismissed: [] });
    expect((await app.db.select().from(scenarios)).find((one) => one.id === id)?.revision).toBe(2);
  });

  test("nobody else reads them, sets them aside, brings them back or asks for a text in this draft", async () => {
    for (const house of ["secondOwner", "vendor", "office", "audit"] as const) {
      const other = await app.as(house);
      expect((await other.post(paths.scenarioDraftRequirements(id), { revision: "2", dismissed: "account-governance" })).status).toBe(404);
      expect((await other.post(paths.scenarioDraftSuggestions(id), { problem: "勒索" })).status).toBe(404);
      expect((await other.post(paths.scenarioDraftField(id), row(0, { capability: "防火墙" }))).status).toBe(404);
    }
    expect((await app.visitor.post(paths.scenarioDraftSuggestions(id), { problem: "勒索" })).status).toBe(303);
    const viewer = await app.as("owner", "viewer");
    for (const press of ["dismissed", "restored"]) {
      expect((await viewer.post(paths.scenarioDraftRequirements(id), { revision: "2", [press]: "account-governance" })).status).toBe(403);
      expect((await (await app.as("secondOwner")).post(paths.scenarioDraftRequirements(id), { revision: "2", [press]: "account-governance" })).status).toBe(
        404,
      );
    }
    expect(await app.db.$count(scenarioDismissals)).toBe(1);
  });
});

describe("while typing", () => {
  test("a text is answered with suggestions and not kept", async () => {
    const { status, text } = await editor.post(paths.scenarioDraftSuggestions(id), { title: "备份", problem: "勒索时备份一并加密" });
    expect(status).toBe(200);
    expect(JSON.parse(text).suggested.map(({ slug }: { slug: string }) => slug)).toContain("immutable-backup");
    expect((await app.db.select().from(scenarios)).find((one) => one.id === id)).toMatchObject({ title: "厂家远程维护没有录像", revision: 2 });
  });

  test.each([
    ["nothing", ""],
    ["NUL", "勒索\0备份"],
    ["half a character", "勒索\uD800"],
    ["emoji", "😀勒索😀"],
    ["100 kB", "勒索时备份一并加密。".repeat(3_400)],
  ])("%s does no harm", async (_, problem) => {
    const { status, text } = await editor.post(paths.scenarioDraftSuggestions(id), { problem });
    expect([status, Array.isArray(JSON.parse(text).suggested)]).toEqual([200, true]);
  });

  test("rows are answered with figures: below three as fewer than three, what cannot be read left out", async () => {
    const rows = { ...row(0, { capability: "防火墙" }), ...row(1, { capability: "没有这样的能力" }), ...row(2, { capability: "堡垒机", importance: "wrong" }) };
    const { status, text } = await editor.post(paths.scenarioDraftField(id), rows);
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { musts: 1, fitting: null, unknown: ["没有这样的能力"], unread: [], requirements: [{ label: "防火墙", covering: null, without: null }] },
    ]);
    expect(JSON.parse((await editor.post(paths.scenarioDraftField(id), { requirements: "\0" })).text)).toMatchObject({ musts: 0, requirements: [] });
  });

  test.each([
    ["nothing, which is no must yet", { capability: " " }, [], []],
    ["a word that names nothing", { capability: " 没有这样的能力 " }, ["没有这样的能力"], []],
    ["… that is no must", { capability: "没有这样的能力", importance: "should" }, [], []],
    ["what is too long to be said again", { capability: "长".repeat(61) }, [], [2]],
    ["… that is no must", { capability: "长".repeat(61), importance: "could" }, [], []],
    ["what is no text", { capability: "防\0火墙" }, [], [2]],
  ])("a must of %s is left out of the count, and the word or the row is said", async (_, typed, unknown, unread) => {
    const rows = { ...row(0, { capability: "" }), ...row(1, typed) };
    const { text } = await editor.post(paths.scenarioDraftField(id), rows);
    expect(JSON.parse(text)).toMatchObject({ musts: 0, unknown, unread });
    const page = await editor.post(paths.scenarioDraftRequirements(id), { revision: "2", ...rows, dismissed: "network-isolation" });
    expect(page.text.includes("1 项必备未计入，没有这样的能力：没有这样的能力")).toBe(unknown.length > 0);
    expect(page.text.includes("第 2 项要求未计入，其能力名称无法识别")).toBe(unread.length > 0);
  });

  test("without scripts the figures follow what was sent, not what is stored", async () => {
    const { text } = await editor.post(paths.scenarioDraftRequirements(id), {
      revision: "2",
      ...row(0, { capability: "防火墙" }),
      dismissed: "network-isolation",
    });
    expect(text).toContain("满足全部必备的产品：少于 3");
  });
});

describe("beside the need itself", () => {
  const typed = { title: "还没有保存的题目", problem: "勒索时备份一并加密；离职人员的账号没有收回。" };
  const press = (fields: Record<string, string>, client = editor) => client.post(paths.scenarioDraftNeed(id), { revision: "2", ...typed, ...fields });
  const ask = (fields: Record<string, string>, client = editor) => client.post(paths.scenarioDraftSuggestions(id), { revision: "2", ...typed, ...fields });
  const askedOf = () => app.db.select().from(requirements).where(eq(requirements.scenarioId, id)).orderBy(requirements.position);
  const stored = async () => (await app.db.select().from(scenarios)).find((one) => one.id === id);
  const slugs = (text: string) => JSON.parse(text).suggested.map(({ slug }: { slug: string }) => slug);

  test("each suggestion has a button to take it and one to set it aside, of the need's own form", async () => {
    const { html } = await editor.get(paths.scenarioDraftNeed(id));
    const labels = suggestedIn(html);
    expect(labels.length).toBeGreaterThan(1);
    for (const name of ["taken", "dismissed"])
      expect(html.match(new RegExp(`<button (?=[^>]*form="need")(?=[^>]*name="${name}")(?=[^>]*value="account-governance")`, "gu"))).toHaveLength(1);
  });

  test("without scripts one is taken: stored, said, no longer suggested, and the texts are as they were typed and not saved", async () => {
    const answer = await press({ taken: "account-governance" });
    expect(answer.status).toBe(200);
    expect(await askedOf()).toMatchObject([{ capability: "account-governance", importance: "must", minEvidence: null, note: "", position: 0 }]);
    expect(await stored()).toMatchObject({ title: "厂家远程维护没有录像", revision: 3 });
    expect(answer.html).toContain('value="还没有保存的题目"');
    expect(answer.html).toContain(typed.problem);
    expect(answer.text).toContain("已采用“账号生命周期治理”，能力要求现有 1 项");
    expect(suggestedIn(answer.html)).not.toContain("账号生命周期治理");
    expect(suggestedIn(answer.html)).toContain("防篡改备份");
    expect(revisionIn(answer)).toBe("3");
    expect((await press({ revision: "3" })).status).toBe(303);
    expect(await stored()).toMatchObject({ ...typed, revision: 4 });
  });

  test("with scripts the answer has what is suggested now, and the revision that the form goes on with", async () => {
    const { status, text } = await ask({ taken: "account-governance" });
    expect([status, JSON.parse(text)]).toMatchObject([200, { count: 1, full: false, revision: 3, said: "已采用“账号生命周期治理”，能力要求现有 1 项。" }]);
    expect(slugs(text)).not.toContain("account-governance");
    expect(slugs((await ask({ revision: "3" })).text)).not.toContain("account-governance");
    expect(JSON.parse((await ask({ revision: "3" })).text)).toMatchObject({ revision: 3, said: "" });
  });

  test.each(["page", "script"])("one is set aside and brought back by the %s, which stores nothing else", async (by) => {
    const answer = await (by === "page" ? press : ask)({ dismissed: "account-governance" });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining("已忽略“账号生命周期治理”")]);
    expect(slugs((await ask({})).text)).not.toContain("account-governance");
    expect(suggestedIn((await page()).html)).not.toContain("账号生命周期治理");
    const back = await (by === "page" ? press : ask)({ restored: "account-governance" });
    expect([back.status, back.text]).toEqual([200, expect.stringContaining("已恢复“账号生命周期治理”")]);
    expect(slugs((await ask({})).text)).toContain("account-governance");
    expect(await stored()).toMatchObject({ title: "厂家远程维护没有录像", revision: 2 });
    expect(await askedOf()).toEqual([]);
  });

  test("the same one pressed twice at once is required once; two are both required, and the form goes on", async () => {
    const twice = await Promise.all([press({ taken: "account-governance" }), press({ taken: "account-governance" })]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice.map(revisionIn)).toEqual(["3", "3"]);
    const both = await Promise.all(["immutable-backup", "network-isolation"].map((taken) => press({ revision: "3", taken })));
    expect(both.map(revisionIn).sort()).toEqual(["4", "5"]);
    expect((await askedOf()).map(({ position }) => position)).toEqual([0, 1, 2]);
    expect((await press({ revision: "5" })).status).toBe(303);
  });

  test("from a page that a colleague has saved over, one is taken, and saving the page still says so", async () => {
    const { drafter } = handsOf(app.cast);
    done(await saveScenario(drafter, id, 2, "save-scenario-need", { fields: { summary: "同事写下的一句话说明。" } }));
    const answer = await press({ taken: "account-governance" });
    expect([answer.status, revisionIn(answer)]).toEqual([200, "2"]);
    expect((await askedOf()).map(({ capability }) => capability)).toEqual(["account-governance"]);
    const save = await press({});
    expect([save.status, save.text]).toEqual([409, expect.stringContaining("同事写下的一句话说明。")]);
    expect(await stored()).toMatchObject({ summary: "同事写下的一句话说明。", revision: 4 });
  });

  test("a list that is full takes no more: the buttons are gone, and who presses one all the same loses nothing", async () => {
    const { drafter } = handsOf(app.cast);
    done(await saveScenario(drafter, id, 2, "save-scenario-requirements", { requirements: requirementsOf(drafter, 8) }));
    const { html, text } = await editor.get(paths.scenarioDraftNeed(id));
    expect([/name="taken"/u.test(html), /name="dismissed"/u.test(html), text.includes("能力要求已满")]).toEqual([false, true, true]);
    const late = await press({ revision: "3", taken: "account-governance" });
    expect([late.status, late.html.includes(typed.problem), late.text.includes("能力要求已满")]).toEqual([409, true, true]);
    expect((await ask({ revision: "3", taken: "account-governance" })).status).toBe(409);
    expect(await askedOf()).toHaveLength(8);
  });

  test("once the draft is sent for review nothing is taken, and what was typed is shown again", async () => {
    const draft = await submittedScenario(app.cast);
    const path = paths.scenarioDraftNeed(draft.id);
    const late = await editor.post(path, { revision: String(draft.revision), ...typed, taken: "account-governance" });
    expect([late.status, late.html.includes(typed.problem)]).toEqual([409, true]);
    const { status } = await editor.post(paths.scenarioDraftSuggestions(draft.id), { revision: String(draft.revision), ...typed, taken: "account-governance" });
    expect(status).toBe(409);
  });

  test.each([
    ["an unknown word", "no-such-thing"],
    ["nothing", ""],
    ["100 kB", "a".repeat(100_000)],
    ["a label", "账号生命周期治理"],
    ["emoji", "😀"],
    ["NUL", "\0"],
    ["half a character", "\ud800"],
    ["a quote", "account-governance'--"],
  ])("%s is nothing to take or set aside", async (_, slug) => {
    for (const name of ["taken", "dismissed"]) {
      expect((await press({ [name]: slug })).status).toBe(404);
      expect((await ask({ [name]: slug })).status).toBe(404);
    }
    expect([await askedOf(), (await stored())?.revision]).toEqual([[], 2]);
  });

  test.each([
    ["NUL", "勒索\0备份"],
    ["half a character", "勒索\uD800"],
    ["emoji", "😀离职😀"],
    ["100 kB", "离职人员的账号没有收回。".repeat(3_000)],
  ])("%s in a text is in nobody's way", async (_, problem) => {
    const answer = await press({ problem, taken: "account-governance" });
    expect([answer.status, revisionIn(answer)]).toEqual([200, "3"]);
    expect((await ask({ problem, dismissed: "immutable-backup" })).status).toBe(200);
  });

  test("nobody else takes or sets aside anything in this draft", async () => {
    for (const name of ["taken", "dismissed"]) {
      for (const house of ["secondOwner", "vendor", "office", "audit"] as const) {
        const other = await app.as(house);
        expect([(await press({ [name]: "account-governance" }, other)).status, (await ask({ [name]: "account-governance" }, other)).status]).toEqual([
          404, 404,
        ]);
      }
      const viewer = await app.as("owner", "viewer");
      expect([(await press({ [name]: "account-governance" }, viewer)).status, (await ask({ [name]: "account-governance" }, viewer)).status]).toEqual([
        403, 403,
      ]);
      expect((await press({ [name]: "account-governance" }, app.newVisitor())).status).toBe(303);
    }
    expect([await askedOf(), (await stored())?.revision]).toEqual([[], 2]);
  });
});

test.each([300_000, 950_000])("a refused text of %i bytes is answered, and the connection goes on", async (length) => {
  const other = await app.as("vendor");
  for (const path of [paths.scenarioDraftSuggestions(id), paths.scenarioDraftField(id)]) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = performance.now();
    expect((await other.post(path, { problem: "x".repeat(length) }, {}, agent)).status).toBe(404);
    expect((await other.get(paths.signIn(), {}, agent)).status).toBe(303);
    // not when the connection was given up
    expect(performance.now() - before).toBeLessThan(4000);
    agent.destroy();
  }
});
