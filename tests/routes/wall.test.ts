import { describe, expect, test } from "vitest";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { paths } from "#app/paths.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { identities, passwords } from "#db/schema/index.ts";
import { type Answer, startApp } from "#tests/support/app.ts";
import { asOwner } from "#tests/support/database.ts";

const app = await startApp();
const idOf = ({ headers }: Answer) => String(headers["x-request-id"]);

describe("what was shown to somebody signed in", () => {
  test("is kept nowhere, and not asked about again", async () => {
    const vendor = await app.as("vendor", "editor");
    const draft = await createProduct(app.cast.contextFor(app.cast.as("vendor", "editor")));
    for (const path of [paths.desk(), paths.scenarios(), paths.productDraftClaims(draft.ok ? draft.value.id : "")]) {
      const { status, headers } = await vendor.get(path, { "If-None-Match": "*" });
      expect([path, status, headers["cache-control"], headers.etag]).toEqual([path, 200, "no-store", undefined]);
    }
  });

  test("nor what its scripts ask for", async () => {
    const vendor = await app.as("vendor", "editor");
    for (const path of [paths.desk(), paths.personalData()]) {
      const { status, headers } = await vendor.get(`${path}.data`);
      expect([path, status, headers["cache-control"], headers.vary]).toEqual([path, 200, "no-store", expect.stringContaining("Cookie")]);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    }
    for (const path of [`${paths.desk()}.data`, "/_root.data", "/.data", "/_root.data?index"]) {
      const { status, html } = await vendor.post(path);
      expect([path, status, html]).toEqual([path, 405, expect.not.stringContaining("routes/")]);
    }
  });

  test("is no matter for what everybody may read", async () => {
    expect((await app.visitor.get(paths.scenarios())).headers["cache-control"]).toBe("private, no-cache");
  });
});

test("security.txt says whom to tell; outside a demo once there is somebody to tell", async () => {
  const file = await app.visitor.get("/.well-known/security.txt");
  expect([file.status, file.headers["content-type"]]).toEqual([200, expect.stringMatching(/^text\/plain/u)]);
  expect(file.html).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 20/u);
  const earnest = await startApp({ demo: false });
  expect((await earnest.visitor.get("/.well-known/security.txt")).status).toBe(404);
});

describe("the log", () => {
  test("has a line for each answer, by the id that the answer carries", async () => {
    const answer = await app.visitor.get(`${paths.scenarios()}?q=${encodeURIComponent("内部代号")}`, { "X-Forwarded-For": "10.1.2.3" });
    const line = app.logged.find(({ id }) => id === idOf(answer));
    expect(line).toMatchObject({ method: "GET", path: "/scenarios", status: 200, from: "127.0.0.1", what: "request" });
    expect(new Set([idOf(answer), idOf(await app.visitor.get("/nowhere"))]).size).toBe(2);
  });

  test("knows who was reading, and nothing that opens something or was typed", async () => {
    const password = "一个只有本人知道的长口令 2026";
    const member = app.cast.as("owner", "editor");
    await app.db.insert(identities).values({ id: "log", personId: member.personId, provider: "email", subject: "log@example.cn" });
    await app.db.insert(passwords).values({ personId: member.personId, hash: await hashPassword(password) });
    const client = app.newVisitor();
    await client.post(paths.signIn(), { email: "log@example.cn", password: `${password}?` });
    await client.post(paths.signIn(), { email: "log@example.cn", password });
    await client.get(paths.desk());
    await client.get(paths.invitation("q".repeat(43)));
    const told = JSON.stringify(app.logged);
    expect(told).toContain(member.personId);
    const secrets = [password, "log@example.cn", "q".repeat(43), ...client.cookies.values(), "内部代号"];
    expect(secrets.filter((secret) => told.includes(secret) || told.includes(encodeURIComponent(secret)))).toEqual([]);
  });

  test("is told of what never reached a page, too", async () => {
    const answer = await app.visitor.post(paths.signIn(), {}, { "Sec-Fetch-Site": "cross-site" });
    expect(app.logged.find(({ id }) => id === idOf(answer))).toMatchObject({ method: "POST", path: "/sign-in", status: 403 });
  });
});

describe("what breaks", () => {
  test("says nothing of the inside, and carries the id that the log has", async () => {
    const broken = await startApp();
    await asOwner(broken.ownerUrl, ({ client }) => client`alter table scenarios rename column summary to gone`);
    const answer = await broken.visitor.get(paths.scenarios());
    expect(answer.status).toBe(500);
    expect(answer.text).toContain(idOf(answer));
    expect(answer.html).not.toMatch(/select |scenarios\.summary|42703|at .*\.(ts|js):\d/i);
    const line = broken.logged.find(({ id, what }) => id === idOf(answer) && what === "broke");
    expect(JSON.stringify(line)).toContain("summary");
    await asOwner(broken.ownerUrl, ({ client }) => client`alter table scenarios rename column gone to summary`);
    expect((await broken.visitor.get(paths.scenarios())).status).toBe(200);
  });

  test("is a page that says to come back where it is the database", async () => {
    const left = await startApp();
    await left.disconnect();
    for (const path of [paths.home(), paths.scenarios(), "/health"]) {
      const answer = await left.visitor.get(path);
      expect([path, answer.status, answer.headers["retry-after"], answer.headers["cache-control"]]).toEqual([path, 503, "5", "no-store"]);
      expect(answer.text).toContain(idOf(answer));
    }
    // in the reader's language, with the way to what was asked for; a form is not sent again by a link
    const path = `${paths.products()}?q=a&kind="><b>`;
    const answer = await left.newVisitor().get(encodeURI(path), { "Accept-Language": "en" });
    expect(answer.text).toMatch(/Please try again shortly\..* When you tell us of it/);
    expect(answer.html).toContain('href="/products?q=a&amp;kind=%22%3E%3Cb%3E">Try again');
    expect((await left.newVisitor().post(paths.signIn(), { email: "a@b.example", password: "x" })).text).not.toContain("再试一次");
    expect(left.logged.filter(({ what }) => what === "database away").length).toBeGreaterThan(0);
  });
});
