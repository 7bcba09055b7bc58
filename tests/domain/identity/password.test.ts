import { describe, expect, test } from "vitest";
import { isGuessable, kindsIn, mlps, mustBeReplaced, strictest } from "#app/domain/identity/password.ts";
import { commonPasswords } from "#app/platform/common-passwords.server.ts";

const guessable = (password: string) => isGuessable(password, { common: commonPasswords(), own: ["anchang", "安场", "林知远", "lin.zhiyuan@metro.example"] });

test("the bundled list is long, and in lower case as it is asked", () => {
  expect(commonPasswords().size).toBeGreaterThan(40_000);
  expect(commonPasswords().has("password")).toBe(true);
});

test.each([
  ["as it stands in the list", "1qaz2wsx3edc"],
  ["whatever its capitals", "LeaveMeAlone"],
  ["a common one and a year", "Password2026!"],
  ["signs for letters", "p@ssw0rd2026"],
  ["repeated", "passwordpassword"],
  ["one character", "aaaaaaaaaaaa"],
  ["a short thing again and again", "安全安全安全安全安全安全"],
  ["a repetition that breaks off", "abcdefgabcdefgab"],
  ["along the digits", "123456789012"],
  ["along the keyboard", "qwertyuiop12"],
  ["backwards", "zyxwvutsrqponm"],
  ["the site's name", "anchang123456"],
  ["… in Chinese", "安场安场2026安场"],
  ["one's own name", "林知远20261234"],
  ["one's own address", "lin.zhiyuan@metro.example"],
  ["parts of it", "zhiyuan-metro"],
])("%s: %s is refused", (_, password) => expect(guessable(password)).toBe(true));

test.each(["correct horse battery staple", "一 只 安静 的 灰 鲸 游过 港湾", "kX7#vQ2m!pL9z", "plum kettle orbit", "wmzqtrplkvhd"])("%s will do", (password) =>
  expect(guessable(password)).toBe(false),
);

test("128 of anything are judged at once", () => {
  const started = performance.now();
  for (const password of ["密".repeat(128), "ab1!".repeat(32), "x9".repeat(64)]) guessable(password);
  expect(performance.now() - started).toBeLessThan(500);
});

test("kinds of characters", () => {
  expect(["aaaa", "aA", "aA1", "aA1!", "密码", "密码a1"].map(kindsIn)).toEqual([1, 2, 3, 4, 1, 3]);
});

describe("mlps", () => {
  const set = new Date("2026-01-01T00:00:00Z");
  const after = (count: number) => ({ changedAt: set, now: new Date(set.getTime() + count * 86_400_000) });

  test("asks for a new password after so many days, to the moment", () => {
    const replaced = (days: number) => mustBeReplaced("mlps", "Plum kettle 7 orbit", after(days));
    expect([replaced(mlps.days - 1e-8), replaced(mlps.days)]).toEqual([false, true]);
  });

  test("… and at once where one was set before it asked for more kinds", () => {
    expect(mustBeReplaced("mlps", "plum kettle orbit lamp", after(0))).toBe(true);
    expect(mustBeReplaced("mlps", "plum kettle orbit 7", after(0))).toBe(false);
  });

  test("what holds without it is neither", () => {
    expect(mustBeReplaced("asvs", "plum kettle orbit lamp", after(4000))).toBe(false);
  });

  test("whoever asks for it, it holds", () => {
    expect([strictest([]), strictest(["asvs", "asvs"]), strictest(["asvs", "mlps"]), strictest(["mlps", "asvs"])]).toEqual(["asvs", "asvs", "mlps", "mlps"]);
  });
});
