import { expect, test } from "vitest";
import { line as bounds } from "#app/domain/identity/limits.ts";
import { openLine, waitsItsTurn } from "#app/platform/waiting-line.server.ts";

/** Work that goes on until it is told to end, and how much of it goes on. */
function work() {
  const endings: (() => void)[] = [];
  let going = 0;
  let most = 0;
  return {
    begin: () =>
      new Promise<void>((done) => {
        most = Math.max(most, ++going);
        endings.push(() => {
          going -= 1;
          done();
        });
      }),
    endOne: () => endings.shift()?.(),
    most: () => most,
  };
}
const turn = () => new Promise((done) => setImmediate(done));

test("trap 8: of two hundred at once so many are worked on, so many wait, and the others are told at once", async () => {
  const enter = openLine(bounds);
  const { begin, endOne, most } = work();
  const entered = Array.from({ length: 200 }, (_, i) => enter(`10.0.0.${i}`, begin)).filter((one) => one !== null);
  await turn();
  expect(entered.length).toBeLessThanOrEqual(bounds.atOnce + bounds.waiting);
  expect(entered.length).toBeGreaterThanOrEqual(bounds.waiting);
  for (const _ of entered) {
    endOne();
    await turn();
  }
  await Promise.all(entered);
  expect(most()).toBe(bounds.atOnce);
  expect(enter("10.0.0.1", async () => "in")).not.toBeNull();
});

test("one address fills its own share of the line and no more, and gets it back", async () => {
  const enter = openLine({ atOnce: 1, waiting: 60, ofOneAddress: 3 });
  const { begin, endOne } = work();
  const flood = Array.from({ length: 20 }, () => enter("203.0.113.7", begin)).filter((one) => one !== null);
  expect(flood).toHaveLength(3);
  const other = enter("198.51.100.9", async () => "in");
  expect(other).not.toBeNull();
  for (const _ of flood) {
    await turn();
    endOne();
  }
  expect(await other).toBe("in");
  expect(await enter("203.0.113.7", async () => "in")).toBe("in");
});

test("work that breaks gives its place back", async () => {
  const enter = openLine({ atOnce: 1, waiting: 1, ofOneAddress: 1 });
  await expect(enter("a", () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
  expect(await enter("a", async () => "in")).toBe("in");
});

test.each([
  ["/sign-in", true],
  ["/Sign-In/", true],
  ["/%73ign-in", true],
  ["//sign-in", true],
  ["/sign-in/code", true],
  ["/password-reset/abc", true],
  ["/sign-up", true],
  ["/sign-out", false],
  ["/scenarios", false],
])("POST %s waits its turn: %j; reading it never does", (path, waits) => {
  expect(waitsItsTurn({ method: "POST", path })).toBe(waits);
  expect(waitsItsTurn({ method: "GET", path })).toBe(false);
});
