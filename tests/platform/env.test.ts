import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnv, variables } from "#app/platform/env.server.ts";

test("with nothing set it is a demonstration on this machine", () => {
  expect(readEnv({})).toMatchObject({ NODE_ENV: "production", HOST: "127.0.0.1", PORT: 3000, DEMO: true, DATA_DIRECTORY: ".data" });
});

test("with a database of its own it is not", () => {
  expect(readEnv({ DATABASE_URL: "postgres://a@b/c" }).DEMO).toBe(false);
  expect(readEnv({ DATABASE_URL: "postgres://a@b/c", DEMO: "true" }).DEMO).toBe(true);
});

test.each([
  [{ PORT: "eighty" }, "PORT"],
  [{ PORT: "70000" }, "PORT"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  [{ PUBLIC_ORIGIN: "anchang.example" }, "PUBLIC_ORIGIN"],
  [{ PUBLIC_ORIGIN: "https://anchang.example" }, "PUBLIC_ORIGIN"],
  [{ DEMO: "yes" }, "DEMO"],
  [{ HOST: "0.0.0.0" }, "HOST"],
  [{ SESSION_IDLE_MINUTES: "0" }, "SESSION_IDLE_MINUTES"],
])("%j stops the start with one line that names %s", (source, name) => {
  expect(() => readEnv(source)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
});

test("an empty variable counts as unset", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000, DEMO: true });
});

test(".env.example lists every variable", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...variables].sort());
});
