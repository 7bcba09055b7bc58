import { request as httpRequest } from "node:http";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { memberships, people, qualifications, scenarios } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { pdf } from "#tests/support/archive.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});

/** Sends a form but for its end, and what is answered once that comes. */
async function begin(client: Client, path: string, type: string, body: Buffer) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { Origin: app.origin, "Sec-Fetch-Site": "same-origin", "Content-Type": type, "Content-Length": body.length, Cookie: cookie };
  const sent = httpRequest(`${app.origin}${path}`, { method: "POST", headers });
  const answer = new Promise<number>((done, failed) => {
    sent.on("response", (response) => {
      response.resume().on("end", () => done(response.statusCode ?? 0));
    });
    sent.on("error", failed);
  });
  await new Promise<void>((flushed) => sent.write(body.subarray(0, -1), () => flushed()));
  // the server has read it by the time that it answers others
  for (let i = 0; i < 5; i++) await client.get(paths.desk());
  return async () => {
    sent.end(body.subarray(-1));
    return await answer;
  };
}

const leave = (role: "editor" | "approver") =>
  app.db
    .update(memberships)
    .set({ endedAt: new Date() })
    .where(eq(memberships.personId, app.cast.as("owner", role).personId));

test("who is removed while their form arrives does nothing by its end", async () => {
  const editor = await app.as("owner", "editor");
  const before = await app.db.$count(scenarios);
  const end = await begin(editor, paths.scenarioDrafts(), "application/x-www-form-urlencoded", Buffer.from("a=1&b=2"));
  await leave("editor");
  expect(await end()).not.toBe(200);
  expect(await app.db.$count(scenarios)).toBe(before);
});

test("whose account is disabled meanwhile is signed out", async () => {
  const approver = await app.as("vendor", "approver");
  const { personId } = app.cast.as("vendor", "approver");
  const end = await begin(approver, paths.accountProfile(), "application/x-www-form-urlencoded", Buffer.from("name=%E7%94%B2&locale=en"));
  await app.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, personId));
  expect(await end()).toBe(303);
  const [person] = await app.db.select().from(people).where(eq(people.id, personId));
  expect(person?.name).not.toBe("甲");
});

test("… nor by the end of a file that takes its time", async () => {
  const approver = await app.as("owner", "approver");
  const form = new FormData();
  const fields = { name: "专用产品检测证书", number: "示例-1", issuer: "示例检测中心", issuedOn: "2026-03-01", scope: "" };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("paper", new File([new Uint8Array(pdf())], "证书.pdf"));
  const encoded = new Response(form);
  const end = await begin(approver, paths.qualificationNew(), encoded.headers.get("Content-Type") ?? "", Buffer.from(await encoded.arrayBuffer()));
  await leave("approver");
  // not even what is wrong with it: it is no form of theirs any more
  expect(await end()).toBe(403);
  expect(await app.db.$count(qualifications)).toBe(0);
});
