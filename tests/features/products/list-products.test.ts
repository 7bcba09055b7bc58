import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { confirmable, effectiveEvidence, evidenceLevels } from "#app/domain/product/evidence.ts";
import { searchVector } from "#app/domain/search/tokens.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { listProducts } from "#app/features/products/list-products.server.ts";
import { type ProductFilter, readProductFilter } from "#app/features/products/product-filter.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, organisations, products, productVersions } from "#db/schema/index.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { about, capabilitiesOf, done, listedProduct } from "./world.ts";

const now = new Date("2026-11-20T02:00:00Z");
const today = "2026-11-20";
let db: Database;
let cast: Cast;
let everybody: UseCaseContext;
let rows: Row[];

/** A product as the recount sees it: each facet's values, worked out by the domain and nothing else. */
interface Row extends Record<string, string | string[]> {
  number: string;
  evidence: string[];
}

const list = (query: string, ctx = everybody) => listProducts(ctx, readProductFilter(new URLSearchParams(query), ctx.reference), now);
const numbersOf = async (query: string, ctx = everybody) => (await list(query, ctx)).products.map(({ number }) => number);

beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  everybody = cast.contextFor(visitor);
  rows = await writeField();
});

/** Forty products that differ in every facet, and in every way that evidence can stand. */
async function writeField(): Promise<Row[]> {
  const houses = ["vendor", "secondVendor", "mixed"] as const;
  const slugs = capabilitiesOf(everybody, 60);
  const code = (list: string, i: number) => cast.reference.codes[list]?.[i % (cast.reference.codes[list]?.length ?? 1)]?.code ?? "";
  await db.update(organisations).set({ district: "putuo", size: "small" }).where(sameId("secondVendor"));
  const where = { vendor: ["pudong", "medium"], secondVendor: ["putuo", "small"], mixed: ["pudong", "medium"] } as const;
  const standings = evidenceLevels.flatMap((level) =>
    [null, ...confirmable].flatMap((confirmed) => [null, "2026-11-19", today].map((expiresOn) => ({ level, confirmed, expiresOn }))),
  );
  return await Promise.all(
    Array.from({ length: 40 }, async (_, i): Promise<Row> => {
      const house = houses[i % 3] ?? "vendor";
      const id = randomUUID();
      const number = `PD-7${String(i).padStart(5, "0")}`;
      const delivery = [code("delivery-model", i), ...(i % 2 ? [code("delivery-model", i + 3)] : [])];
      const facts = { kind: code("product-kind", i), deliveryModels: delivery, priceModel: code("price-model", i) };
      const texts = { name: `陈列产品${i}号`, summary: i % 5 ? about.summary : "给工厂的态势感知平台，含终端管控。", detail: about.detail };
      const search = searchVector([
        { text: texts.name, weight: "A" },
        { text: texts.summary, weight: "B" },
        { text: texts.detail, weight: "C" },
      ]);
      const listedAt = new Date(now.getTime() - i * 3_600_000);
      await db.insert(products).values({ id, number, organisationId: cast.idOf(house), status: "listed", version: 1, ...facts, ...texts, search, listedAt });
      await db.insert(productVersions).values({ productId: id, version: 1, content: texts, digest: number, createdAt: new Date("2024-12-31T02:00:00Z") });
      const claimed = Array.from({ length: (i % 4) + 1 }, (_, n) => ({
        capability: slugs[(i * 3 + n) % slugs.length] ?? "",
        ...(standings[(i * 5 + n) % standings.length] ?? { level: "self-declared" as const, confirmed: null, expiresOn: null }),
      }));
      const shown = { note: "这一句有十个字以上。", issuer: "示例检测中心", reference: "报告", issuedOn: "2025-01-01" };
      await db.insert(claims).values(claimed.map((one, position) => ({ id: randomUUID(), productId: id, position, ...shown, ...one })));
      const entered = i % 6 === 0 ? { validUntil: i % 12 ? today : "2026-11-19" } : null;
      if (entered) {
        const operator = cast.contextFor(cast.as("office"));
        done(await publishEntry(operator, { productId: id, year: 2025, direction: "data-compliance", reason: "可推广", validFrom: "2025-01-01", ...entered }));
      }
      return {
        number,
        kind: [facts.kind],
        delivery,
        price: [facts.priceModel],
        district: [where[house][0]],
        size: [where[house][1]],
        catalogue: entered?.validUntil === today ? ["yes"] : [],
        capability: claimed.map(({ capability }) => capability),
        evidence: [...new Set(claimed.map((claim) => effectiveEvidence(claim, today).level))],
      };
    }),
  );
}

const sameId = (house: "secondVendor") => eq(organisations.id, cast.idOf(house));

describe("search", () => {
  test("two Chinese characters are enough, wherever they stand in a word", async () => {
    const expected = rows.filter((_, i) => i % 5 === 0).map(({ number }) => number);
    for (const word of ["态势", "势感", "感知", "终端 态势"]) expect((await numbersOf(`q=${word}`)).sort()).toEqual(expected);
    expect(await numbersOf("q=势态")).toEqual([]);
  });

  test("ZTNA finds 零信任, by text and by claim", async () => {
    const [slug = ""] = cast.reference.taxonomy.named("ZTNA").map((concept) => concept.slug);
    const vendor = cast.contextFor(cast.as("vendor"));
    const note = { note: "按会话逐次核验身份与终端状态。", level: "self-declared" as const, issuer: "", reference: "", issuedOn: null, expiresOn: null };
    const claiming = await listedProduct(vendor, [{ capability: slug, ...note }]);
    expect(await numbersOf("q=ZTNA")).toContain(claiming.number);
    expect(await numbersOf("q=零信任")).toContain(claiming.number);
    await db.update(products).set({ status: "retired" }).where(eq(products.id, claiming.id));
  });

  test("a vendor's name finds what it lists", async () => {
    const vendor = cast.contextFor(cast.as("vendor"));
    const own = await listedProduct(vendor);
    const other = await listedProduct(cast.contextFor(cast.as("secondVendor")));
    const [house] = await db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, cast.idOf("vendor")));
    const found = await numbersOf(`q=${house?.name}`);
    expect([found.includes(own.number), found.includes(other.number)]).toEqual([true, false]);
    for (const { id } of [own, other]) await db.update(products).set({ status: "retired" }).where(eq(products.id, id));
  });

  test("by name is by pinyin, not by code point", async () => {
    const names = ["扬帆网关", "安澜网关", "北辰网关", "Argus gateway", "2号网关"];
    const kept = await db.select({ id: products.id, name: products.name }).from(products).where(eq(products.status, "listed")).limit(names.length);
    for (const [i, { id }] of kept.entries())
      await db
        .update(products)
        .set({ name: `阿${names[i]}` })
        .where(eq(products.id, id));
    const found = (await list("sort=name")).products.map(({ name }) => name).filter((name) => name.startsWith("阿"));
    for (const { id, name } of kept) await db.update(products).set({ name }).where(eq(products.id, id));
    expect(found).toEqual(["阿2号网关", "阿安澜网关", "阿北辰网关", "阿扬帆网关", "阿Argus gateway"]);
  });

  test("a number finds its product, in either case, and only it", async () => {
    expect(await numbersOf("q=pd-700007")).toEqual(["PD-700007"]);
    expect(await numbersOf("q=PD-999999")).toEqual([]);
  });

  test("the newest come first; by name when asked; a page is twenty", async () => {
    expect(await numbersOf("")).toEqual(rows.slice(0, 20).map(({ number }) => number));
    expect(await numbersOf("page=2")).toEqual(rows.slice(20).map(({ number }) => number));
    expect(await numbersOf("page=3")).toEqual([]);
    const names = (await list("sort=name")).products.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator("zh-Hans").compare));
  });
});

describe("filters and their counts", () => {
  const facetNames = ["kind", "capability", "delivery", "price", "evidence", "district", "size", "catalogue"] as const;
  type FacetName = (typeof facetNames)[number];

  test("agree with a plain recount, whatever is chosen", async () => {
    const valuesOf = (name: FacetName) => [...new Set(rows.flatMap((row) => row[name] ?? []))];
    const choice = fc.record(Object.fromEntries(facetNames.map((name) => [name, fc.uniqueArray(fc.constantFrom(...valuesOf(name)), { maxLength: 2 })])));
    await fc.assert(
      fc.asyncProperty(choice, async (chosen) => {
        const query = new URLSearchParams(Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value] as [string, string])));
        const { facets, products: found } = await list(query.toString());
        const filter = readProductFilter(query, cast.reference);
        const left = rows.filter((row) => passes(row, filter));
        expect(found.map(({ number }) => number)).toEqual(left.slice(0, 20).map(({ number }) => number));
        expect(facets.total).toBe(left.length);
        for (const name of facetNames) {
          const others = rows.filter((row) => passes(row, { ...filter, [name]: [] }));
          const counts: Record<string, number> = {};
          for (const value of others.flatMap((row) => (name === "capability" ? widened(row.capability) : row[name]) ?? []))
            counts[value] = (counts[value] ?? 0) + 1;
          expect({ name, counts: facets.counts[name] }).toEqual({ name, counts });
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Choosing a capability chooses what is narrower: a row counts for all that its claims stand under. */
  function widened(claimed: Row[string] = []) {
    const { taxonomy } = cast.reference;
    return [...new Set([claimed].flat().flatMap((slug) => [...taxonomy.ancestors(slug).keys()]))].filter((slug) => taxonomy.get(slug)?.claimable);
  }

  function passes(row: Row, filter: ProductFilter) {
    return facetNames.every((name) => {
      const chosen = name === "capability" ? filter.capability.flatMap((slug) => cast.reference.taxonomy.closure(slug)) : filter[name];
      return filter[name].length === 0 || chosen.some((value) => row[name]?.includes(value));
    });
  }

  test("a row's evidence is counted as the domain counts it", async () => {
    for (const { number, evidence } of [...(await list("")).products, ...(await list("page=2")).products])
      expect({ number, levels: Object.keys(evidence).sort() }).toEqual({
        number,
        levels: rows
          .find((row) => row.number === number)
          ?.evidence.slice()
          .sort(),
      });
  });

  test("a suspended vendor's products are out of the list and out of every count, for operators too", async () => {
    const operator = cast.contextFor(cast.as("office"));
    done(await advanceOrganisation(operator, cast.idOf("secondVendor"), "suspend", suspension));
    for (const ctx of [everybody, operator, cast.contextFor(cast.as("secondVendor", "owner", "suspended"))]) {
      const { facets } = await list("", ctx);
      expect([facets.total, facets.counts.district?.putuo]).toEqual([rows.filter(({ district }) => !district?.includes("putuo")).length, undefined]);
    }
    done(await advanceOrganisation(operator, cast.idOf("secondVendor"), "reinstate"));
  });
});

test("any query string gives a list and never an error", async () => {
  const names = fc.constantFrom("q", "q", "q", "kind", "capability", "delivery", "evidence", "catalogue", "sort", "page", "lang");
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 150 }),
    fc.constantFrom("\0", "😀", "'", "\\", "(", "!", "零信任", "%", "-1", "1e9", "9".repeat(30)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, value), { maxLength: 6 }), async (query) => {
      const { facets } = await list(new URLSearchParams(query).toString());
      expect(facets.total).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 150 },
  );
  await list(`q=${"安".repeat(100_000)}`);
});
