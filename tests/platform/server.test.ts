import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { place } from "#tests/support/place.ts";
import { freePort, launch, run } from "#tests/support/process.ts";

let directory: string;
let port: number;
beforeAll(async () => {
  directory = await mkdtemp(join(resolve(await place()), "anchang-start-"));
  port = await freePort();
});
const running = new Set<ReturnType<typeof launch>>();
afterAll(async () => {
  for (const one of running) await one.stop("SIGKILL");
  await rm(directory, { recursive: true, force: true });
});

const settings = (own: Record<string, string> = {}) => ({ DATA_DIRECTORY: directory, PORT: String(port), ...own });

/** `node app/server.ts` as `npm start` runs it, once it answers. */
async function started(own: Record<string, string> = {}) {
  const server = launch(["app/server.ts"], settings(own));
  running.add(server);
  server.ended.then(() => running.delete(server));
  await server.says(/ready in \d+ ms/);
  return server;
}

const answer = async (at: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${at}${path}`);
  return { status: response.status, text: await response.text() };
};
/** What the list of scenarios says of how many there are. */
const openScenarios = async (at: number) => Number(/共\s*(\d+)\s*项/.exec((await answer(at, "/scenarios")).text.replaceAll(/<[^>]*>/g, ""))?.[1]);
const postmaster = () => join(directory, "postgres/data/postmaster.pid");
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("what is set wrong stops the start with one line", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ["a port that is none", { PORT: "eighty" }, /^安场 cannot start: PORT: [^\n]+\n$/],
    [
      "a demonstration in public",
      { DEMO: "true", PUBLIC_ORIGIN: "https://anchang.example" },
      /^安场 cannot start: PUBLIC_ORIGIN: [^\n]*takes an http address[^\n]*\n$/,
    ],
    ["a demonstration for everybody's machine", { DEMO: "true", HOST: "0.0.0.0" }, /^安场 cannot start: HOST: [^\n]+\n$/],
    [
      "a database that is not there",
      { DATABASE_URL: "postgres://nobody:x@127.0.0.1:1/none", BACKGROUND_DATABASE_URL: "postgres://nobody:x@127.0.0.1:1/none" },
      /^安场 cannot start: [^\n]*ECONNREFUSED[^\n]*\n$/,
    ],
  ])("%s", async (_, own, line) => {
    const { code, err } = await run(["app/server.ts"], settings(own));
    expect(err).toMatch(line);
    expect(code).toBe(1);
    expect(existsSync(join(directory, "postgres"))).toBe(false);
  });
});

/** One story, told in order: each part finds what the one before has left. */
test("start, share, stop, start again", { timeout: 180_000 }, async () => {
  const first = await started();
  expect(first.said.out).toContain(`http://127.0.0.1:${port}`);
  expect(first.said.out).toMatch(/demo world: \d+ scenarios, \d+ products, \d+ catalogue entries/);
  await first.says(/drafter@demo\.anchang\.example/);
  expect(await answer(port, "/health")).toEqual({ status: 200, text: '{"ok":true}' });
  const count = await openScenarios(port);
  expect(count).toBeGreaterThanOrEqual(120);

  // the same port again: one line, and the one that runs is left alone
  const taken = await run(["app/server.ts"], settings());
  expect(taken.code).toBe(1);
  expect(taken.err).toBe(`安场 cannot start: http://127.0.0.1:${port} is taken: 安场 may be running already. Set PORT to start another.\n`);

  // another port: the database that runs is shared, and left running
  const other = await freePort();
  const second = await started({ PORT: String(other) });
  expect(second.said.out).not.toContain("demo world:");
  expect(await openScenarios(other)).toBe(count);
  expect(await second.stop("SIGTERM")).toBe(0);
  expect((await answer(port, "/health")).status).toBe(200);

  const database = Number(readFileSync(postmaster(), "utf8").split("\n")[0]);
  expect(alive(database)).toBe(true);
  expect(await first.stop("SIGINT")).toBe(0);
  expect(first.said.out).toMatch(/stopping …\nstopped\n$/);
  expect(first.said.err).toBe("");
  expect([alive(first.pid), alive(database), existsSync(postmaster())]).toEqual([false, false, false]);

  const again = await started();
  expect(again.said.out).not.toContain("demo world:");
  expect(await openScenarios(port)).toBe(count);
  // killed outright, it leaves no database behind that would keep the next from starting
  const orphan = Number(readFileSync(postmaster(), "utf8").split("\n")[0]);
  await again.stop("SIGKILL");

  const refused = await run(["app/server.ts"], settings({ DEMO: "false" }));
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/^安场 cannot start: DEMO is off, but the database holds demo people: npm run demo:remove takes them out\n$/);
  expect(alive(orphan)).toBe(false);

  const removed = await run(["app/cli/demo-remove.ts"], settings({ DEMO: "false" }));
  expect([removed.code, removed.err]).toEqual([0, ""]);
  const real = await started({ DEMO: "false" });
  expect(await openScenarios(port)).toBe(0);
  expect(real.said.out).not.toContain("demo.anchang.example");
  expect(await real.stop()).toBe(0);
});
