import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connect } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { place } from "#tests/support/place.ts";

const directory = await mkdtemp(join(resolve(await place()), "anchang-crash-"));
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Longest that anything may hang, and that it may take until all is well again, in milliseconds. */
const bearable = 2_000;

test("trap 5: a database that is killed is noticed at once, and a database that is back is used at once", { timeout: 60_000 }, async () => {
  const first = await startEmbedded(directory);
  const { port } = new URL(first.url);
  const { client, close } = connect(first.url, { max: 4 });
  const ask = async () => {
    const begun = performance.now();
    const outcome = await client`select pg_sleep(0.01)`.then(
      () => "answered" as const,
      () => "refused" as const,
    );
    return { outcome, took: performance.now() - begun };
  };
  const crowd = () => Promise.all(Array.from({ length: 12 }, ask));
  const worst = (asked: { took: number }[]) => Math.max(...asked.map(({ took }) => took));
  expect((await crowd()).every(({ outcome }) => outcome === "answered")).toBe(true);

  const inFlight = crowd();
  process.kill(Number(readFileSync(join(directory, "data/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  const struck = [...(await inFlight), ...(await crowd())];
  expect(struck.some(({ outcome }) => outcome === "refused")).toBe(true);
  expect(worst(struck)).toBeLessThan(bearable);

  // what the dead server started holds its port until it has noticed
  let second = await startEmbedded(directory, { port });
  while (!second.started) second = await startEmbedded(directory, { port });
  const back = performance.now();
  let after = await crowd();
  while (after.some(({ outcome }) => outcome === "refused") && performance.now() - back < bearable) after = await crowd();
  expect(after.every(({ outcome }) => outcome === "answered")).toBe(true);
  expect(performance.now() - back).toBeLessThan(bearable);
  await close();
  await second.stop();
});
