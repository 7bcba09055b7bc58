import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, productEventRows, products, productVersions, record } from "#db/schema/index.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { about, capabilitiesOf, completeDraft, done, listedProduct, refusalOf, selfDeclared } from "./world.ts";

let db: Database;
let cast: Cast;
let vendor: UseCaseContext;
let operator: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  vendor = cast.contextFor(cast.as("vendor", "editor"));
  operator = cast.contextFor(cast.as("office"));
});

const rowOf = async (id: string) => (await db.select().from(products).where(eq(products.id, id)))[0];

describe("listing", () => {
  test("gives a number, version 1 with its digest, an event and a record row, in one go", async () => {
    const { id, number } = await listedProduct(vendor);
    expect(number).toMatch(/^PD-\d{6}$/u);
    expect(await rowOf(id)).toMatchObject({ status: "listed", number, version: 1 });
    const [version] = await db.select().from(productVersions).where(eq(productVersions.productId, id));
    expect(version?.version).toBe(1);
    expect(version?.content).toMatchObject({ ...about, claims: capabilitiesOf(vendor, 3).map(selfDeclared) });
    expect(version?.digest).toBe(digestOf(version?.content));
    const events = await db.select().from(productEventRows).where(eq(productEventRows.productId, id));
    expect(events.map(({ event, fromStatus, toStatus }) => [event, fromStatus, toStatus])).toEqual([["publish", "draft", "listed"]]);
    const recorded = await db.select().from(record).where(eq(record.subjectId, id)).orderBy(record.sequence);
    expect(recorded.map(({ action }) => action)).toEqual(["create-product", "save-product-about", "save-product-claims", "publish-product"]);
  });

  test("twenty at once: numbers without a gap, each once", async () => {
    const before = await db.execute<{ last: number }>(sql`select last from counters where name = 'product'`);
    const drafts = await Promise.all(Array.from({ length: 20 }, () => completeDraft(vendor)));
    const listed = await Promise.all(drafts.map(({ id }) => advanceProduct(vendor, id, "publish")));
    const numbers = listed.map((result) => Number(done(result).number?.slice(3))).sort((a, b) => a - b);
    const first = (before[0]?.last ?? 0) + 1;
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => first + i));
  });

  test("the same product twice at once: one number, the other is told that it is listed", async () => {
    const { id } = await completeDraft(vendor);
    const results = await Promise.all([advanceProduct(vendor, id, "publish"), advanceProduct(vendor, id, "publish")]);
    expect(results.map(refusalOf).sort()).toEqual(["conflict wrong-status", null]);
    expect(await db.select().from(productVersions).where(eq(productVersions.productId, id))).toHaveLength(1);
  });

  test("a listing that fails gives its number back", async () => {
    const { id } = await completeDraft(vendor);
    const [before] = await db.execute<{ last: number }>(sql`select last from counters where name = 'product'`);
    const broken: UseCaseContext = {
      ...vendor,
      newId: () => {
        throw new Error("out of ids");
      },
    };
    await expect(advanceProduct(broken, id, "publish")).rejects.toThrow("out of ids");
    const [after] = await db.execute<{ last: number }>(sql`select last from counters where name = 'product'`);
    expect(after).toEqual(before);
    expect(await rowOf(id)).toMatchObject({ status: "draft", number: null, version: 0 });
  });

  test.each([
    ["nothing", async (id: string) => void id],
    ["no claims", async (id: string) => void done(await saveProductAbout(vendor, id, 1, about))],
    ["only claims", async (id: string) => void done(await saveProductClaims(vendor, id, 1, capabilitiesOf(vendor, 2).map(selfDeclared)))],
  ])("a draft with %s is not ready", async (_, fill) => {
    const { id } = done(await createProduct(vendor));
    await fill(id);
    expect(refusalOf(await advanceProduct(vendor, id, "publish"))).toBe("conflict incomplete");
  });

  test("a capability that the taxonomy no longer has holds the listing up", async () => {
    const { id } = await completeDraft(vendor);
    const taxonomy = { ...vendor.reference.taxonomy, get: () => undefined };
    expect(refusalOf(await advanceProduct({ ...vendor, reference: { ...vendor.reference, taxonomy } }, id, "publish"))).toBe("conflict incomplete");
  });
});

describe("after listing", () => {
  test("retire and relist keep number and version", async () => {
    const { id, number } = await listedProduct(vendor);
    expect(done(await advanceProduct(vendor, id, "retire", { reason: "由新一代产品代替" }))).toEqual({ id, number });
    expect(await rowOf(id)).toMatchObject({ status: "retired", number, version: 1 });
    done(await advanceProduct(vendor, id, "relist"));
    expect(await rowOf(id)).toMatchObject({ status: "listed", number, version: 1 });
    expect(refusalOf(await advanceProduct(vendor, id, "relist"))).toBe("conflict wrong-status");
  });

  test("an operator takes down and restores, with reasons; the vendor can do neither, nor edit meanwhile", async () => {
    const { id } = await listedProduct(vendor);
    expect(refusalOf(await advanceProduct(operator, id, "take-down"))).toBe("invalid reason-missing");
    expect(refusalOf(await advanceProduct(operator, id, "take-down", { reason: "　四个字 " }))).toBe("invalid reason-missing");
    expect(refusalOf(await advanceProduct(vendor, id, "take-down", { reason: "不是我们该做的" }))).toBe("forbidden own-organisation");
    done(await advanceProduct(operator, id, "take-down", { reason: "材料与所述能力不符" }));
    expect(refusalOf(await saveProductAbout(vendor, id, 3, about))).toBe("conflict not-editable");
    expect(refusalOf(await advanceProduct(vendor, id, "relist"))).toBe("conflict wrong-status");
    done(await advanceProduct(operator, id, "restore", { reason: "已补充材料，核实无误" }));
    expect(await rowOf(id)).toMatchObject({ status: "listed" });
  });

  test("a discarded draft is over, and was never numbered", async () => {
    const { id } = await completeDraft(vendor);
    done(await advanceProduct(vendor, id, "discard"));
    expect(await rowOf(id)).toMatchObject({ status: "discarded", number: null });
    expect(refusalOf(await advanceProduct(vendor, id, "publish"))).toBe("conflict wrong-status");
    expect(refusalOf(await saveProductAbout(vendor, id, 3, about))).toBe("conflict not-editable");
  });

  test("a page that is out of date does not retire what changed meanwhile", async () => {
    const { id } = await listedProduct(vendor);
    expect(refusalOf(await advanceProduct(vendor, id, "retire", { revision: 1 }))).toBe("stale stale");
  });
});

describe("others", () => {
  test("a draft is not there for anybody else", async () => {
    const { id } = await completeDraft(vendor);
    for (const actor of [visitor, cast.as("secondVendor"), cast.as("office"), cast.as("audit"), cast.as("owner")])
      expect(refusalOf(await advanceProduct(cast.contextFor(actor), id, "publish"))).toBe("not-found not-found");
    expect(refusalOf(await advanceProduct(vendor, "no-such-id", "publish"))).toBe("not-found not-found");
  });

  test("a listed product is there, and another's", async () => {
    const { id } = await listedProduct(vendor);
    expect(refusalOf(await advanceProduct(cast.contextFor(cast.as("secondVendor")), id, "retire"))).toBe("forbidden not-a-member");
    expect(refusalOf(await advanceProduct(cast.contextFor(cast.as("vendor", "viewer")), id, "retire"))).toBe("forbidden not-a-writer");
    expect(refusalOf(await advanceProduct(cast.contextFor(visitor), id, "retire"))).toBe("forbidden not-signed-in");
    expect(refusalOf(await advanceProduct(cast.contextFor(cast.as("office", "viewer")), id, "take-down", { reason: "只读的人不能撤下" }))).toBe(
      "forbidden not-a-writer",
    );
  });

  test("only a verified supplier begins a product", async () => {
    expect(refusalOf(await createProduct(cast.contextFor(visitor)))).toBe("forbidden not-signed-in");
    expect(refusalOf(await createProduct(cast.contextFor(cast.as("owner"))))).toBe("forbidden not-a-vendor");
    expect(refusalOf(await createProduct(cast.contextFor(cast.as("vendor", "viewer"))))).toBe("forbidden not-a-writer");
    expect(refusalOf(await createProduct(cast.contextFor(cast.as("vendor", "owner", "suspended"))))).toBe("forbidden not-a-vendor");
  });

  test("a suspended vendor's products are nobody's but its own, the operators' and auditors'", async () => {
    const other = cast.contextFor(cast.as("secondVendor"));
    const { id } = await listedProduct(other);
    await db
      .update(organisations)
      .set({ status: "suspended", suspendedUntil: suspension.until })
      .where(eq(organisations.id, cast.idOf("secondVendor")));
    expect(refusalOf(await advanceProduct(vendor, id, "retire"))).toBe("not-found not-found");
    expect(refusalOf(await advanceProduct(cast.contextFor(cast.as("secondVendor", "owner", "suspended")), id, "retire"))).toBe("forbidden not-a-vendor");
    done(await advanceProduct(operator, id, "take-down", { reason: "供应商已被暂停" }));
    await db
      .update(organisations)
      .set({ status: "verified" })
      .where(eq(organisations.id, cast.idOf("secondVendor")));
  });
});
