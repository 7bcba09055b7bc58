import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnv, variables } from "#app/platform/env.server.ts";

test("with nothing set it is a demonstration on this machine", () => {
  expect(readEnv({})).toMatchObject({ NODE_ENV: "production", HOST: "127.0.0.1", PORT: 3000, DEMO: true, DATA_DIRECTORY: ".data" });
});

test("with a database of its own it is not", () => {
  const own = { DATABASE_URL: "postgres://a@b/c", BACKGROUND_DATABASE_URL: "postgres://d@b/c" };
  expect(readEnv(own).DEMO).toBe(false);
  expect(readEnv({ ...own, DEMO: "true" }).DEMO).toBe(true);
});

const alone = ": a demonstration is for this machine alone";

test.each([
  [{ NODE_ENV: "staging" }, 'NODE_ENV: given "staging", takes production, development or test'],
  [{ PORT: "abc" }, 'PORT: given "abc", takes a whole number from 0 to 65535'],
  [{ PORT: "70000" }, 'PORT: given "70000", takes a whole number from 0 to 65535'],
  [{ PORT: " " }, 'PORT: given " ", takes a whole number from 0 to 65535'],
  [{ PORT: "80\n81" }, 'PORT: given "80\\n81", takes a whole number from 0 to 65535'],
  [{ DATABASE_URL: "mysql://anchang:secret@db/x" }, "DATABASE_URL: given mysql://…, takes a postgres:// address"],
  [
    { DATABASE_URL: "postgres://a@b/c" },
    'BACKGROUND_DATABASE_URL: given "nothing", takes the address of the role anchang_background, where DATABASE_URL is set',
  ],
  [{ MIGRATION_DATABASE_URL: "db" }, 'MIGRATION_DATABASE_URL: given "db", takes a postgres:// address'],
  [{ PUBLIC_ORIGIN: "anchang.example" }, 'PUBLIC_ORIGIN: given "anchang.example", takes an http or https address'],
  [{ PUBLIC_ORIGIN: "https://anchang.example" }, `PUBLIC_ORIGIN: given https://…, takes an http address while DEMO is on${alone}`],
  [{ DEMO: "maybe" }, 'DEMO: given "maybe", takes true or false'],
  [{ COUNT_QUERIES: "1" }, 'COUNT_QUERIES: given "1", takes true or false'],
  [{ HOST: "0.0.0.0" }, `HOST: given "0.0.0.0", takes 127.0.0.1, ::1 or localhost while DEMO is on${alone}`],
  [{ SESSION_IDLE_MINUTES: "-1" }, 'SESSION_IDLE_MINUTES: given "-1", takes a whole number from 5 to 720'],
  [{ SESSION_ABSOLUTE_HOURS: "1.5" }, 'SESSION_ABSOLUTE_HOURS: given "1.5", takes a whole number from 1 to 72'],
])("%j stops the start with one line that says what was given and what is taken", (source, line) => {
  const problem = (() => {
    try {
      return readEnv(source);
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(problem).toBe(line);
});

test("an empty variable counts as unset", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000, DEMO: true });
});

test(".env.example lists every variable", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...variables].sort());
});
