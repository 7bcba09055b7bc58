import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { paths } from "#app/paths.ts";
import { type Answer, type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});

/** What everybody may open. */
const pages = [paths.home(), paths.scenarios(), paths.signIn(), paths.products(), paths.catalogue(), "/nowhere"];

const cspOf = ({ headers }: Answer) => String(headers["content-security-policy"]);
const nonceOf = (answer: Answer) => /'nonce-([^']+)'/.exec(cspOf(answer))?.[1] ?? "none";

describe("who is reading", () => {
  const known = async (client: Client, headers = {}) => (await client.get(paths.scenarios(), headers)).text.includes("工作台");

  test("a visitor is a visitor, and somebody signed in is not, until they sign out", async () => {
    const editor = await app.as("owner", "editor");
    expect(await known(app.visitor)).toBe(false);
    expect(await known(editor)).toBe(true);
    const out = await editor.post(paths.signOut());
    expect([out.status, out.location]).toEqual([303, "/"]);
    expect(await known(editor)).toBe(false);
  });

  test("trap 7: what the database holds of a session opens nothing", async () => {
    const { personId } = app.cast.as("vendor");
    const { sessionId, cookie } = await app.sessions.begin(personId, null);
    expect(await known(app.visitor, { Cookie: cookie.split(";")[0] })).toBe(true);
    expect(await known(app.visitor, { Cookie: `session=${sessionId}` })).toBe(false);
  });
});

describe("trap 1: the gate stands before everything", () => {
  const form = "email=a%40b.example&password=x";
  const typed = { "Content-Type": "application/x-www-form-urlencoded" };
  test.each<[string, () => Promise<Answer>, number]>([
    ["Remix's own data request", () => app.visitor.get("/scenarios?_data=routes%2Fscenarios%2Flist"), 400],
    ["… by POST from our own page", () => app.visitor.post("/sign-in?_data=routes%2Faccount%2Fsign-in"), 400],
    ["a form from another site", () => app.visitor.post("/sign-in", {}, { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }), 403],
    ["a form from another site that claims our origin", () => app.visitor.post("/sign-in", {}, { "Sec-Fetch-Site": "cross-site" }), 403],
    ["a form from nowhere", () => app.visitor.send("POST", "/sign-in", typed, form), 403],
    ["a form with another origin", () => app.visitor.send("POST", "/sign-in", { ...typed, Origin: "http://127.0.0.1:1" }, form), 403],
    ["an old browser's form from our page", () => app.visitor.send("POST", "/sign-in", { ...typed, Origin: app.origin }, form), 422],
    ["Remix's single fetch from another site", () => app.visitor.send("POST", "/sign-out.data", { ...typed, "Sec-Fetch-Site": "cross-site" }, ""), 403],
    ["a resource route from another site", () => app.visitor.send("POST", "/language", { ...typed, "Sec-Fetch-Site": "same-site" }, "locale=en"), 403],
    ["a demonstration under a foreign name", () => app.visitor.get("/", { Host: "anchang.example" }), 421],
    ["… even for its style sheets", () => app.visitor.get("/favicon.svg", { Host: "rebound.example:3000" }), 421],
    ["a form of two megabytes", () => app.visitor.post("/sign-in", { email: "x".repeat(2_000_000) }), 413],
    ["a form that says no type", () => app.visitor.send("POST", "/sign-in", { Origin: app.origin }), 415],
    ["a form as JSON", () => app.visitor.send("POST", "/language", { Origin: app.origin, "Content-Type": "application/json" }, "{}"), 415],
    ["a broken form with files", () => app.visitor.send("POST", "/sign-in", { Origin: app.origin, "Content-Type": "multipart/form-data" }, "x"), 415],
    ["a method that no page has", () => app.visitor.send("TRACE", "/", {}), 405],
    ["… though our page had sent it", () => app.visitor.send("DELETE", "/language", { ...typed, Origin: app.origin }), 405],
    ["a way up, which is gone like a browser goes it and not answered by the folder of files", () => app.visitor.get("/scenarios/%2e%2e"), 200],
    ["a path that is no text", () => app.visitor.get("/scenarios/%ff"), 400],
  ])("%s", async (_, send, status) => {
    expect((await send()).status).toBe(status);
  });

  describe("says why not, in the reader's language and form", () => {
    const crossSite = { "Sec-Fetch-Site": "cross-site" };
    test.each<[string, (headers: Record<string, string>) => Promise<Answer>, number, string, string]>([
      ["an address that is no text", (headers) => app.newVisitor().get("/scenarios/%ff", headers), 400, "地址无法读取", "cannot be read"],
      ["a form from elsewhere", (headers) => app.newVisitor().post("/sign-in", {}, { ...crossSite, ...headers }), 403, "不是从本站", "not sent from"],
      ["a method of no page", (headers) => app.newVisitor().send("DELETE", "/", headers), 405, "不支持", "Pages are read with GET"],
      ["a form of any length", (headers) => app.newVisitor().post("/sign-in", {}, { "Transfer-Encoding": "chunked", ...headers }), 411, "长度", "how long"],
      ["a form too large", (headers) => app.newVisitor().post("/sign-in", { email: "x".repeat(1_100_000) }, headers), 413, "内容太多", "too large"],
      ["a form of another kind", (headers) => app.newVisitor().post("/sign-in", {}, { "Content-Type": "text/plain", ...headers }), 415, "格式", "format"],
      ["a foreign name", (headers) => app.newVisitor().get("/", { Host: "anchang.example", ...headers }), 421, "只在本机", "own machine only"],
    ])("to %s", async (_, send, status, zh, en) => {
      const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
      const page = await send({ Accept: browser, "Accept-Language": "zh-CN,zh;q=0.9" });
      expect([page.status, page.headers["content-type"]]).toEqual([status, "text/html; charset=utf-8"]);
      expect(page.html).toMatch(/^<!DOCTYPE html><html lang="zh-CN">.*<title>请求没有送达<.*<h1>请求没有送达<\/h1>.*<a href="[^"]*\/">.*<\/html>$/s);
      expect(page.text).toContain(zh);
      expect(cspOf(page)).toContain("script-src 'none'");
      expect(page.html.match(/<script|\sstyle=|<style/g)).toBeNull();
      expect((await send({ Accept: browser, "Accept-Language": "zh-CN", Cookie: "locale=en" })).text).toContain(en);
      for (const Accept of ["*/*", "application/json"]) {
        const line = await send({ Accept, "Accept-Language": "en" });
        expect([line.status, line.headers["content-type"], line.html.includes(en)]).toEqual([status, "text/plain; charset=utf-8", true]);
        expect(line.html).toMatch(new RegExp(`^${status} [^<\n]+\n$`));
      }
    });

    test("without a body to HEAD, and never one to be kept", async () => {
      const { status, html, headers } = await app.visitor.send("HEAD", "/scenarios/%ff", { Accept: "text/html" });
      expect([status, html, headers["cache-control"]]).toEqual([400, "", "no-store"]);
      expect(headers.vary).toMatch(/Accept-Language/);
    });

    test("with a style sheet that is there", async () => {
      const sheet = /href="(\/[^"]+\.css)"/.exec((await app.visitor.get("/scenarios/%ff")).html)?.[1] ?? "";
      expect((await app.visitor.get(sheet)).headers["content-type"]).toMatch(/^text\/css/);
    });
  });

  test("no character of an address breaks a page", async () => {
    const characters = Array.from({ length: 256 }, (_, code) => `%${code.toString(16).padStart(2, "0")}`);
    const asked = characters.flatMap((one) => [`/${one}`, `/${one}/`, `/${one}${one}/`, `/${one}:80`, `/scenarios/${one}`, `/files/${one}`]);
    const broken = [];
    for (const path of asked) if ((await app.visitor.get(path)).status >= 500) broken.push(path);
    expect(broken).toEqual([]);
  });

  test("what a stranger says of a proxy is not heard", async () => {
    const forwarded = { "X-Forwarded-Host": "evil.example:99999999", "X-Forwarded-Proto": "https", "X-Forwarded-For": "10.0.0.1" };
    const page = await app.visitor.get(paths.signIn(), forwarded);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain("evil.example");
  });
});

test.each([
  [paths.signOut(), paths.home()],
  [paths.demoSignIn(), paths.signIn()],
  [paths.language(), paths.home()],
  [paths.largeType(), paths.home()],
])("%s, which only takes forms, leads who reads it to %s", async (path, elsewhere) => {
  const { status, location } = await app.visitor.get(path);
  expect([status, location]).toEqual([303, elsewhere]);
});

test("a demonstration's click on somebody who is not there is answered by a page", async () => {
  const { status, html } = await app.visitor.post(paths.demoSignIn(), { person: "nobody" });
  expect(status).toBe(404);
  expect(html).toContain("<title>没有找到页面");
});

describe("trap 2: Chinese stays whole", () => {
  // 81,000 characters: 243 kB in the answer, and the body of the request is under its limit
  const long = "网络安全场景需求与能力".repeat(7364);
  const rendered = async (typed: string) => (await app.visitor.post(paths.signIn(), { email: typed, password: "x" })).html;

  test("in a page of 270 kB", async () => {
    const html = await rendered(long);
    expect(Buffer.byteLength(html)).toBeGreaterThan(240_000);
    expect(html).toContain(long);
    expect(html).not.toContain("\0");
    expect(html).not.toContain("\uFFFD");
  });

  test("and what no page may hold does not get into one by being typed", async () => {
    const html = await rendered("零\uFFFD信\0任 % \uFFFD");
    expect(html).toContain("零信任");
    expect(html).not.toContain("\0");
    expect(html).not.toContain("\uFFFD");
  });
});

describe("headers", () => {
  test("trap 3: forms without scripts keep their origin", async () => {
    for (const path of [...pages, "/favicon.svg", "/health"]) expect((await app.visitor.get(path)).headers["referrer-policy"]).toBe("same-origin");
    expect((await app.visitor.post("/sign-in", {}, { "Sec-Fetch-Site": "cross-site" })).headers["referrer-policy"]).toBe("same-origin");
  });

  test.each(pages)("%s comes with the policies of a page, and says nothing of what serves it", async (path) => {
    const { headers } = await app.visitor.get(path);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "content-type": "text/html; charset=utf-8" });
    expect(headers["content-security-policy"]).toContain("form-action 'self'");
    expect(headers).not.toHaveProperty("x-powered-by");
  });

  test("assets may be kept for ever, as their names change with their content", async () => {
    const page = await app.visitor.get(paths.home());
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(page.html)?.[1] ?? "";
    expect((await app.visitor.get(sheet)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await app.visitor.get("/assets/nothing.js")).status).toBe(404);
  });
});

/** A file of ours, the same on every page: it needs no nonce, and no page's tag changes by one. */
const pressOnce = '<script src="/press-once.js" defer="">';

describe("trap 9: scripts run by nonce, also on the page that a browser kept", () => {
  test("every script of a page that has scripts carries this answer's nonce", async () => {
    const draft = await createProduct(app.cast.contextFor(app.cast.as("vendor", "editor")));
    const vendor = await app.as("vendor", "editor");
    const page = await vendor.get(paths.productDraftClaims(draft.ok ? draft.value.id : ""));
    const scripts = page.html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(page)}"`))).toEqual([pressOnce]);
  });

  test("no two answers share a nonce, and the policy admits nothing else", async () => {
    const [one, two] = [await app.visitor.get(paths.home()), await app.visitor.get(paths.home())];
    expect(nonceOf(one)).toMatch(/^[\w+/]{22}==$/);
    expect(nonceOf(two)).not.toBe(nonceOf(one));
    expect(cspOf(one)).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
    expect(cspOf(one)).not.toContain("unsafe");
  });

  test.each(pages)("nothing of %s is styled or scripted inline", async (path) => {
    const { html } = await app.visitor.get(path);
    expect(html.match(/\sstyle=|<style\b|\son\w+="/g)).toBeNull();
    expect((html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes("nonce="))).toEqual([pressOnce]);
  });

  test("the tag is of the page without its nonce; who has the page is told so, without a policy", async () => {
    const first = await app.visitor.get(paths.signIn());
    const tag = first.headers.etag ?? "";
    expect(first.headers["cache-control"]).toBe("private, no-cache");
    expect(first.headers.vary).toMatch(/Cookie/);
    const again = await app.visitor.get(paths.signIn(), { "If-None-Match": tag });
    expect([again.status, again.html, again.headers.etag]).toEqual([304, "", tag]);
    expect(again.headers).not.toHaveProperty("content-security-policy");
  });

  test("another page, another language, another reader: another tag", async () => {
    const editor = await app.as("owner", "editor");
    const tags = await Promise.all([
      app.visitor.get(paths.home()),
      app.visitor.get(paths.scenarios()),
      app.visitor.get(`${paths.home()}?lang=en`),
      editor.get(paths.home()),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(4);
  });
});

test.each([...pages, `${paths.scenarios()}?q=%22%3E%3Cscript%3E`])("trap 12: everything of %s is inside its body", async (path) => {
  const { html } = await app.visitor.get(path);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-CN"/);
  expect(html.match(/<\/?(html|head|body)\b/g)).toEqual(["<html", "<head", "</head", "<body", "</body", "</html"]);
  expect(html.endsWith("</body></html>")).toBe(true);
  expect(html.match(/<script\b/g)?.length ?? 0).toBe(html.match(/<\/script>/g)?.length ?? 0);
});

describe("what is shipped", () => {
  const built = filesIn("build").map((path) => [path, readFileSync(path, "utf8")] as const);
  const server = built.filter(([path]) => path.startsWith(join("build", "server")));

  test("trap 10: holds nothing of the mocks", () => {
    expect(built.length).toBeGreaterThan(20);
    expect(built.filter(([, text]) => /\bmsw\b|mockServiceWorker|setupServer/.test(text)).map(([path]) => path)).toEqual([]);
  });

  test("trap 19: opens no pool of its own, neither for itself nor for jobs", () => {
    expect(server.length).toBeGreaterThan(0);
    expect(server.filter(([, text]) => /from "(postgres|pg|pg-boss|drizzle-orm\/postgres-js)"|import\("(postgres|pg-boss)"\)/.test(text))).toEqual([]);
  });

  test("sends no schema and no database to a browser", () => {
    const client = built.filter(([path]) => path.startsWith(join("build", "client")) && path.endsWith(".js"));
    expect(client.length).toBeGreaterThan(5);
    expect(client.filter(([, text]) => /drizzle|pgTable|ZodError|argon2/.test(text)).map(([path]) => path)).toEqual([]);
  });
});

function filesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(directory, entry.name)) : [join(directory, entry.name)],
  );
}
