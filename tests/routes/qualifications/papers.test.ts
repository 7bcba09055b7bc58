import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { claims, qualifications, standings } from "#db/schema/index.ts";
import { capabilitiesOf, listedProduct, selfDeclared } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { pdf } from "#tests/support/archive.ts";
import type { House } from "#tests/support/cast.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
let vendor: Client;
let office: Client;
let covered: string;
let paper: string;
let entry: string;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  vendor = await app.as("vendor", "editor");
  office = await app.as("office", "editor");
  [covered = ""] = capabilitiesOf(app.cast, 1);
});

const stated = (change: Record<string, string> = {}) => ({
  name: "专用产品检测证书",
  number: "示例-2026-001",
  issuer: "示例检测中心",
  issuedOn: "2026-03-01",
  expiresOn: "2027-02-28",
  scope: covered,
  ...change,
});
const file = (name = "证书.pdf", bytes = pdf()) => [{ field: "paper", name, bytes }];

describe("submitting a qualification", () => {
  test.each<[string, Record<string, string>, string]>([
    ["no name", { name: "" }, "请填写资质名称"],
    ["a day to come", { issuedOn: "2026-12-01" }, "签发日期不能晚于今天"],
    ["a day that is none", { issuedOn: "2026-02-31" }, "日期"],
    ["an end before the beginning", { expiresOn: "2026-02-28" }, "有效期应晚于签发日期"],
    ["one that has run out", { issuedOn: "2020-01-01", expiresOn: "2026-11-19" }, "已经过期"],
    ["no scope", { scope: "" }, "请至少勾选一项能力"],
    ["a scope that there is not", { scope: "no-such-capability" }, "错误"],
    ["NUL", { number: "a\0b" }, "编号"],
    ["100 kB of Chinese", { issuer: "长".repeat(34_000) }, "签发机构"],
  ])("%s is answered beside the field, and what was typed is kept", async (_, change, words) => {
    const answer = await vendor.upload(paths.qualificationNew(), stated(change), file());
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    if (!("number" in change)) expect(answer.html).toContain("示例-2026-001");
  });

  test("without its paper, or with a wrong one, nothing is written", async () => {
    expect((await vendor.upload(paths.qualificationNew(), stated(), [])).text).toContain("请选择文件");
    expect((await vendor.upload(paths.qualificationNew(), stated(), file("a.svg"))).text).toContain("不接受这种文件");
    expect(await app.db.$count(qualifications)).toBe(0);
  });

  test("with it, it waits for the operator", async () => {
    expect(await vendor.upload(paths.qualificationNew(), stated(), file())).toMatchObject({ status: 303, location: paths.qualifications() });
    const [row] = await app.db.select().from(qualifications);
    paper = row?.id ?? "";
    expect((await vendor.get(paths.qualifications())).text).toContain("待核验");
    expect((await office.get(paths.operate())).text).toContain("专用产品检测证书");
  });
});

describe("a claim that rests on it", () => {
  test("is chosen in the claims form; issuer, number and days are the paper’s, whatever was typed", async () => {
    const { id, number } = await listedProduct(app.cast.contextFor(app.cast.as("vendor")), capabilitiesOf(app.cast, 3).map(selfDeclared));
    const page = await vendor.get(paths.productEditClaims(number));
    expect(page.text).toContain("专用产品检测证书（示例-2026-001，待核验）");
    const revision = /name="revision" value="(\d+)"/.exec(page.html)?.[1] ?? "";
    const label = app.cast.reference.taxonomy.get(covered)?.zh ?? "";
    const row = { capability: label, note: "按会话逐次核验身份与终端状态。", level: "tested", issuer: "另一家", qualification: paper };
    const fields = Object.fromEntries(Object.entries(row).map(([name, value]) => [`claims[0].${name}`, value]));
    expect((await vendor.post(paths.productEditClaims(number), { revision, ...fields, "claims[0].qualification": "someone-elses" })).text).toContain(
      "已不可引用",
    );
    expect((await vendor.post(paths.productEditClaims(number), { revision, ...fields })).status).toBe(303);
    const [claim] = await app.db.select().from(claims).where(eq(claims.productId, id));
    expect(claim).toMatchObject({ issuer: "示例检测中心", issuedOn: "2026-03-01", expiresOn: "2027-02-28", qualificationId: paper, confirmed: null });
    expect((await office.post(paths.qualificationVerification(paper))).location).toBe(paths.qualification(paper));
    const [confirmed] = await app.db.select().from(claims).where(eq(claims.productId, id));
    expect(confirmed?.confirmed).toBe("tested");
    expect((await office.get(paths.qualification(paper))).text).toContain("示例零信任接入网关");
  });

  test("revoking asks for a reason and takes the confirmation back", async () => {
    expect((await office.post(paths.qualificationRevocation(paper), { reason: "" })).status).toBe(422);
    expect((await office.post(paths.qualificationRevocation(paper), { reason: "签发机构已注销该证书" })).location).toBe(paths.qualification(paper));
    expect((await office.post(paths.qualificationRevocation(paper), { reason: "签发机构已注销该证书" })).status).toBe(409);
    expect(await app.db.$count(claims, eq(claims.confirmed, "tested"))).toBe(0);
    expect((await vendor.get(paths.qualification(paper))).text).toContain("签发机构已注销该证书");
  });
});

describe("standing", () => {
  const adverse = {
    kind: "adverse",
    title: "虚假宣传处罚",
    reason: "宣传材料与检测报告不符。",
    source: "示例市市场监管局网站公示",
    authority: "示例市市场监督管理局",
    number: "示市监罚〔2026〕12号",
    decidedOn: "2026-10-09",
    startsOn: "2026-10-09",
    endsOn: "",
  };
  const place = () => paths.standingNew(app.cast.idOf("vendor"));

  test.each<[Record<string, string>, string]>([
    [{ authority: "" }, "须写明作出决定的机关"],
    [{ number: "" }, "须写明决定的文号"],
    [{ decidedOn: "" }, "须写明决定的日期"],
    [{ decidedOn: "2026-12-01" }, "决定日期不能晚于今天"],
    [{ endsOn: "2026-01-01" }, "截止日期不能早于起始日期"],
    [{ kind: "worst" }, "错误"],
    [{ source: "" }, "请写明来源"],
  ])("%j is not written", async (change, words) => {
    const answer = await office.post(place(), { ...adverse, ...change });
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
    expect(await app.db.$count(standings)).toBe(0);
  });

  test("is shown to everybody with the house’s reply, and says that no ranking counts it", async () => {
    expect((await office.post(place(), adverse)).location).toBe(paths.operateOrganisation(app.cast.idOf("vendor")));
    const [row] = await app.db.select().from(standings);
    entry = row?.id ?? "";
    expect((await vendor.post(paths.standingReply(entry), { reason: "已更正宣传材料。" })).location).toBe(paths.organisation());
    const page = await app.visitor.get(paths.vendor(app.cast.creditCodeOf("vendor")));
    for (const words of ["虚假宣传处罚", "示市监罚〔2026〕12号", "已更正宣传材料。", "不参与任何候选排序"]) expect(page.text).toContain(words);
  });
});

/** Who gets which answer, house by house; the owner of each. */
const houses: House[] = ["vendor", "secondVendor", "owner", "office", "audit"];
describe("who may open what", () => {
  const table: [string, () => string, number[]][] = [
    //                                                         vendor 2nd  owner office audit
    ["own qualifications", () => paths.qualifications(), [200, 200, 200, 200, 200]],
    ["a new qualification", () => paths.qualificationNew(), [200, 200, 403, 403, 403]],
    ["a qualification", () => paths.qualification(paper), [200, 404, 404, 200, 200]],
    ["its refusal", () => paths.qualificationRefusal(paper), [403, 404, 404, 409, 403]],
    ["a new entry of standing", () => paths.standingNew(app.cast.idOf("vendor")), [404, 404, 404, 200, 403]],
    ["its withdrawal", () => paths.standingWithdrawal(entry), [403, 404, 404, 200, 403]],
    ["its reply", () => paths.standingReply(entry), [200, 404, 404, 403, 403]],
  ];
  test.each(table)("%s", async (_, path, expected) => {
    expect(await Promise.all(houses.map(async (house) => (await (await app.as(house)).get(path())).status))).toEqual(expected);
    expect((await app.visitor.get(path())).location).toBe(`/sign-in?${new URLSearchParams({ next: path() })}`);
  });

  test("what others may not decide is refused to them, or is not there", async () => {
    const tried = async (house: House, path: string) => (await (await app.as(house)).post(path, { reason: "这是一段足够长的理由。" })).status;
    for (const path of [
      paths.qualificationVerification(paper),
      paths.qualificationRevocation(paper),
      paths.qualificationWithdrawal(paper),
      paths.standingWithdrawal(entry),
    ]) {
      expect(await tried("secondVendor", path), path).toBe(404);
      expect(await tried("owner", path), path).toBe(404);
    }
    expect(await tried("vendor", paths.qualificationVerification(paper))).toBe(403);
    expect(await tried("vendor", paths.standingWithdrawal(entry))).toBe(403);
    expect(await tried("audit", paths.standingWithdrawal(entry))).toBe(403);
  });
});
