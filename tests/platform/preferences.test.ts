import { expect, test } from "vitest";
import { localeCookie, preferencesOf } from "#app/platform/preferences.server.ts";

const origin = "http://127.0.0.1:3000";
const read = (cookie = "", acceptLanguage = "", lang?: string | string[]) =>
  preferencesOf({ headers: { cookie, "accept-language": acceptLanguage }, query: { lang } }, origin);

test.each([
  ["nothing known", read(), "zh-CN"],
  ["an English browser", read("", "en-GB,en;q=0.9"), "en"],
  ["a Chinese browser that also reads English", read("", "zh-CN,zh;q=0.9,en;q=0.8"), "zh-CN"],
  ["a French browser that reads English next", read("", "fr-FR,en;q=0.5"), "en"],
  ["the cookie over the browser", read("locale=zh-CN", "en"), "zh-CN"],
  ["a link over the cookie", read("locale=zh-CN", "", "en"), "en"],
  ["a link in an unknown language leaves the cookie its say", read("locale=en", "", "tlh"), "en"],
  ["a link in two languages leaves the cookie its say", read("locale=en", "", ["zh-CN", "en"]), "en"],
  ["a cookie of nonsense", read("locale=../../etc", "en"), "en"],
])("%s", (_, { locale }, expected) => {
  expect(locale).toBe(expected);
});

test("large type is remembered by its cookie", () => {
  expect(read("a=b; large-type=on").largeType).toBe(true);
  expect(read("large-type=").largeType).toBe(false);
  expect(localeCookie(origin, "en")).toContain("SameSite=Lax");
});
