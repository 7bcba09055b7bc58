import { beforeAll, beforeEach, expect, test } from "vitest";
import { limits } from "#app/domain/identity/limits.ts";
import { paths } from "#app/paths.ts";
import { limitCounts } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ now: () => now });
});
beforeEach(() => app.db.delete(limitCounts));

/** As a language is chosen: the lightest thing that anybody may send. */
const send = (client: TestApp["visitor"]) => client.post(paths.language(), { locale: "zh-CN", back: "/" });

test("whoever sends without end is told to wait, in words; others, and reading, go on", async () => {
  const client = await app.as("owner", "editor");
  const answers = await Promise.all(Array.from({ length: limits.write.free + 5 }, () => send(client)));
  const held = answers.filter(({ status }) => status === 429);
  expect(held).toHaveLength(5);
  expect(held[0]?.headers["retry-after"]).toBe(String(limits.write.pauseSeconds));
  expect(held[0]?.text).toContain("操作太频繁");
  expect((await client.get(paths.desk())).status).toBe(200);
  expect((await send(await app.as("owner", "approver"))).status).toBe(303);
  expect((await send(app.newVisitor())).status).toBe(303);
});

test("searching without end, too, wherever a question mark stands", async () => {
  const queries = ["?q=x", "?x=?&q=x", "?q=x?"];
  const answers = [];
  for (let i = 0; i < limits.search.free + 20; i++) answers.push((await app.visitor.get(`${paths.scenarios()}${queries[i % 3]}`)).status);
  expect(answers.slice(0, limits.search.free).every((status) => status === 200)).toBe(true);
  expect(answers.at(-1)).toBe(429);
  expect((await app.visitor.get(paths.scenarios())).status).toBe(200);
});
