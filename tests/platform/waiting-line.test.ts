import { expect, test } from "vitest";
import { line as bounds } from "#app/domain/identity/limits.ts";
import { openLine } from "#app/platform/open-line.server.ts";
import { waitsItsTurn } from "#app/platform/waiting-line.server.ts";

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

const unknown = (address: string) => ({ comer: address, lane: "unknown" as const });
const known = (address: string) => ({ comer: address, lane: "known" as const });
const few = { atOnce: 1, ofOneComer: 3, patience: 1000 };
const ten = { unknown: 10, known: 2 };

test("trap 8: of two hundred at once so many are worked on, so many wait, and the others are told at once", async () => {
  const { enter } = openLine(bounds);
  const { begin, endOne, most } = work();
  const entered = Array.from({ length: 200 }, (_, i) => enter(unknown(`10.0.0.${i}`), begin)).filter((one) => one !== null);
  await turn();
  expect(entered.length).toBeLessThanOrEqual(bounds.atOnce + bounds.waiting.unknown);
  expect(entered.length).toBeGreaterThanOrEqual(bounds.waiting.unknown);
  for (const _ of entered) {
    endOne();
    await turn();
  }
  await Promise.all(entered);
  expect(most()).toBe(bounds.atOnce);
  expect(enter(unknown("10.0.0.1"), async () => "in")).not.toBeNull();
});

test("one address fills its own share of the line and no more, and gets it back", async () => {
  const { enter } = openLine({ ...few, waiting: ten });
  const { begin, endOne } = work();
  const flood = Array.from({ length: 20 }, () => enter(unknown("203.0.113.7"), begin)).filter((one) => one !== null);
  expect(flood).toHaveLength(3);
  const other = enter(unknown("198.51.100.9"), async () => "in");
  expect(other).not.toBeNull();
  for (const _ of flood) {
    await turn();
    endOne();
  }
  expect(await other).toBe("in");
  expect(await enter(unknown("203.0.113.7"), async () => "in")).toBe("in");
});

test("addresses take turns: who comes last waits for one of each, not for all that they have sent", async () => {
  const { enter } = openLine(bounds);
  const { begin, endOne } = work();
  const done: string[] = [];
  const come = (address: string) => void enter(unknown(address), begin)?.then(() => done.push(address));
  for (const address of ["a", "b", "c"]) for (let i = 0; i < 21; i++) come(address);
  come("somebody else");
  for (let i = 0; i < 4 * bounds.ofOneComer; i++) {
    await turn();
    endOne();
  }
  await turn();
  expect(done.indexOf("somebody else")).toBeLessThanOrEqual(4);
  expect(done).toHaveLength(3 * bounds.ofOneComer + 1);
});

test("who is known has places apart, and every second turn: however full the line is of others", async () => {
  const { enter, isWaitedIn } = openLine(bounds);
  const { begin, endOne } = work();
  expect(isWaitedIn()).toBe(false);
  const flood = Array.from({ length: 500 }, (_, i) => enter(unknown(`10.0.${i >> 8}.${i & 255}`), begin)).filter((one) => one !== null);
  expect(flood.length).toBeLessThan(100);
  expect(isWaitedIn()).toBe(true);
  expect(enter(unknown("203.0.113.1"), begin)).toBeNull();
  let inside = false;
  const mine = enter(known("203.0.113.1"), async () => {
    inside = true;
  });
  expect(mine).not.toBeNull();
  for (let i = 0; i < 2; i++) {
    await turn();
    endOne();
  }
  await turn();
  expect(inside).toBe(true);
});

test("a full lane has room for who has no place yet: whoever has most gives up the last of theirs, and nobody their only one", async () => {
  const { enter } = openLine({ ...few, waiting: { unknown: 5, known: 0 } });
  const { begin, endOne } = work();
  const of = (address: string, times: number) => Array.from({ length: times }, () => enter(unknown(address), begin));
  const [[working, , last], others] = [of("a", 3), of("b", 3)];
  expect(others).not.toContain(null);
  expect(enter(unknown("b"), begin), "who has a place takes no other's").toBeNull();
  const one = enter(unknown("c"), async () => "in");
  expect(one).not.toBeNull();
  expect(await Promise.race([...others, last]), "told to come again").toBeNull();
  for (const address of ["d", "e"]) expect(enter(unknown(address), begin)).not.toBeNull();
  expect(enter(unknown("f"), begin), "each has one").toBeNull();
  for (let i = 0; i < 6; i++) {
    await turn();
    endOne();
  }
  await working;
  expect(await one).toBe("in");
  await turn();
  expect(await enter(unknown("a"), async () => "in"), "what was given up counts no more").toBe("in");
});

test("the known do not keep the unknown out either", async () => {
  const { enter } = openLine({ ...few, waiting: ten });
  const { begin, endOne } = work();
  for (let i = 0; i < 9; i++) enter(known(`10.0.0.${i}`), begin);
  const stranger = enter(unknown("203.0.113.1"), async () => "in");
  for (let i = 0; i < 2; i++) {
    await turn();
    endOne();
  }
  expect(await stranger).toBe("in");
});

test("who would wait too long is told to come again instead, and counts no more", async () => {
  let time = 0;
  const { enter } = openLine({ ...few, waiting: ten }, () => time);
  const { begin, endOne } = work();
  void enter(unknown("a"), begin);
  const late = Array.from({ length: 3 }, () => enter(unknown("b"), begin));
  time = 600;
  const inTime = enter(unknown("c"), async () => "in");
  time = 1001;
  endOne();
  expect(await Promise.all(late)).toEqual([null, null, null]);
  expect(await inTime).toBe("in");
  await turn();
  expect(await enter(unknown("b"), async () => "in")).toBe("in");
});

test("work that breaks gives its place back", async () => {
  const { enter } = openLine({ ...few, waiting: { unknown: 1, known: 1 }, ofOneComer: 1 });
  await expect(enter(unknown("a"), () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
  await turn();
  expect(await enter(unknown("a"), async () => "in")).toBe("in");
});

test.each([
  ["/sign-in", true],
  ["/Sign-In/", true],
  ["/sign-in.data", true],
  ["/sign-in/code", true],
  ["/password-reset/abc", true],
  ["/sign-up", true],
  ["/sign-out", false],
  ["/scenarios", false],
])("POST %s waits its turn: %j; reading it never does", (path, waits) => {
  expect(waitsItsTurn({ method: "POST", path })).toBe(waits);
  expect(waitsItsTurn({ method: "GET", path })).toBe(false);
});
