import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { codeAt, sealTotpSecret } from "#app/platform/totp.server.ts";
import { authenticators, sessions } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Answer, startApp, type TestApp } from "#tests/support/app.ts";
import { letterTo, linkIn, password, withAddress } from "./world.ts";

const now = new Date("2026-11-20T02:00:00Z");
const start = (own: Parameters<typeof startApp>[0] = {}) => startApp({ demo: false, now: () => now, ...own });
const [behindHttps, onLoopback] = [await start({ publicOrigin: "https://anchang.example" }), await start()];

const secret = Buffer.alloc(20, 3);
const email = "editor@example.cn";

/** Signs in by password and code, changes something, sends a form too late, signs out; and all else that leaves a cookie. Each step with what its answer set. */
async function journey(app: TestApp) {
  const { personId } = await withAddress(app, "owner", "editor", email);
  await app.db.insert(authenticators).values({ personId, sealed: sealTotpSecret(app.factorKey, personId, secret), lastStep: 0, createdAt: now });
  const client = app.newVisitor();
  const steps: [step: string, ...set: string[]][] = [];
  const note = (step: string, { headers }: Answer) => void steps.push([step, ...(headers["set-cookie"] ?? [])]);
  const signIn = async () => {
    await app.db.update(authenticators).set({ lastStep: 0 });
    note("password", await client.post(paths.signIn(), { email, password, next: "" }));
    note("code", await client.post(paths.signInCode(), { code: codeAt(secret, now).code }));
  };
  note("language", await client.post(paths.language(), { locale: "zh-CN", back: "/" }));
  note("large type", await client.post(paths.largeType(), { on: "yes", back: "/" }));
  note("usual type", await client.post(paths.largeType(), { on: "", back: "/" }));
  note("no second step", await client.get(paths.signInCode()));
  await signIn();
  note("change", await client.post(paths.accountProfile(), { name: "林编辑", locale: "zh-CN" }));
  note("said", await client.get(paths.account()));
  note("house", await client.post(paths.organisationChoice(), { membership: app.cast.as("owner", "editor").actingFor?.membershipId ?? "", next: "" }));
  const { id } = done(await createScenario(app.cast.contextFor(app.cast.as("owner", "editor"))));
  await app.db.update(sessions).set({ endedAt: now }).where(isNull(sessions.endedAt));
  const late = await client.post(paths.scenarioDraftNeed(id), { revision: "1", title: "保留下来的标题" });
  note("too late", late);
  await signIn();
  const kept = await client.get(new URLSearchParams(late.location?.split("?")[1]).get("next") ?? "");
  expect(kept).toMatchObject({ status: 200, text: expect.stringContaining("保留下来的标题") });
  note("sign-out", await client.post(paths.signOut()));
  await client.post(paths.passwordReset(), { email });
  const link = linkIn((await letterTo(app, email))?.text, "/password-reset");
  note("reset", await client.post(link, { password: "quiet harbour lantern" }));
  return steps;
}
/** What a cookie is called, and for how many seconds it stays; 0 takes it away. */
const briefly = (cookie: string) => cookie.replace(/=[^;]*;.*Max-Age=(\d+).*$/, " $1");
const expected = (prefix: string) =>
  (
    [
      ["language", "locale 31536000"],
      ["large type", "large-type 31536000"],
      ["usual type", "large-type 0"],
      ["no second step", "pending 0"],
      ["password", "pending 600"],
      ["code", "session 129600", "browser 15552000", "pending 0"],
      ["change", "notice 60"],
      ["said", "notice 0"],
      ["house", "notice 60", "session 129600"],
      ["too late", "kept 1800"],
      ["password", "pending 600"],
      ["code", "session 129600", "browser 15552000", "pending 0"],
      ["sign-out", "session 0"],
      ["reset", "notice 60", "browser 15552000"],
    ] as const
  ).map(([step, ...set]) => [step, ...set.map((one) => prefix + one)]);

test("behind https every cookie is bound to our host and to TLS, and no script reads it", async () => {
  const steps = await journey(behindHttps);
  expect(steps.map(([step, ...set]) => [step, ...set.map(briefly)])).toEqual(expected("__Host-"));
  for (const cookie of steps.flatMap(([, ...set]) => set))
    expect(cookie).toMatch(/^__Host-[a-z-]+=[\w-]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
});

test("on this machine alone, without TLS, the same under plain names", async () => {
  const steps = await journey(onLoopback);
  expect(steps.map(([step, ...set]) => [step, ...set.map(briefly)])).toEqual(expected(""));
  for (const cookie of steps.flatMap(([, ...set]) => set)) expect(cookie).toMatch(/^[a-z-]+=[\w-]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
});

/** What a neighbour's host, or who is between, may set; the last begin with what some take for a blank. */
const planted = ["", "__Secure-", "__host-", "__HOST-", "\u00a0__Host-", "\u0085__Host-", "\u00a0"];

test.each(planted)("behind https nothing is read that could be planted: %j", async (prefix) => {
  const { personId } = behindHttps.cast.as("vendor");
  const { cookie } = await behindHttps.sessions.begin(personId, null);
  const token = /=([\w-]{43});/.exec(cookie)?.[1];
  const ask = async (start: string, path: string) => {
    const own = `${start}session=${token}; ${start}locale=en; ${start}large-type=on; ${start}notice=profile-saved`;
    return await behindHttps.newVisitor().get(path, { Cookie: `a=b;${own}` });
  };
  expect(await ask("__Host-", paths.account())).toMatchObject({ status: 200 });
  expect((await ask("__Host-", paths.home())).html).toMatch(/<html lang="en" class="large-type"/);
  expect(await ask(prefix, paths.account())).toMatchObject({ status: 303 });
  const { html, headers } = await ask(prefix, paths.home());
  expect(html).toContain('<html lang="zh-CN">');
  expect(headers["set-cookie"], "nothing was said").toBeUndefined();
});
