import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { scenarioDismissals, scenarios } from "#db/schema/index.ts";
import { handsOf, now } from "#tests/features/scenarios/story.ts";
import { done } from "#tests/features/scenarios/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

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
    expect(suggestedIn(text)).not.toContain("账号生命周期治理");
    expect((await app.db.select().from(scenarios)).find((one) => one.id === id)?.revision).toBe(2);
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
    }
    expect(suggestedIn((await page()).html)).not.toContain("账号生命周期治理");
    expect((await editor.post(paths.scenarioDraftRequirements(id), { revision: "2", dismissed: "no-such-thing" })).status).toBe(404);
  });

  test("nobody else reads them, sets them aside or asks for a text in this draft", async () => {
    for (const house of ["secondOwner", "vendor", "office", "audit"] as const) {
      const other = await app.as(house);
      expect((await other.post(paths.scenarioDraftRequirements(id), { revision: "2", dismissed: "account-governance" })).status).toBe(404);
      expect((await other.post(paths.scenarioDraftSuggestions(id), { problem: "勒索" })).status).toBe(404);
      expect((await other.post(paths.scenarioDraftField(id), row(0, { capability: "防火墙" }))).status).toBe(404);
    }
    expect((await app.visitor.post(paths.scenarioDraftSuggestions(id), { problem: "勒索" })).status).toBe(303);
    const viewer = await app.as("owner", "viewer");
    expect((await viewer.post(paths.scenarioDraftRequirements(id), { revision: "2", dismissed: "account-governance" })).status).toBe(403);
    expect(await app.db.$count(scenarioDismissals)).toBe(1);
  });
});

describe("while typing", () => {
  test("a text is answered with suggestions and not kept", async () => {
    const { status, text } = await editor.post(paths.scenarioDraftSuggestions(id), { title: "备份", problem: "勒索时备份一并加密" });
    expect(status).toBe(200);
    expect(JSON.parse(text).map(({ slug }: { slug: string }) => slug)).toContain("immutable-backup");
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
    expect([status, Array.isArray(JSON.parse(text))]).toEqual([200, true]);
  });

  test("rows are answered with figures: below three as fewer than three, what cannot be read left out", async () => {
    const rows = { ...row(0, { capability: "防火墙" }), ...row(1, { capability: "没有这样的能力" }), ...row(2, { capability: "堡垒机", importance: "wrong" }) };
    const { status, text } = await editor.post(paths.scenarioDraftField(id), rows);
    expect([status, JSON.parse(text)]).toEqual([200, { musts: 1, fitting: null, requirements: [{ label: "防火墙", covering: null, without: null }] }]);
    expect(JSON.parse((await editor.post(paths.scenarioDraftField(id), { requirements: "\0" })).text)).toMatchObject({ musts: 0, requirements: [] });
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
