import { expect, test } from "vitest";
import { gate } from "#app/platform/gate.server.ts";

const site = { origin: "https://anchang.example", demo: false };
const knock = (method: string, headers: Record<string, string> = {}, url = "/scenarios") => ({ method, url, headers: { host: "anchang.example", ...headers } });

test.each([
  ["a GET from anywhere", knock("GET", { "sec-fetch-site": "cross-site" }), null],
  ["a POST from our own page", knock("POST", { "sec-fetch-site": "same-origin" }), null],
  ["a POST from another site", knock("POST", { "sec-fetch-site": "cross-site", origin: site.origin }), 403],
  ["a POST from a sibling host", knock("POST", { "sec-fetch-site": "same-site", origin: site.origin }), 403],
  ["a POST that nobody's page sent", knock("POST", { "sec-fetch-site": "none" }), 403],
  ["an old browser's POST with our origin", knock("POST", { origin: site.origin }), null],
  ["an old browser's POST with another origin", knock("POST", { origin: "https://evil.example" }), 403],
  ["a POST with origin null", knock("POST", { origin: "null" }), 403],
  ["a POST with neither header", knock("POST"), 403],
  ["a HEAD", knock("HEAD"), null],
  ["a DELETE, though from our own page", knock("DELETE", { "sec-fetch-site": "same-origin" }), 405],
  ["an OPTIONS", knock("OPTIONS"), 405],
  ["a TRACE", knock("TRACE"), 405],
  ["Remix's own data request", knock("GET", {}, "/scenarios?_data=routes%2Fscenarios"), 400],
  ["… by POST", knock("POST", { "sec-fetch-site": "same-origin" }, "/x?a=1&_data="), 400],
  ["a path that does not decode", knock("GET", {}, "/%E0%A4%A"), 400],
  ["NUL in a path", knock("GET", {}, "/scenarios/%00"), 400],
  ["NUL in a query", knock("GET", {}, "/scenarios?q=%00"), 400],
  ["a line break in a path", knock("GET", {}, "/a%0d%0aSet-Cookie:x"), 400],
  ["a backslash in a path", knock("GET", {}, "/%5c/"), 400],
  ["… as it is", knock("GET", {}, "/scenarios\\.."), 400],
  ["… in a query", knock("GET", {}, "/scenarios?q=%5c"), null],
  ["a path of two strokes", knock("GET", {}, "//scenarios"), 400],
  ["… within", knock("GET", {}, "/scenarios//x"), 400],
  ["a path that goes nowhere", knock("GET", {}, "/./scenarios"), 400],
  ["… and back", knock("POST", { "sec-fetch-site": "same-origin" }, "/x/../sign-in"), 400],
  ["… in codes", knock("POST", { "sec-fetch-site": "same-origin" }, "/%2e/sign-in"), 400],
  ["letters in codes", knock("GET", {}, "/scenarios/SC-2026-0001/%73hortlist"), 400],
  ["a whole address for a path", knock("GET", {}, "http://evil.example/scenarios"), 400],
  ["what stands behind a hash", knock("POST", { "sec-fetch-site": "same-origin" }, "/sign-in#x"), 400],
  ["two strokes in a query", knock("GET", {}, "/sign-in?next=//x/../%61"), null],
  ["a stroke that closes", knock("GET", {}, "/scenarios/"), null],
  ["an address in a part", knock("GET", {}, "/x/a%40b.cn"), null],
  ["Chinese in a path", knock("GET", {}, "/capabilities/%E9%9B%B6%E4%BF%A1%E4%BB%BB"), null],
])("trap 1: %s", (_, request, status) => {
  expect(gate(request, site)?.status ?? null).toBe(status);
});

test.each([
  ["127.0.0.1:3000", null],
  ["localhost:3000", null],
  ["[::1]:3000", null],
  ["anchang.example", 421],
  ["127.0.0.1.evil.example", 421],
  ["", 421],
])("a demonstration asked for as %j", (host, status) => {
  expect(gate({ method: "GET", url: "/", headers: { host } }, { origin: "http://127.0.0.1:3000", demo: true })?.status ?? null).toBe(status);
});

test("a demonstration opened as localhost takes its own page's forms, and no other's", () => {
  const post = (origin: string) =>
    gate({ method: "POST", url: "/sign-in", headers: { host: "localhost:3000", origin } }, { origin: "http://127.0.0.1:3000", demo: true });
  expect(post("http://localhost:3000")).toBeNull();
  expect(post("http://localhost:4000")?.status).toBe(403);
});
