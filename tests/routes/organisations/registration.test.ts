import { mkdtemp, writeFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { largestFile } from "#app/domain/file/file-kind.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { sweepFiles } from "#app/features/files/sweep-files.server.ts";
import { reinstateDueOrganisations } from "#app/features/organisations/reinstate-due-organisations.server.ts";
import { paths } from "#app/paths.ts";
import { files, identities, letters, organisations, record } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { archiveOf, pdf } from "#tests/support/archive.ts";

let now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
let founder: Client;
let office: Client;
let houseId: string;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  office = await app.as("office");
  await app.db
    .insert(identities)
    .values({ id: "founder-mail", personId: app.cast.as("vendor", "viewer").personId, provider: "email", subject: "founder@demo.anchang.example" });
  founder = await app.as("vendor", "viewer");
});

const code = demoCreditCode("81000001");
const stated = (change: Record<string, string> = {}) => ({
  creditCode: code,
  name: "示例新来的单位",
  kind: "private",
  district: "pudong",
  park: "zhangjiang",
  size: "small",
  capacities: "supply",
  about: "",
  ...change,
});
const proof = (bytes = pdf(), name = "营业执照.pdf") => [{ field: "proof", name, bytes }];

describe("registering one’s own house", () => {
  test.each<[string, Record<string, string>, string]>([
    ["nothing", { creditCode: "" }, "请填写统一社会信用代码"],
    ["too short", { creditCode: "9199" }, "代码应为 18 位"],
    ["letters that are not used", { creditCode: "91999999O0000000I1" }, "不用 I、O、S、V、Z"],
    ["a mistyped subject code", { creditCode: `${code.slice(0, 10)}9${code.slice(11)}` }, "第 9 至 17 位"],
    ["a mistyped last character", { creditCode: code.slice(0, 17) + (code[17] === "0" ? "1" : "0") }, "最后一位校验不符"],
    ["a park elsewhere", { park: "caohejing" }, "该园区不在所选区域内"],
    ["a capacity that is given", { capacities: "operator" }, "错误"],
    ["no capacity", { capacities: "" }, "请至少选择一项"],
    ["a name of 100 kB", { name: "长".repeat(100_000) }, "名称"],
    ["NUL", { name: "a\0bcd" }, "名称"],
  ])("%s is answered beside the field, and what was typed is kept", async (_, change, words) => {
    const answer = await founder.post(paths.organisationNew(), stated(change));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  test("makes its owner, who goes on for it to the proof", async () => {
    const answer = await founder.post(paths.organisationNew(), stated());
    expect(answer).toMatchObject({ status: 303, location: paths.organisationProof() });
    const [row] = await app.db.select().from(organisations).where(eq(organisations.creditCode, code));
    houseId = row?.id ?? "";
    expect(row).toMatchObject({ status: "registered", capacities: ["supply"], park: "zhangjiang" });
    const own = await founder.get(paths.organisation());
    expect(own.text).toContain("示例新来的单位");
    expect(own.text).toContain("请上传营业执照");
  });

  test("a code that is registered is nobody else’s to take, and no member is named", async () => {
    const stranger = await app.as("owner", "viewer");
    const answer = await stranger.post(paths.organisationNew(), stated());
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("这个代码已经注册过");
    expect(answer.text).not.toContain("vendor viewer");
    expect((await stranger.get(paths.organisation())).text).not.toContain("示例新来的单位");
  });
});

describe("its proof", () => {
  test.each<[string, Buffer, string, string]>([
    ["a page called PDF", Buffer.from("<html>"), "a.pdf", "内容与扩展名不符"],
    ["a drawing", Buffer.from("<svg/>"), "a.svg", "不接受这种文件"],
    ["an archive", archiveOf([{ name: "a.txt" }]), "a.zip", "不接受这种文件"],
    ["a locked PDF", pdf("/Encrypt 5 0 R"), "a.pdf", "已加密"],
    ["an empty file", Buffer.alloc(0), "a.pdf", "文件是空的"],
    ["a name that turns around", pdf(), "a\u202efdp.pdf", "文字方向符"],
    ["more than may be", Buffer.concat([pdf(), Buffer.alloc(largestFile)]), "a.pdf", "文件超过 10 MB"],
  ])("%s is refused with why", async (_, bytes, name, words) => {
    const answer = await founder.upload(paths.organisationProof(), {}, [{ field: "proof", name, bytes }]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(await app.db.$count(files)).toBe(0);
  });

  test("none, two, a broken body and another kind of form", async () => {
    expect((await founder.upload(paths.organisationProof(), {}, [])).text).toContain("请选择文件");
    expect((await founder.upload(paths.organisationProof(), {}, [...proof(), ...proof()])).text).toContain("一次只能上传一个文件");
    const headers = { Origin: app.origin, "Content-Type": "multipart/form-data; boundary=x" };
    expect((await founder.send("POST", paths.organisationProof(), headers, "--x\r\nContent-Disposition: form-da")).status).toBe(400);
    expect((await founder.post(paths.organisationProof(), { proof: "x" })).text).toContain("请选择文件");
    expect((await founder.upload(paths.organisationNew(), stated(), proof())).status).toBe(415);
    const huge = { Origin: app.origin, "Content-Type": "multipart/form-data; boundary=x", "Content-Length": "900000000", Connection: "close" };
    expect((await founder.send("POST", paths.organisationProof(), huge)).status).toBe(413);
  });

  test("limits are said before one chooses", async () => {
    const page = await founder.get(paths.organisationProof());
    expect(page.text).toContain("可选 PDF · OFD · JPG · JPEG · PNG，不超过 10 MB");
    expect(page.html).toContain('accept=".pdf,.ofd,.jpg,.jpeg,.png"');
  });

  test("one that holds is kept with its digest, and the house waits", async () => {
    expect(await founder.upload(paths.organisationProof(), {}, proof())).toMatchObject({ status: 303, location: paths.organisation() });
    const [file] = await app.db.select().from(files);
    expect(file).toMatchObject({ name: "营业执照.pdf", kind: "pdf", organisationId: houseId, size: pdf().length });
    expect(file?.storageKey).not.toContain("营业执照");
    const page = await founder.get(paths.organisation());
    expect(page.text).toContain(file?.sha256);
    expect(page.text).toContain("待核验");
    expect((await founder.upload(paths.organisationProof(), {}, proof())).status).toBe(409);
  });

  test("is saved, not opened, by its house, the office and the auditor, each reading recorded; to all others there is none", async () => {
    const [file] = await app.db.select().from(files);
    const path = paths.file(file?.id ?? "");
    for (const reader of [founder, office, await app.as("audit")]) {
      const { status, headers, html } = await reader.get(path);
      expect(status).toBe(200);
      expect(html).toBe(pdf().toString("latin1"));
      expect(headers).toMatchObject({
        "content-type": "application/pdf",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "cache-control": "no-store, no-transform",
        "content-length": String(pdf().length),
      });
      expect(headers["content-disposition"]).toBe("attachment; filename=\"_.pdf\"; filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7.pdf");
    }
    expect(await app.db.$count(record, eq(record.action, "read-file"))).toBe(3);
    for (const house of ["vendor", "owner", "secondVendor"] as const) expect((await (await app.as(house)).get(path)).status).toBe(404);
    expect((await app.visitor.get(path)).location).toBe(`/sign-in?${new URLSearchParams({ next: path })}`);
    const none = await founder.get(paths.file("no-such-file"));
    expect([none.status, none.headers["content-type"], none.text.includes("没有找到页面")]).toEqual([404, "text/html; charset=utf-8", true]);
    expect(await app.db.$count(record, eq(record.action, "read-file"))).toBe(3);
  });

  test("what no row speaks of is swept after an hour; what one does stays", async () => {
    const { store } = app.filing;
    const [file] = await app.db.select().from(files);
    const later = (minutes: number) => ({ actor: { kind: "clock" } as const, db: app.db, clock: async () => new Date(Date.now() + minutes * 60_000) });
    const path = `${await mkdtemp("/tmp/anchang-orphan-")}/x`;
    await writeFile(path, "left behind");
    const orphan = "ab/abababab-abab-4bab-8bab-abababababab";
    await store.put(orphan, path);
    expect(await sweepFiles(later(0), store)).toBe(0);
    expect(await sweepFiles(later(61), store)).toBe(1);
    expect(await store.open(orphan)).toBeNull();
    expect(await store.open(file?.storageKey ?? "")).not.toBeNull();
  });
});

describe("the operator", () => {
  const page = () => paths.operateOrganisation(houseId);

  test("finds it in the queue and in the count", async () => {
    const queue = await office.get(paths.operate());
    expect(queue.text).toContain("示例新来的单位");
    expect(queue.html).toMatch(/class="tally">1</);
    expect((await office.get(page())).text).toContain("营业执照.pdf");
  });

  test("rejects with a reason that the owners are told", async () => {
    expect((await office.post(paths.organisationRejection(houseId), { reason: "短" })).status).toBe(422);
    expect((await office.post(paths.organisationRejection(houseId), { reason: "证照名称与填写不符" })).location).toBe(page());
    const [letter] = await app.db.select().from(letters).where(eq(letters.to, "founder@demo.anchang.example"));
    expect(letter?.text).toContain("证照名称与填写不符");
    expect((await founder.get(paths.organisation())).text).toContain("证照名称与填写不符");
    expect((await office.post(paths.organisationVerification(houseId))).status).toBe(409);
  });

  test("verifies once it is sent again; twice at once happens once", async () => {
    expect((await founder.upload(paths.organisationProof(), {}, proof())).status).toBe(303);
    const both = await Promise.all([
      office.post(paths.organisationVerification(houseId)),
      (await app.as("office", "editor")).post(paths.organisationVerification(houseId)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await app.visitor.get(paths.vendor(code))).text).toContain("示例新来的单位");
  });

  test("suspends until a day, which is when it ends by itself", async () => {
    const asked = (until: string) => office.post(paths.organisationSuspension(houseId), { reason: "多次未按约定响应", until });
    for (const until of ["", "2026-11-20", "2028-01-01", "2026-02-31"]) expect((await asked(until)).status).toBe(422);
    expect((await asked("2026-12-01")).status).toBe(303);
    expect((await founder.get(paths.organisation())).text).toContain("暂停期间");
    const due = { ...app.cast.contextFor({ kind: "clock" }), clock: async () => now };
    now = new Date("2026-12-01T15:00:00Z");
    expect(await reinstateDueOrganisations(due)).toBe(0);
    now = new Date("2026-12-01T16:00:00Z");
    expect((await Promise.all([reinstateDueOrganisations(due), reinstateDueOrganisations(due)])).sort()).toEqual([0, 1]);
    now = new Date("2026-11-20T02:00:00Z");
    expect((await founder.get(paths.organisation())).text).toContain("恢复");
  });

  test("nobody else opens or decides", async () => {
    const places = [page(), paths.organisationRejection(houseId), paths.organisationSuspension(houseId), paths.operateOrganisations()];
    for (const house of ["owner", "vendor"] as const) {
      const client = await app.as(house);
      for (const path of places) expect((await client.get(path)).status, path).toBe(404);
      expect((await client.post(paths.organisationVerification(houseId))).status).toBe(404);
    }
    const auditor = await app.as("audit");
    expect((await auditor.get(page())).status).toBe(200);
    expect((await auditor.get(paths.operateOrganisations())).status).toBe(200);
    expect((await auditor.post(paths.organisationSuspension(houseId), { reason: "审计不办理业务", until: "2026-12-01" })).status).toBe(403);
    for (const path of places) expect((await app.visitor.get(path)).status).toBe(303);
    const own = paths.operateOrganisation(app.cast.idOf("office"));
    expect((await office.post(`${own}/suspension`, { reason: "本单位不能自办", until: "2026-12-01" })).status).toBe(403);
  });

  test("finds houses by name, code and status", async () => {
    expect((await office.get(`${paths.operateOrganisations()}?q=${encodeURIComponent("新来的")}`)).text).toContain("共 1 家");
    expect((await office.get(`${paths.operateOrganisations()}?q=${code.slice(0, 12).toLowerCase()}`)).status).toBe(200);
    expect((await office.get(`${paths.operateOrganisations()}?q=%25&status=nonsense`)).text).toContain("没有符合条件的单位");
  });
});

describe("an operator who registers for others", () => {
  const asked = (change: Record<string, string> = {}) => stated({ creditCode: demoCreditCode("81000002"), name: "示例代注册的单位", ...change });

  test("names its first owner, who is asked for; who registers their own house is not", async () => {
    expect((await office.get(paths.organisationNew())).html).toContain('name="firstOwner"');
    expect((await founder.get(paths.organisationNew())).html).not.toContain('name="firstOwner"');
    for (const [firstOwner, words] of [
      ["", "请填写对方邮箱"],
      ["nobody", "这不是一个邮箱地址"],
    ] as const)
      expect(await office.post(paths.organisationNew(), asked({ firstOwner }))).toMatchObject({ status: 422, text: expect.stringContaining(words) });
  });

  test("is told on the house’s page to whom the invitation went, and sends another", async () => {
    const answer = await office.post(paths.organisationNew(), asked({ firstOwner: "named@example.cn" }));
    const page = answer.location ?? "";
    expect((await office.get(page)).text).toContain("邀请已寄至 named@example.cn");
    const again = `${page}/owner`;
    expect((await office.get(again)).html).toContain("named@example.cn");
    expect((await office.post(again, { email: "nobody" })).status).toBe(422);
    expect((await office.post(again, { email: "right@example.cn" })).location).toBe(page);
    expect((await office.get(page)).text).toContain("邀请已寄至 right@example.cn");
    expect((await (await app.as("audit")).get(again)).status).toBe(403);
    expect((await founder.get(again)).status).toBe(404);
    expect((await office.get(paths.organisationOwner(houseId))).status).toBe(409);
  });
});

describe("several houses", () => {
  test("one chooses for which one acts; a house of others cannot be chosen", async () => {
    const list = await founder.get(paths.organisations());
    expect(list.text).toContain("示例清风安全");
    const { actingFor } = app.cast.as("vendor", "viewer");
    expect((await founder.post(paths.organisationChoice(), { membership: actingFor?.membershipId ?? "" })).location).toBe(paths.desk());
    expect((await founder.get(paths.organisation())).text).toContain("示例清风安全");
    const theirs = app.cast.as("owner").actingFor?.membershipId ?? "";
    expect((await founder.post(paths.organisationChoice(), { membership: theirs })).status).toBe(404);
  });
});
