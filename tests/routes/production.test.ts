import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

describe("with DEMO off", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ demo: false });
  });

  test("nobody is offered a demonstration, and nobody gets in by one", async () => {
    expect((await app.visitor.get(paths.signIn())).html).not.toContain(paths.demoSignIn());
    const { personId } = app.cast.as("owner");
    expect((await app.visitor.post(paths.demoSignIn(), { person: personId, next: "" })).status).toBe(404);
    expect((await app.visitor.get(paths.home())).text).not.toMatch(/演示|demo:renew/u);
  });

  test("the market is empty and says what to do next; those who have signed in work as ever", async () => {
    for (const [path, words] of [
      [paths.home(), "目前没有征集中的场景需求"],
      [paths.scenarios(), "还没有公开的场景需求"],
      [paths.products(), "产品库里还没有产品"],
      [paths.catalogue(), "目录"],
      [paths.capabilities(), "能力"],
    ] as const) {
      const { status, text } = await app.visitor.get(path);
      expect([path, status, text]).toEqual([path, 200, expect.stringContaining(words)]);
    }
    const owner = await app.as("owner", "editor");
    expect((await owner.post(paths.scenarioDrafts())).status).toBe(303);
  });
});
