import { expect, test } from "vitest";
import { readNotice, said, saying } from "#app/platform/flash.server.ts";

const sent = (header: string) => header.split(";")[0] ?? "";

test("what was said is read back, among other cookies", () => {
  expect(readNotice(sent(saying("scenario-published")["Set-Cookie"]))).toBe("scenario-published");
  expect(readNotice(`session=abc; ${sent(saying("product-listed")["Set-Cookie"])}; locale=en`)).toBe("product-listed");
});

test("once shown it is gone", () => {
  expect(readNotice(sent(said))).toBeNull();
  expect(said).toContain("Max-Age=0");
});

test.each([
  "",
  "notice=",
  "notice=nonsense",
  "notice=<script>",
  "notice=constructor",
  "notice=__proto__",
  "notice=scenario-published<b>",
  "other-notice=scenario-published",
])("%s says nothing", (cookie) => {
  expect(readNotice(cookie)).toBeNull();
});
