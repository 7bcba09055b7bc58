import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { entriesOf, listEntries, readEntryFilter } from "#app/features/catalogue/list-entries.server.ts";
import { type NewEntry, publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import { about, completeDraft, done, listedProduct, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let cast: Cast;
let vendor: UseCaseContext;
let operator: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  vendor = cast.contextFor(cast.as("vendor"), { now: new Date("2025-06-30T02:00:00Z") });
  operator = cast.contextFor(cast.as("office"));
});

const entry = (productId: string, change: Partial<NewEntry> = {}): NewEntry => ({
  productId,
  year: 2025,
  direction: "data-compliance",
  reason: "在两家单位稳定运行一年，可推广。",
  validFrom: "2025-07-01",
  validUntil: "2027-06-30",
  ...change,
});

test("numbers run within a year without gaps, ten at once too", async () => {
  const listed = await Promise.all(Array.from({ length: 10 }, () => listedProduct(vendor)));
  const numbers = await Promise.all(listed.map(async ({ id }) => done(await publishEntry(operator, entry(id, { year: 2021 }))).number));
  expect(numbers.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `CX-2021-${String(i + 1).padStart(3, "0")}`));
});

test("an entry pins the version that was listed, whatever the vendor changes", async () => {
  const { id, revision } = await listedProduct(vendor);
  const { number } = done(await publishEntry(operator, entry(id)));
  done(await saveProductAbout(vendor, id, revision, { ...about, name: "后来改了名字的产品" }));
  expect(await entriesOf(vendor, [id])).toMatchObject([{ number, product: about.name, productVersion: 1 }]);
});

test("once a year a product, and only what is listed", async () => {
  const { id } = await listedProduct(vendor);
  done(await publishEntry(operator, entry(id)));
  expect(refusalOf(await publishEntry(operator, entry(id)))).toBe("conflict entered-already");
  done(await publishEntry(operator, entry(id, { year: 2024 })));
  const draft = await completeDraft(vendor);
  expect(refusalOf(await publishEntry(operator, entry(draft.id)))).toBe("not-found not-found");
  const retired = await listedProduct(vendor);
  done(await advanceProduct(vendor, retired.id, "retire"));
  expect(refusalOf(await publishEntry(operator, entry(retired.id)))).toBe("conflict not-listed");
  expect(refusalOf(await publishEntry(operator, entry(id, { year: 2020, validFrom: "2027-07-01" })))).toBe("invalid dates-out-of-order");
});

test("what was not listed by the first day of validity is not entered; the version that stood then is what is entered", async () => {
  const at = (now: string) => cast.contextFor(cast.as("vendor"), { now: new Date(now) });
  // 30 June, 23:30 in Shanghai
  const { id, revision } = await listedProduct(at("2025-06-30T15:30:00Z"));
  done(await saveProductAbout(at("2025-07-02T00:00:00Z"), id, revision, { ...about, name: "有效期开始后才改的名字" }));
  expect(refusalOf(await publishEntry(operator, entry(id, { validFrom: "2025-06-29" })))).toBe("invalid listed-later");
  const { number } = done(await publishEntry(operator, entry(id, { year: 2019, validFrom: "2025-06-30" })));
  expect(await entriesOf(vendor, [id])).toMatchObject([{ number, product: about.name, productVersion: 1 }]);
  done(await publishEntry(operator, entry(id, { year: 2018, validFrom: "2025-07-02" })));
  expect((await entriesOf(vendor, [id])).find(({ year }) => year === 2018)).toMatchObject({ product: "有效期开始后才改的名字", productVersion: 2 });
});

test("by an operator, never for their own house", async () => {
  const { id } = await listedProduct(vendor);
  expect(refusalOf(await publishEntry(cast.contextFor(visitor), entry(id)))).toBe("forbidden not-signed-in");
  expect(refusalOf(await publishEntry(vendor, entry(id)))).toBe("forbidden own-organisation");
  expect(refusalOf(await publishEntry(cast.contextFor(cast.as("audit")), entry(id)))).toBe("forbidden not-an-operator");
  expect(refusalOf(await publishEntry(cast.contextFor(cast.as("office", "viewer")), entry(id)))).toBe("forbidden not-a-writer");
  const mixed = cast.contextFor(cast.as("mixed"), { now: new Date("2025-06-30T02:00:00Z") });
  const own = await listedProduct(mixed);
  expect(refusalOf(await publishEntry(mixed, entry(own.id)))).toBe("forbidden own-organisation");
});

test("the catalogue: filters from the URL, counts that ignore their own facet, suspended vendors named", async () => {
  const { id } = await listedProduct(cast.contextFor(cast.as("secondVendor"), { now: new Date("2025-06-30T02:00:00Z") }));
  done(await publishEntry(operator, entry(id, { year: 2023, direction: "artificial-intelligence" })));
  await db
    .update(organisations)
    .set({ status: "suspended", suspendedUntil: suspension.until })
    .where(eq(organisations.id, cast.idOf("secondVendor")));
  const { entries, facets } = await listEntries(cast.contextFor(visitor), readEntryFilter(new URLSearchParams("year=2023&direction=artificial-intelligence")));
  expect(entries).toMatchObject([{ year: 2023, vendor: "示例磐石网络" }]);
  expect(facets.total).toBe(1);
  expect(facets.counts.year).toEqual({ "2023": 1 });
  expect(readEntryFilter(new URLSearchParams("year=abc&year=2025&year=2025&direction=x"))).toEqual({
    year: ["2025"],
    direction: [],
    ignored: [
      { name: "year", value: "abc" },
      { name: "direction", value: "x" },
    ],
  });
});
