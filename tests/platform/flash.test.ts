import { expect, test } from "vitest";
import { readNotice, said, saying } from "#app/platform/flash.server.ts";

const here = { origin: "http://127.0.0.1:3000" };
const sent = (header: string) => header.split(";")[0] ?? "";

test("what was said is read back, among other cookies", () => {
  expect(readNotice(here, sent(saying(here, "scenario-published")["Set-Cookie"]))).toBe("scenario-published");
  expect(readNotice(here, `session=abc; ${sent(saying(here, "product-listed")["Set-Cookie"])}; locale=en`)).toBe("product-listed");
});

test("once shown it is gone", () => {
  expect(readNotice(here, sent(said(here)))).toBeNull();
  expect(said(here)).toContain("Max-Age=0");
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
  expect(readNotice(here, cookie)).toBeNull();
});
