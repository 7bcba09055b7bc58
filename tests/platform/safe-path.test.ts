import fc from "fast-check";
import { expect, test } from "vitest";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";

test.each([
  ["/desk", "/desk"],
  ["/scenarios?q=零信任#top", "/scenarios?q=%E9%9B%B6%E4%BF%A1%E4%BB%BB#top"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["/a/..//evil.example", "/"],
  ["/\tevil", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
  [42, "/"],
])("trap 4: %j leads to %s", (target, expected) => {
  expect(safePath(target)).toBe(expected);
});

test("trap 4: whatever is asked for, a browser stays on our site", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.webUrl(),
        fc.string().map((rest) => `/${rest}`),
        fc.string().map((rest) => `//${rest}`),
      ),
      (target) => {
        expect(new URL(safePath(target), "https://anchang.example").origin).toBe("https://anchang.example");
      },
    ),
  );
});

test("a redirect after a form is a 303 with its headers", () => {
  const response = redirectTo("/desk", { "Set-Cookie": "a=b" });
  expect([response.status, response.headers.get("location"), response.headers.get("set-cookie")]).toEqual([303, "/desk", "a=b"]);
});
