import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { record } from "#db/schema/index.ts";
import { days, dealingsOf, reason, words } from "#tests/features/intents/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let now = days(0);
let app: TestApp;
let act: ReturnType<typeof dealingsOf>;
let owner: Client;
let vendor: Client;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  act = dealingsOf(app.cast);
  [owner, vendor] = [await app.as("owner", "editor"), await app.as("vendor", "editor")];
});

const fields = { product: "", ...words, revision: "1" };

describe("from the ranking to the shortlist to the invitation to the intent", () => {
  test("each side sees what waits; the ranking stays the same to the byte", async () => {
    const { number } = await act.scenario();
    const product = await act.product();
    const rankingOf = async () =>
      (await owner.get(paths.scenarioCandidates(number))).html
        .replace(/<p class="candidate-marks small no-print">.*?<\/p>/gs, "")
        .replace(/备选（\d+ 个）/, "")
        .replace(/nonce="[^"]*"/g, "");
    await app.library.settled();
    const before = await rankingOf();
    expect(before).toContain(product.number);
    expect(await owner.post(paths.candidate(number, product.number), { reason, revision: "1" })).toMatchObject({
      status: 303,
      location: paths.shortlist(number),
    });
    expect((await owner.get(paths.shortlist(number))).text).toContain(reason);
    expect(await owner.post(paths.candidateInvitation(number, product.number), { reason: "请说明试用怎样安排。", revision: "1" })).toMatchObject({
      status: 303,
    });
    const desk = await vendor.get(paths.desk());
    expect(desk.text).toContain("邀请贵单位对接");
    const invitation = /\/intent-invitations\/[\w-]+/.exec(desk.html)?.[0] ?? "";
    expect((await vendor.get(invitation)).text).toContain("请说明试用怎样安排。");
    expect((await vendor.get(paths.scenario(number))).html).toContain(invitation);
    const sent = await vendor.post(paths.intentNew(number), { ...fields, product: product.number });
    expect(sent).toMatchObject({ status: 303 });
    expect((await owner.get(paths.desk())).text).toContain("新的对接意向");
    expect((await owner.get(sent.location ?? "")).text).toContain(words.answer);
    expect((await owner.get(paths.scenarioIntents(number))).text).toContain("1 份");
    expect(await owner.post(`${sent.location}/receipt`)).toMatchObject({ status: 303 });
    expect((await vendor.get(sent.location ?? "")).text).toContain("需求方已阅");
    // what was done is said once, on the next page
    await owner.get(paths.desk());
    const after = await rankingOf();
    expect(after).toBe(before);
    expect((await owner.get(paths.scenarioCandidates(number))).text).toContain("已列入备选");
  });

  test("under a statutory regime the page says what it is, and neither operator nor auditor finds it, ever", async () => {
    const { number } = await act.scenario("government-procurement");
    const product = await act.product();
    expect((await vendor.get(paths.intentNew(number))).text).toContain("不是投标或响应文件");
    const { location } = await vendor.post(paths.intentNew(number), { ...fields, product: product.number });
    for (const at of [days(0), days(40)]) {
      now = at;
      // sessions do not last so long: everybody signs in anew
      for (const house of ["office", "audit", "secondVendor", "secondOwner"] as const) {
        const client = await app.as(house);
        for (const path of [location ?? "", paths.scenarioIntents(number), paths.shortlist(number)]) expect((await client.get(path)).status).toBe(404);
      }
    }
    now = days(0);
    expect((await owner.get(location ?? "")).status).toBe(200);
  });
});

describe("bad input is answered beside the field, and what was typed is kept", () => {
  const bad: [string, Record<string, string>, number, string][] = [
    ["nothing", { product: "", answer: "", contactName: "", contactPhone: "", contactEmail: "" }, 422, "请选择一个产品"],
    ["too short", { answer: "太短" }, 422, "至少 20 字"],
    ["too long", { answer: "长".repeat(1001) }, 422, "不能超过"],
    ["100 kB", { answer: "长".repeat(100_000) }, 422, "不能超过"],
    ["NUL", { answer: `${words.answer}\0` }, 422, "不能使用的字符"],
    ["half a character", { answer: `${words.answer}\ud800` }, 422, "不能使用的字符"],
    ["no way to be reached", { contactPhone: "" }, 422, "至少一项"],
    ["somebody else's product", { product: "PD-999999" }, 422, "已上架的一个产品"],
    ["a stale page", { revision: "0" }, 409, "场景在您打开之后有更正"],
  ];
  test.each(bad)("%s", async (_, given, status, message) => {
    const { number } = await act.scenario();
    const product = await act.product();
    const answer = await vendor.post(paths.intentNew(number), { ...fields, product: product.number, ...given });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
    if (!given.answer && given.answer !== "") expect(answer.html).toContain(words.answer);
  });

  test.each([
    ["", 422],
    ["短", 422],
    ["长".repeat(301), 422],
    ["理由\0理由", 422],
    ["理由\ud800", 422],
  ])("a reason of %j is asked again", async (given, status) => {
    const { number } = await act.scenario();
    const product = await act.product();
    expect((await owner.post(paths.candidate(number, product.number), { reason: given, revision: "1" })).status).toBe(status);
    await act.keep(number, product.number);
    for (const path of [paths.candidateRemoval(number, product.number), paths.candidateInvitation(number, product.number)])
      expect((await owner.post(path, { reason: given, revision: "1" })).status).toBe(status);
  });

  test("a second after the closing the words are given back, and nothing is sent", async () => {
    const { number } = await act.scenario();
    const product = await act.product();
    now = new Date(days(30).getTime() + 1000);
    try {
      const late = await app.as("vendor", "editor");
      const answer = await late.post(paths.intentNew(number), { ...fields, product: product.number });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain("征集已截止");
      expect(answer.text).toContain(words.answer);
      expect((await late.get(paths.scenarioIntents(number))).status).toBe(404);
    } finally {
      now = days(0);
    }
  });

  test("a product that moved on, or was kept meanwhile: 409, with the reason kept", async () => {
    const { number } = await act.scenario();
    const product = await act.product();
    const path = paths.candidate(number, product.number);
    for (const revision of ["0", "7"]) {
      const stale = await owner.post(path, { reason, revision });
      expect([stale.status, stale.text.includes("更新到了第 1 版"), stale.html.includes(reason)]).toEqual([409, true, true]);
    }
    await act.keep(number, product.number);
    const twice = await owner.post(path, { reason, revision: "1" });
    expect([twice.status, twice.text.includes("该产品已在备选中"), twice.text.includes(reason)]).toEqual([409, true, true]);
  });
});

test("who may open what: 404 to whom it is nothing, 403 with the reason to who sees it and may not", async () => {
  const { number } = await act.scenario();
  const product = await act.product();
  const invitation = await act.invite(number, product.number);
  const houses = ["owner", "secondOwner", "vendor", "secondVendor", "office", "audit"] as const;
  const table: [string, number[]][] = [
    [paths.shortlist(number), [200, 404, 404, 404, 404, 404]],
    [paths.candidate(number, product.number), [200, 404, 404, 404, 404, 404]],
    [paths.candidateRemoval(number, product.number), [200, 404, 404, 404, 404, 404]],
    [paths.candidateInvitation(number, product.number), [200, 404, 404, 404, 404, 404]],
    [paths.intentInvitation(invitation), [200, 404, 200, 404, 404, 404]],
    [paths.intentInvitationRefusal(invitation), [403, 404, 200, 404, 404, 404]],
    [paths.intentNew(number), [403, 403, 200, 200, 403, 403]],
    [paths.scenarioIntents(number), [200, 404, 404, 404, 404, 404]],
    [paths.rankingMistake(number, product.number), [404, 404, 200, 404, 404, 404]],
    [paths.intent("no-such-intent"), [404, 404, 404, 404, 404, 404]],
    [paths.mistake("no-such-report"), [404, 404, 404, 404, 404, 404]],
  ];
  const clients = await Promise.all(houses.map((house) => app.as(house)));
  const costs: number[] = [];
  for (const [path, expected] of table) {
    const got: number[] = [];
    for (const client of clients) {
      const before = await app.db.$count(record);
      const cost = await app.queriesOf(async () => {
        got.push((await client.get(path)).status);
        await app.refusals.settled();
      });
      // a refusal is written down after the answer, by two statements
      costs.push(cost - 2 * ((await app.db.$count(record)) - before));
    }
    expect([path, got]).toEqual([path, expected]);
    // what can be read of a scenario is not there for visitors, as its ranking is not; forms and what has an address of its own ask to sign in
    const visited = await app.newVisitor().get(path);
    if ([paths.shortlist(number), paths.scenarioIntents(number)].includes(path))
      expect([path, visited.status, visited.html.includes(`/sign-in?next=${encodeURIComponent(path)}`)]).toEqual([path, 404, true]);
    else expect(visited.location).toMatch(/^\/sign-in/);
  }
  // an operator’s count of what waits among them
  expect(Math.max(...costs)).toBeLessThanOrEqual(7);
  const viewer = await app.as("owner", "viewer");
  expect((await viewer.get(paths.shortlist(number))).status).toBe(200);
  expect(await viewer.get(paths.candidateRemoval(number, product.number))).toMatchObject({ status: 403 });
});
