import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { authenticators, identities, record } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { recorded } from "#tests/support/record.ts";
import { another, password, withAddress } from "../account/world.ts";
import { requestedConfirmation } from "../operate/world.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});

const refusedTo = async (personId: string) => {
  await app.refusals.settled();
  return (await recorded(app.db, eq(record.personId, personId))).filter(({ outcome }) => outcome === "refused");
};

test("what somebody signed in may not do leaves a row that says who, for whom, what, why and from where", async () => {
  const viewer = await app.as("owner", "viewer");
  const { status } = await viewer.post(paths.scenarioDrafts());
  expect(status).toBe(403);
  const { personId } = app.cast.as("owner", "viewer");
  expect(await refusedTo(personId)).toMatchObject([
    {
      action: "refuse-request",
      organisationId: app.cast.idOf("owner"),
      subjectType: "request",
      subjectId: "POST /scenarios/drafts",
      details: { code: "not-a-writer" },
      from: expect.stringMatching(/127\.0\.0\.1|::1/),
    },
  ]);
});

test("a link that works once is not written down", async () => {
  const viewer = await app.as("secondOwner", "viewer");
  await viewer.post(`${paths.scenarioDrafts()}?token=${"x".repeat(43)}`);
  expect((await refusedTo(app.cast.as("secondOwner", "viewer").personId)).map(({ subjectId }) => subjectId)).toEqual(["POST /scenarios/drafts"]);
});

test("what somebody signed in may not see leaves one too, and an address that is none of ours does not", async () => {
  const { id } = done(await createScenario(app.cast.contextFor(app.cast.as("owner"))));
  const other = await app.as("secondVendor", "editor");
  for (const path of [paths.scenarioDraft(id), "/files/no-such-file", "/nothing-of-ours", "/assets/none.js"])
    expect((await other.get(path)).status, path).toBe(404);
  expect(await refusedTo(app.cast.as("secondVendor", "editor").personId)).toMatchObject([
    { action: "refuse-request", organisationId: app.cast.idOf("secondVendor"), subjectId: `GET ${paths.scenarioDraft(id)}`, details: { code: "not-found" } },
    { subjectId: "GET /files/no-such-file" },
  ]);
});

test("however it is asked for: as a page, or as what scripts make one of", async () => {
  const { id } = done(await createScenario(app.cast.contextFor(app.cast.as("owner"))));
  const other = await app.as("secondVendor", "viewer");
  const draft = paths.scenarioDraft(id);
  expect((await other.get(`${draft}.data`)).status).toBe(404);
  expect((await other.get(draft.toUpperCase().replace(id.toUpperCase(), id))).status).toBe(404);
  expect((await other.get(draft.replace("/d", "/%64"))).status).toBe(400);
  const rows = await refusedTo(app.cast.as("secondVendor", "viewer").personId);
  expect(rows.map(({ subjectId }) => subjectId.toLowerCase())).toEqual([`get ${draft}`, `get ${draft}`]);
});

test("a visitor's leave none", async () => {
  const before = await app.db.$count(record);
  expect((await app.visitor.post(paths.scenarioDrafts())).status).not.toBe(200);
  await app.refusals.settled();
  expect(await app.db.$count(record)).toBe(before);
});

test("who looks at a vendor's papers leaves a row of it, whoever they are; the vendor does not", async () => {
  const id = await requestedConfirmation(app.cast, "tested");
  const readings = () => recorded(app.db, eq(record.subjectId, id)).then((rows) => rows.filter(({ outcome }) => outcome === "read"));
  await (await app.as("vendor")).get(paths.confirmation(id));
  expect(await readings()).toEqual([]);
  for (const house of ["office", "audit"] as const) expect((await (await app.as(house)).get(paths.confirmation(id))).status).toBe(200);
  expect((await (await app.as("secondVendor")).get(paths.confirmation(id))).status).toBe(404);
  expect((await readings()).map(({ action, organisationId }) => [action, organisationId])).toEqual([
    ["read-confirmation", app.cast.idOf("office")],
    ["read-confirmation", app.cast.idOf("audit")],
  ]);
});

test("a wrong present password leaves a row of what it was typed for, wherever it is asked for; and so does a right one before its factor", async () => {
  const { personId, email } = await withAddress(app, "owner", "editor", "drafter@owner.example");
  const client = app.newVisitor();
  await client.post(paths.signIn(), { email, password });
  const wrong = "not the right one";
  expect((await client.post(paths.accountPassword(), { present: wrong, password: another })).status).toBe(422);
  expect((await client.post(paths.accountEmail(), { email: "new@owner.example", present: wrong })).status).toBe(422);
  expect((await client.post(paths.signInAgain(), { password: wrong })).status).toBe(422);
  expect(await refusedTo(personId)).toMatchObject(
    ["change-password", "ask-to-change-email", "prove-again"].map((action) => ({
      action,
      subjectType: "person",
      subjectId: personId,
      details: { proof: "password", why: "wrong" },
      from: expect.stringMatching(/127\.0\.0\.1|::1/u),
    })),
  );
  await app.db.insert(authenticators).values({ personId, sealed: Buffer.from("x"), lastStep: 0, createdAt: new Date() });
  const begun = () => app.db.$count(record, and(eq(record.action, "begin-sign-in"), eq(record.personId, personId)));
  const somebody = app.newVisitor();
  await somebody.post(paths.signIn(), { email, password: wrong });
  await app.refusals.settled();
  expect(await begun()).toBe(0);
  expect((await somebody.post(paths.signIn(), { email, password })).location).toMatch(/^\/sign-in\/code/u);
  expect(await begun()).toBe(1);
  expect((await (await app.as("audit")).get(`${paths.record()}?action=begin-sign-in`)).text).toContain("密码正确，等待双重验证");
});

test("a sign-in that fails leaves a row where the person is known, and none where nobody is", async () => {
  const { personId } = app.cast.as("vendor", "viewer");
  await app.db.insert(identities).values({ id: personId, personId, provider: "email", subject: "viewer@vendor.example" });
  // what was refused before is written down by now
  await app.refusals.settled();
  const before = await app.db.$count(record);
  for (const email of ["viewer@vendor.example", "nobody@vendor.example"])
    await app.newVisitor().post(paths.signIn(), { email, password: "not the one", next: "/desk" });
  expect(await refusedTo(personId)).toMatchObject([{ action: "sign-in", subjectType: "person", subjectId: personId }]);
  expect(await app.db.$count(record)).toBe(before + 1);
});
