import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { days, dealingsOf } from "#tests/features/intents/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

const now = days(0);
let app: TestApp;
let act: ReturnType<typeof dealingsOf>;
let vendor: Client;
let operator: Client;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  act = dealingsOf(app.cast);
  [vendor, operator] = [await app.as("vendor", "editor"), await app.as("office", "editor")];
});

const report = "必备第一项有第三方检测报告，排序中按自述计算，请核对证据的有效期。";
const found = "已核对：该报告已于上月到期，按有材料计算；更新证据后次日生效。";

/** A product before a scenario, and where its vendor says that it is ranked wrongly. */
async function ranked() {
  const [{ number }, product] = [await act.scenario(), await act.product()];
  return paths.rankingMistake(number, product.number);
}
const reported = async () => (await vendor.post(await ranked(), { reason: report, revision: "1" })).location ?? "";

test("a report goes to the operator, its answer back to the vendor; nobody else finds either", async () => {
  const form = await ranked();
  expect((await vendor.get(form)).text).toContain("示例零信任接入网关");
  const sent = await vendor.post(form, { reason: report, revision: "1" });
  expect(sent).toMatchObject({ status: 303, location: expect.stringMatching(/^\/mistakes\//) });
  const address = sent.location ?? "";
  expect((await operator.get(paths.operate())).html).toContain(address);
  expect((await operator.get(address)).text).toContain(report);
  expect(await operator.post(`${address}/answer`, { reason: found })).toMatchObject({ status: 303, location: address });
  expect((await vendor.get(address)).text).toContain(found);
  expect((await (await app.as("audit")).get(address)).status).toBe(200);
  for (const house of ["secondVendor", "owner", "secondOwner"] as const) {
    const client = await app.as(house);
    for (const path of [form, address, `${address}/answer`]) expect((await client.get(path)).status).toBe(404);
    expect((await client.post(form, { reason: report, revision: "1" })).status).toBe(404);
    expect((await client.post(`${address}/answer`, { reason: found })).status).toBe(404);
  }
  expect((await app.visitor.get(address)).location).toContain("/sign-in");
});

test("it holds where the product stood then; the operator reads where it stands now, and is led to that very row", async () => {
  const [scenario, product] = [await act.scenario(), await act.product()];
  await app.library.settled();
  const form = paths.rankingMistake(scenario.number, product.number);
  expect((await vendor.get(form)).text).toMatch(/现在的位次与得分\s*第 \d+ 位，共 \d+ 个候选；总分 0\.\d{3}/);
  const address = (await vendor.post(form, { reason: report, revision: "1" })).location ?? "";
  const before = await operator.get(address);
  const [, then] =
    /报告时的位次与得分\s*(第 \d+ 位，共 \d+ 个候选；总分 0\.\d{3}\s*引擎 \d+ · 学习 [0-9a-f]+ · 标签库 [0-9a-f]+ · 数据截至\S+日)/.exec(before.text) ?? [];
  expect(then).toBeDefined();
  expect(before.html).toContain(`href="${paths.scenarioCandidates(scenario.number)}?open=${product.number}#${product.number}"`);
  await act.product();
  await app.library.settled();
  const after = await operator.get(address);
  expect(after.text).toContain(`报告时的位次与得分 ${then}`);
  const among = (text: string, name: string) => Number(new RegExp(`${name}\\s*第 \\d+ 位，共 (\\d+) 个`).exec(text)?.[1]);
  expect(among(after.text, "现在的位次与得分")).toBe(among(after.text, "报告时的位次与得分") + 1);
});

const badWords: [string, string, number][] = [
  ["nothing", "", 422],
  ["blanks alone", " \n\t　 ", 422],
  ["too short", "不对", 422],
  ["too long", "长".repeat(1001), 422],
  ["100 kB", "长".repeat(34_000), 422],
  ["NUL", `${report}\0`, 422],
  ["half a character", `${report}\ud800`, 422],
];

describe("bad input is answered beside the field, and what was typed is kept", () => {
  test.each(badWords)("a report: %s", async (_, reason, status) => {
    const form = await ranked();
    const answer = await vendor.post(form, { reason, revision: "1" });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain("field-error");
    if (reason === "不对") expect(answer.html).toMatch(/<textarea[^>]*>\n?不对</u);
    // nothing was sent: the form is as it was
    expect((await vendor.post(form, { reason: report, revision: "1" })).status).toBe(303);
  });

  test.each(badWords)("an answer: %s", async (_, reason, status) => {
    const address = await reported();
    expect((await operator.post(`${address}/answer`, { reason })).status).toBe(status);
    expect((await operator.post(`${address}/answer`, { reason: found })).status).toBe(303);
  });

  test.each([
    ["a version that was not yet", "0", 409],
    ["no version", "", 409],
    ["a version that is no number", "一", 409],
    ["a version beyond all", "99999999999999999999", 409],
  ])("%s", async (_, revision, status) => {
    const answer = await vendor.post(await ranked(), { reason: report, revision });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(report);
  });

  test("emoji and rare characters are words like any other", async () => {
    const form = await ranked();
    const words = `${report}😀𠮷`;
    const { location } = await vendor.post(form, { reason: words, revision: "1" });
    expect((await operator.get(location ?? "")).text).toContain(words);
  });

  test("what is said twice is said once: the second sees why, and keeps the words", async () => {
    const form = await ranked();
    const twice = await Promise.all([1, 2].map(() => vendor.post(form, { reason: report, revision: "1" })));
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(twice.find(({ status }) => status === 409)?.html).toContain(report);
  });
});

test.each(["/mistakes/none", "/mistakes/none/answer", "/mistakes/%00", "/scenarios/SC-0000-0000/candidates/PD-000001/mistake"])(
  "%s is nowhere",
  async (path) => {
    for (const client of [vendor, operator]) expect((await client.get(path)).status).toBeGreaterThanOrEqual(400);
    for (const client of [vendor, operator]) expect((await client.get(path)).status).toBeLessThan(500);
  },
);
