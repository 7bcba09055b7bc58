import { describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { type Answer, startApp } from "#tests/support/app.ts";

const [behind, alone] = [await startApp({ demo: false, proxied: true }), await startApp({ demo: false })];
const fromOf = (app: typeof alone, { headers }: Answer) => app.logged.find(({ id }) => id === headers["x-request-id"])?.from;

describe("where a request came from", () => {
  test.each([
    ["as the proxy says", "10.1.2.3", "10.1.2.3"],
    ["not as a stranger wrote before it", "203.0.113.9, 10.1.2.3", "10.1.2.3"],
    ["with the proxy itself in the list", "10.1.2.3, 127.0.0.1", "10.1.2.3"],
    ["by the newer protocol", "2001:db8::7", "2001:db8::7"],
    ["where nothing is said", "", "127.0.0.1"],
  ])("%s", async (_, written, from) => {
    const said = { "X-Forwarded-For": written };
    expect(fromOf(behind, await behind.visitor.get(paths.home(), said))).toBe(from);
    expect(fromOf(alone, await alone.visitor.get(paths.home(), said))).toBe("127.0.0.1");
  });
});

const garbage = ["https", "javascript", "a b", "://", "[::1", "evil.example:99999999", "x@evil.example", "PRINT @variable", "%00", "'\"><script>"];

describe.each([
  ["behind a proxy", behind],
  ["without one", alone],
])("whatever is said of name, scheme and port breaks nothing and is repeated nowhere, %s", (_, app) => {
  test.each(["X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Server", "Forwarded", "Host"])("%s", async (name) => {
    for (const value of garbage) {
      const page = await app.visitor.get(paths.signUp(), { [name]: value });
      expect([value, page.status, page.html.includes("evil.example")]).toEqual([value, 200, false]);
      // its own origin still counts, and no other
      expect((await app.visitor.post(paths.language(), { locale: "en", next: "/" }, { [name]: value })).status).toBe(303);
    }
  });
});
