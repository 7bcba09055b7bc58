import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysUntil, formatDay, formatInstant, pageWindow } from "#app/ui/format.ts";

describe("days and instants in Beijing", () => {
  test.each([
    ["2026-11-20T15:59:59.999Z", "2026年11月20日", "20 November 2026", "23:59"],
    ["2026-11-20T16:00:00.000Z", "2026年11月21日", "21 November 2026", "00:00"],
    ["2026-12-31T16:00:00.000Z", "2027年1月1日", "1 January 2027", "00:00"],
    ["2028-02-28T16:00:00.000Z", "2028年2月29日", "29 February 2028", "00:00"],
  ])("%s is %s, %s", (instant, zh, en, time) => {
    const at = new Date(instant);
    expect(formatDay(at, "zh-CN")).toBe(zh);
    expect(formatDay(at, "en")).toBe(en);
    expect(formatInstant(at, "zh-CN")).toBe(`${zh} ${time}`);
    expect(formatInstant(at, "en")).toBe(`${en}, ${time}`);
  });

  test("a day without a time stays that day", () => {
    expect(formatDay("2023-12-31", "zh-CN")).toBe("2023年12月31日");
    expect(formatDay("2023-01-01", "en")).toBe("1 January 2023");
  });

  test.each([
    ["2026-11-20T15:59:59.999Z", "2026-11-20T16:00:00.000Z", -1],
    ["2026-11-20T16:00:00.000Z", "2026-11-20T15:59:59.999Z", 1],
    ["2026-11-20T16:00:00.000Z", "2026-11-21T15:59:59.999Z", 0],
    ["2026-12-01T09:00:00.000Z", "2026-11-20T09:00:00.000Z", 11],
  ])("until %s from %s: %i days by the calendar", (then, now, days) => {
    expect(daysUntil(new Date(then), new Date(now))).toBe(days);
  });
});

describe("page numbers", () => {
  test.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])("page %i of %i", (page, pages, shown) => {
    expect(pageWindow(page, pages)).toEqual(shown);
  });

  test("rise, hold the first, the last and the present one, and leave no gap of one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }).chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages))),
        ([page, pages]) => {
          const shown = pageWindow(page, pages);
          const numbers = shown.filter((one) => one !== null);
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
          expect(numbers).toEqual(expect.arrayContaining([1, page, pages]));
          shown.forEach((one, i) => {
            const [before, after] = [shown[i - 1], shown[i + 1]];
            if (one === null) expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(2);
          });
        },
      ),
    );
  });
});
