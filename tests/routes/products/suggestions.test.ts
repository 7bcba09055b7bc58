import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { takeClaim } from "#app/features/products/take-claim.server.ts";
import { paths } from "#app/paths.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { begunClaims, productDismissals } from "#db/schema/index.ts";
import { capabilitiesOf, completeDraft, done, listedProduct, selfDeclared } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { aboutFields, claimFields, claimNote, revisionIn } from "./world.ts";

let app: TestApp;
let vendor: Client;
let ctx: UseCaseContext;
let id: string;
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  vendor = await app.as("vendor", "editor");
  ctx = app.cast.contextFor(app.cast.as("vendor", "editor"));
});
beforeEach(async () => {
  id = done(await createProduct(ctx)).id;
  done(await saveProductAbout(ctx, id, 1, { ...saved, kind: "product", deliveryModels: [], priceModel: null }));
});

const saved = { name: "外来人员账号收口", summary: "离职人员的账号当日收回，共用账号分到人。", detail: "" };
const typed = { name: "还没有保存的名称", summary: saved.summary, detail: "勒索时备份一并加密，也能从隔离的副本里还原出来。" };
const press = (fields: Record<string, string>, client = vendor) => client.post(paths.productDraftAbout(id), { revision: "2", ...typed, ...fields });
const ask = (fields: Record<string, string>, client = vendor) => client.post(paths.productDraftSuggestions(id), { revision: "2", ...typed, ...fields });
const suggestedIn = (html: string) => [...html.matchAll(/<p class="name">([^<]+)<\/p>/gu)].map(([, label]) => label);
const slugs = (text: string) => JSON.parse(text).suggested.map(({ slug }: { slug: string }) => slug);
const stored = async () => done(await findProduct(ctx, { id }));
const begun = async () => (await app.db.select().from(begunClaims).where(eq(begunClaims.productId, id))).map(({ capability }) => capability);
const taken = "account-governance";

test("the page of the texts suggests claims, each with the sentence and its marked words, and buttons of its form", async () => {
  const { html } = await vendor.get(paths.productDraftAbout(id));
  expect(suggestedIn(html)).toContain("账号生命周期治理");
  expect(html).toMatch(/<mark>离职<\/mark>/u);
  for (const name of ["taken", "dismissed"])
    expect(html.match(new RegExp(`<button (?=[^>]*form="about")(?=[^>]*name="${name}")(?=[^>]*value="${taken}")`, "gu"))).toHaveLength(1);
});

test("texts are answered while they are typed, and not kept", async () => {
  const { status, text } = await ask({});
  expect([status, slugs(text)]).toEqual([200, expect.arrayContaining([taken, "immutable-backup"])]);
  expect(await stored()).toMatchObject({ ...saved, revision: 2 });
});

test("without scripts one is taken: said, no longer suggested, the texts as they were typed and not saved", async () => {
  const answer = await press({ taken });
  expect([answer.status, revisionIn(answer)]).toEqual([200, "2"]);
  expect(answer.text).toContain("已采用“账号生命周期治理”");
  for (const text of Object.values(typed)) expect(answer.html).toContain(text);
  expect(suggestedIn(answer.html)).not.toContain("账号生命周期治理");
  expect(answer.text).toContain("去能力声明页补写（1 项）");
  expect([await begun(), await stored()]).toMatchObject([[taken], { ...saved, revision: 2, claims: [] }]);
  expect((await press({})).location).toBe(paths.productDraftClaims(id));
});

test("what was taken is a row of the claims form, to be written; saved, it is a claim and waits no longer", async () => {
  await ask({ taken });
  const form = await vendor.get(paths.productDraftClaims(id));
  expect(form.html).toMatch(/name="claims\[0\]\.capability"[^>]*value="账号生命周期治理"/u);
  expect(form.html).toContain(`name="begun" value="${taken}"`);
  const unwritten = await vendor.post(paths.productDraftClaims(id), {
    revision: "2",
    begun: taken,
    ...claimFields([{ capability: "账号生命周期治理", note: "" }]),
  });
  expect([unwritten.status, await begun()]).toEqual([422, [taken]]);
  const written = await vendor.post(paths.productDraftClaims(id), {
    revision: "2",
    begun: taken,
    ...claimFields([{ capability: "账号生命周期治理", note: claimNote }]),
  });
  expect([written.status, await begun()]).toEqual([303, []]);
  expect((await stored()).claims).toMatchObject([{ capability: taken, level: "self-declared", note: claimNote }]);
});

test("a row that is removed is dropped; what was taken since in another window stays, and nonsense drops nothing", async () => {
  await ask({ taken });
  await ask({ taken: "immutable-backup" });
  const fields = { revision: "2", begun: [taken, "\0", "no-such-thing"], ...claimFields([{ capability: "堡垒机", note: claimNote }]) };
  expect((await vendor.post(paths.productDraftClaims(id), fields)).status).toBe(303);
  expect(await begun()).toEqual(["immutable-backup"]);
});

test.each(["page", "script"])("one is set aside and brought back by the %s", async (by) => {
  const answer = await (by === "page" ? press : ask)({ dismissed: taken });
  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining("已忽略“账号生命周期治理”")]);
  expect(slugs((await ask({})).text)).not.toContain(taken);
  expect(suggestedIn((await vendor.get(paths.productDraftClaims(id))).html)).not.toContain("账号生命周期治理");
  const back = await (by === "page" ? press : ask)({ restored: taken });
  expect([back.status, back.text]).toEqual([200, expect.stringContaining("已恢复“账号生命周期治理”")]);
  expect(slugs((await ask({})).text)).toContain(taken);
  expect(await begun()).toEqual([]);
});

test("pressed twice at once, or from a page that is stale, it is taken once, and saving still finds the colleague's words", async () => {
  done(await saveProductAbout(ctx, id, 2, { ...saved, name: "同事写下的名称", kind: "product", deliveryModels: [], priceModel: null }));
  const twice = await Promise.all([press({ taken }), press({ taken })]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect(twice.map(revisionIn)).toEqual(["2", "2"]);
  expect(await begun()).toEqual([taken]);
  const save = await press({});
  expect([save.status, save.text]).toEqual([409, expect.stringContaining("同事写下的名称")]);
});

test("twenty are the most: the buttons are gone, and who presses one all the same loses nothing", async () => {
  const draft = await completeDraft(ctx, capabilitiesOf(ctx, 20).map(selfDeclared));
  const page = await vendor.get(paths.productDraftAbout(draft.id));
  expect([/name="taken"/u.test(page.html), page.text.includes("已到 20 项上限")]).toEqual([false, true]);
  const late = await vendor.post(paths.productDraftAbout(draft.id), { revision: "3", ...typed, taken });
  expect([late.status, late.html.includes(typed.detail)]).toEqual([409, true]);
  expect((await vendor.post(paths.productDraftSuggestions(draft.id), { ...typed, taken })).status).toBe(409);
});

test("of what is listed one is taken without a new version, and once the texts are saved the claims are next", async () => {
  const { number, id: listed, revision } = await listedProduct(ctx);
  expect((await vendor.post(paths.productSuggestions(number), { ...typed, taken })).status).toBe(200);
  expect(done(await findProduct(ctx, { id: listed }))).toMatchObject({ revision, version: 1 });
  const page = await vendor.get(paths.productEditAbout(number));
  const save = await vendor.post(paths.productEditAbout(number), { ...aboutFields, revision: revisionIn(page) });
  expect([save.status, save.location]).toEqual([303, paths.productEditClaims(number)]);
  expect((await app.visitor.get(paths.product(number))).text).not.toContain("账号生命周期治理");
});

describe("attacks", () => {
  test.each([
    ["an unknown word", "no-such-thing"],
    ["nothing", ""],
    ["100 kB", "a".repeat(100_000)],
    ["a label", "账号生命周期治理"],
    ["emoji", "😀"],
    ["NUL", "\0"],
    ["half a character", "\ud800"],
  ])("%s is nothing to take or set aside", async (_, slug) => {
    for (const name of ["taken", "dismissed"]) expect([(await press({ [name]: slug })).status, (await ask({ [name]: slug })).status]).toEqual([404, 404]);
    expect(await begun()).toEqual([]);
  });

  test.each([
    ["NUL", "勒索\0备份"],
    ["half a character", "勒索\uD800"],
    ["emoji", "😀离职😀"],
    ["100 kB", "离职人员的账号当日收回。".repeat(3_000)],
  ])("%s in a text is in nobody's way", async (_, detail) => {
    expect([(await press({ detail, taken })).status, (await ask({ detail })).status]).toEqual([200, 200]);
    expect(await begun()).toEqual([taken]);
  });

  test("nobody else asks, takes or sets aside anything here", async () => {
    const before = await app.db.$count(productDismissals);
    for (const fields of [{}, { taken }, { dismissed: taken }] as Record<string, string>[]) {
      for (const house of ["secondVendor", "owner", "office", "audit"] as const) {
        const other = await app.as(house);
        expect([(await press(fields, other)).status, (await ask(fields, other)).status]).toEqual([404, 404]);
      }
      const viewer = await app.as("vendor", "viewer");
      expect([(await press(fields, viewer)).status, (await ask(fields, viewer)).status]).toEqual([403, 403]);
      expect((await ask(fields, app.newVisitor())).status).toBe(303);
    }
    done(await takeClaim(ctx, id, "immutable-backup"));
    expect([await begun(), await app.db.$count(productDismissals)]).toEqual([["immutable-backup"], before]);
  });

  test("a claim that the form says ninety thousand times it began with is dropped once", async () => {
    done(await takeClaim(ctx, id, taken));
    const row = claimFields([{ capability: "堡垒机", note: claimNote }]);
    const { status } = await vendor.post(paths.productDraftClaims(id), { revision: "2", ...row, begun: Array<string>(33_000).fill(taken) });
    expect([status, await begun()]).toEqual([303, []]);
  });

  test("a refused text of 300 kB is answered", async () => {
    expect((await ask({ detail: "x".repeat(300_000) }, await app.as("secondVendor"))).status).toBe(404);
  });
});
