import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { demoPassword, equipDemoPeople } from "#app/platform/demo.server.ts";
import { sealTotpSecret } from "#app/platform/totp.server.ts";
import { authenticators, identities, people } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { password, withAddress } from "./world.ts";

let demo: TestApp;
beforeAll(async () => {
  demo = await startApp({ world: true });
});

const personOf = async (account: string) =>
  (
    await demo.db
      .select({ id: identities.personId })
      .from(identities)
      .where(eq(identities.subject, `${account}@demo.anchang.example`))
  )[0]?.id ?? "";

test("demo people who must have a second factor have theirs, and its present code beside the account; no others", async () => {
  const page = await demo.newVisitor().get(paths.signIn());
  expect(page.text.match(/现在的验证码 \d{6}，\d+ 秒后更换/g)).toHaveLength(8);
  const held = await demo.db.select({ email: identities.subject }).from(authenticators).innerJoin(identities, eq(identities.personId, authenticators.personId));
  expect(held.map(({ email }) => email.split("@")[0]).sort()).toEqual([
    "approver",
    "audit",
    "auditor",
    "data-owner",
    "operator",
    "reviewer",
    "security",
    "system",
  ]);
});

test("password and the code that is shown open the desk; one click stands for both", async () => {
  const client = demo.newVisitor();
  const step = await client.post(paths.signIn(), { email: "operator@demo.anchang.example", password: demoPassword, next: "" });
  const [, code = ""] = /现在的验证码：(\d{6})/.exec((await client.get(step.location ?? "")).text) ?? [];
  expect(await client.post(step.location ?? "", { code })).toMatchObject({ status: 303, location: paths.desk() });
  const clicking = demo.newVisitor();
  expect(await clicking.post(paths.demoSignIn(), { person: await personOf("auditor"), next: "" })).toMatchObject({ status: 303, location: paths.desk() });
  expect((await clicking.get(paths.desk())).status).toBe(200);
});

test("an app that somebody set up themselves is theirs: its code is shown to nobody, and it stays", async () => {
  const personId = await personOf("approver");
  await demo.db
    .update(authenticators)
    .set({ sealed: sealTotpSecret(demo.factorKey, personId, Buffer.alloc(20, 9)) })
    .where(eq(authenticators.personId, personId));
  await equipDemoPeople(demo.db, demo.factorKey);
  expect((await demo.newVisitor().get(paths.signIn())).text.match(/现在的验证码 \d{6}/g)).toHaveLength(7);
});

test("outside the demonstration no code is shown, on no page", async () => {
  const app = await startApp({ demo: false });
  const { personId, email } = await withAddress(app, "office", "owner", "operator@demo.anchang.example");
  await app.db
    .insert(authenticators)
    .values({ personId, sealed: sealTotpSecret(app.factorKey, personId, Buffer.alloc(20, 3)), lastStep: 0, createdAt: new Date() });
  await app.db.update(people).set({ name: "demo" }).where(eq(people.id, personId));
  const client = app.newVisitor();
  const step = await client.post(paths.signIn(), { email, password, next: "" });
  expect(step.location).toMatch(/^\/sign-in\/code/);
  for (const path of [paths.signIn(), step.location ?? ""]) expect((await client.get(path)).html).not.toMatch(/现在的验证码|\b\d{6}\b(?!")/);
  expect((await client.post(paths.demoSignIn(), { person: personId })).status).toBe(404);
});
