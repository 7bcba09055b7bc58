import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { limitCounts } from "#db/schema/index.ts";
import { type Answer, type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let forms: Record<string, { client: Client; path: string }>;
let scenarioId = "";
beforeAll(async () => {
  app = await startApp();
  const [owner, vendor] = [app.cast.as("owner", "editor"), app.cast.as("vendor", "editor")];
  const scenario = await createScenario(app.cast.contextFor(owner));
  const product = await createProduct(app.cast.contextFor(vendor));
  scenarioId = scenario.ok ? scenario.value.id : "";
  const productId = product.ok ? product.value.id : "";
  const [editor, seller] = [await app.as("owner", "editor"), await app.as("vendor", "editor")];
  forms = {
    need: { client: editor, path: paths.scenarioDraftNeed(scenarioId) },
    requirements: { client: editor, path: paths.scenarioDraftRequirements(scenarioId) },
    conditions: { client: editor, path: paths.scenarioDraftConditions(scenarioId) },
    figures: { client: editor, path: paths.scenarioDraftField(scenarioId) },
    suggestions: { client: editor, path: paths.scenarioDraftSuggestions(scenarioId) },
    about: { client: seller, path: paths.productDraftAbout(productId) },
    "about suggestions": { client: seller, path: paths.productDraftSuggestions(productId) },
    claims: { client: seller, path: paths.productDraftClaims(productId) },
    "sign-in": { client: app.newVisitor(), path: paths.signIn() },
    language: { client: app.newVisitor(), path: paths.language() },
    "large-type": { client: app.newVisitor(), path: paths.largeType() },
    choice: { client: editor, path: paths.organisationChoice() },
    "demo-sign-in": { client: app.newVisitor(), path: paths.demoSignIn() },
  };
});
beforeEach(() => app.db.delete(limitCounts));

const fields: Record<string, string[]> = {
  need: ["title", "summary", "domain", "acceptance", "goal"],
  requirements: ["requirements"],
  conditions: ["industries", "district", "closesOn", "contactEmail", "domesticPlatform"],
  figures: ["requirements"],
  suggestions: ["title", "taken", "dismissed", "restored"],
  "about suggestions": ["name", "taken", "dismissed", "restored"],
  about: ["name", "kind", "deliveryModels"],
  claims: ["claims", "accepted"],
  "sign-in": ["email", "password", "next"],
  language: ["locale", "next"],
  "large-type": ["on", "next"],
  choice: ["membership"],
  "demo-sign-in": ["person", "next"],
};

const press = (type: string, payload: unknown) => ({ __intent__: JSON.stringify({ type, payload }) });

/** A field as anything but what its page sends. */
const crafted = (name: string): Record<string, string | string[]>[] => [
  { [name]: "abc" },
  { [name]: "a\0b" },
  { [name]: "\u202e😀\ud83d" },
  { [name]: "网".repeat(33_000) },
  { [name]: ["x", "y"] },
  { [`${name}[0]`]: "x" },
  { [`${name}[]`]: "x" },
  { [`${name}[0].capability[0]`]: "x" },
  { [`${name}[0].capability`]: ["x", "y"], [`${name}[0].note`]: ["x", "y"], [`${name}[0].level`]: ["x", "y"] },
  { [`${name}[99].note`]: "x" },
  { [`${name}[99999].note`]: "x" },
  { [`${name}[0].constructor`]: "x", [`${name}.constructor`]: "x", [`${name}.length`]: "7" },
  { [name]: "x", [`${name}[0].note`]: "x", [`${name}.note`]: "x" },
  press("update", { name, value: "hello" }),
  press("update", { name, value: { a: 1 } }),
  press("update", { name: `${name}[0].note`, value: ["x"] }),
  press("update", { name: `${name}[0]`, value: "x" }),
  press("update", { name: "", value: "x" }),
  press("insert", { name, defaultValue: "x" }),
  press("insert", { name, defaultValue: { capability: { a: 1 } } }),
  press("insert", { name: [name] }),
  press("remove", { name, index: 0.5 }),
  press("reorder", { name, from: 0, to: 1e9 }),
  press("reset", { name: "" }),
  press("validate", { name }),
];

const named: Record<string, string | string[]>[] = [
  { __proto__: "x", constructor: "x", prototype: "x", toString: "x", hasOwnProperty: "x" },
  { "__proto__[0].note": "x", "constructor[0].note": "x" },
  { revision: ["1", "1"] },
  { "revision[0].x": "1" },
  { __intent__: ["{", "{}"] },
  { __state__: "{" },
  { "": "x", "[0]": "x", ".": "x", "[[[": "x" },
  { browse: ["x", "y"], target: "0", pick: "x" },
];

// a hundred answers each
test.each(Object.keys(fields))("no field of %s breaks the page, whatever it is sent as", { timeout: 120_000 }, async (form) => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const { client, path } = forms[form] as { client: Client; path: string };
  for (const sent of [...(fields[form] ?? []).flatMap(crafted), ...named]) {
    const { status } = await client.post(path, { revision: "0", ...sent });
    expect(status, JSON.stringify(sent)).toBeLessThan(500);
  }
  expect(logged.mock.calls).toEqual([]);
  expect(({} as { note?: string }).note).toBeUndefined();
  logged.mockRestore();
});

test.each([paths.signIn(), paths.signUp(), paths.passwordReset()])(
  "an address that no mailbox can have breaks nothing at %s, though the browser seems known",
  async (path) => {
    const browser = { Cookie: `browser=${"A".repeat(43)}` };
    for (const email of ["a\0b@example.com", "\0", "\ud83d@x.cn", "网".repeat(9000), "a@b"]) {
      const { status } = await app.newVisitor().post(path, { email, password: "plum kettle orbit" }, browser);
      expect([email.slice(0, 20), status]).toEqual([email.slice(0, 20), 422]);
    }
  },
);

test.each<[string, Record<string, string | string[]>, string]>([
  ["a title", { title: ["甲单位的需求", "乙单位的需求"] }, "这一栏送来了 2 次"],
  ["a text of several lines", { acceptance: ["一条标准", "又一条", "再一条"] }, "这一栏送来了 3 次"],
  ["a choice", { domain: ["", ""] }, "这一栏送来了 2 次"],
])("%s that came more than once is refused beside its field, and nothing is saved", async (_, sent, words) => {
  const { client, path } = forms.need as { client: Client; path: string };
  const before = await stored();
  const answer = await client.post(path, { revision: String(before?.revision), summary: "写得好好的一句话说明", ...sent });
  expect([answer.status, answer.text.includes(words), answer.html.match(/class="field wrong"|class="field-error"/gu)?.length]).toEqual([422, true, 2]);
  expect(answer.html).toContain("写得好好的一句话说明");
  expect(await stored()).toEqual(before);
});

async function stored() {
  const found = await findScenario(app.cast.contextFor(app.cast.as("owner", "editor")), { id: scenarioId });
  return found.ok ? found.value : null;
}

describe("an address that does not answer a method says 405 and logs nothing", () => {
  const framed = (answer: Answer) => answer.text.includes("不支持这种访问方式");
  test.each<[string, "get" | "post", () => string]>([
    ["a form for a page that has none", "post", () => paths.scenarios()],
    ["… for the front page", "post", () => paths.home()],
    ["… for what is only read", "post", () => paths.claimableCapabilities()],
    ["a reader of what only counts", "get", () => paths.scenarioDraftField(scenarioId)],
    ["… of what only suggests", "get", () => paths.scenarioDraftSuggestions(scenarioId)],
    ["… claims", "get", () => paths.productDraftSuggestions("x")],
    ["… in capitals and with a stroke", "get", () => `${paths.scenarioDraftField(scenarioId).replace("field", "FIELD")}/?x=1`],
  ])("%s", async (_, method, path) => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await app.visitor[method](path());
    expect([answer.status, framed(answer), answer.headers["content-type"]]).toEqual([405, true, "text/html; charset=utf-8"]);
    const reader = app.newVisitor();
    reader.cookies.set("locale", "en");
    const english = await reader[method](path());
    expect(english.html).toContain('<html lang="en"');
    expect(logged.mock.calls).toEqual([]);
    logged.mockRestore();
  });
});
