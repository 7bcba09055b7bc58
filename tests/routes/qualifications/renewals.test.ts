import { desc } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { qualifications } from "#db/schema/index.ts";
import { capabilitiesOf } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { pdf } from "#tests/support/archive.ts";

let app: TestApp;
let vendor: Client;
let office: Client;
let covered: string;
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2027-02-20T02:00:00Z") });
  vendor = await app.as("vendor", "editor");
  office = await app.as("office", "editor");
  [covered = ""] = capabilitiesOf(app.cast, 1);
});

const submit = (change: Record<string, string> = {}) =>
  vendor.upload(
    paths.qualificationNew(),
    { name: "专用产品检测证书", number: "示例-2026-001", issuer: "示例检测中心", issuedOn: "2026-03-01", expiresOn: "2027-02-28", scope: covered, ...change },
    [{ field: "paper", name: "证书.pdf", bytes: pdf() }],
  );
const last = async () => (await app.db.select().from(qualifications).orderBy(desc(qualifications.issuedOn)).limit(1))[0]?.id ?? "";
const renewed = { issuedOn: "2027-02-10", expiresOn: "2028-02-29" };

describe("a renewal under the number of one that stands", () => {
  let former: string;
  let next: string;
  test("is refused beside the field that says so where it is no later, with all that was typed", async () => {
    await submit();
    former = await last();
    await office.post(paths.qualificationVerification(former));
    for (const [change, words] of [
      [{ ...renewed, expiresOn: "2027-02-27" }, "同编号的已核验资质有效期至 2027年2月28日"],
      [{ ...renewed, issuedOn: "2026-02-28" }, "同编号的已核验资质签发于 2026年3月1日"],
      [{}, "或与已核验的是同一件"],
    ] as const) {
      const answer = await submit({ name: "另起的名称", ...change });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(words);
      for (const kept of ["另起的名称", "示例-2026-001", "示例检测中心"]) expect(answer.html).toContain(`value="${kept}"`);
      expect(answer.html).toMatch(new RegExp(`value="${covered}"[^>]*checked|checked[^>]*value="${covered}"`));
    }
    const endless = { number: "示例-2026-002", expiresOn: "" };
    await submit({ ...endless, issuedOn: "2026-03-02" });
    await office.post(paths.qualificationVerification(await last()));
    expect((await submit({ ...endless, ...renewed })).text).toContain("长期有效，无须续期");
    expect(await app.db.$count(qualifications)).toBe(2);
  });

  test("waits, and each page leads to the other", async () => {
    expect((await submit(renewed)).status).toBe(303);
    next = await last();
    for (const page of [await vendor.get(paths.qualification(next)), await office.get(paths.qualification(next)), await office.get(paths.operate())])
      expect(page.html).toContain(`href="${paths.qualification(former)}"`);
    expect((await office.get(paths.operate())).text).toContain("续期件，原件有效期至 2027年2月28日");
    expect((await office.get(paths.qualification(next))).text).toContain("本件接替原资质");
    expect((await vendor.get(paths.qualification(former))).html).toContain(`href="${paths.qualification(next)}"`);
    expect((await vendor.get(paths.qualifications())).text).toContain("续期件待核验");
    expect((await vendor.get(paths.desk())).text).not.toContain("请续期并提交新证书");
  });

  test("verified, it takes its place", async () => {
    expect((await office.post(paths.qualificationVerification(next))).location).toBe(paths.qualification(next));
    expect((await office.post(paths.qualificationVerification(next))).status).toBe(409);
    expect((await vendor.get(paths.qualifications())).text).toContain("已续期");
    expect((await office.get(paths.qualification(former))).html).toContain(`href="${paths.qualification(next)}"`);
    expect((await vendor.get(paths.qualification(former))).text).toContain("已核验");
  });
});
