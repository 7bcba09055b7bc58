import { eq, sql, TransactionRollbackError } from "drizzle-orm";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { atConsole } from "#app/domain/identity/actor.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { type Ranking, rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, entries, libraryChanges, libraryLessons, products } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { asOwner, freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { actingOn, type Capabilities, documented, must, pickCapabilities, should, stated, today } from "./world.ts";

let db: Database;
let url: string;
let cast: Cast;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let number: string;
/** Two processes of the app over one database: one whose pages are asked, one that has only its notices. */
let here: OpenLibrary;
let there: OpenLibrary;

beforeAll(async () => {
  ({ db, backgroundUrl: url } = await freshDatabase());
  cast = await createCast(db);
  act = actingOn(cast);
  caps = pickCapabilities(cast.reference);
  for (let i = 0; i < 24; i++) await act.listProduct("vendor", `示例第 ${i} 个`, [documented(i % 2 ? caps.first : caps.second)]);
  ({ number } = await act.openScenario({ requirements: [must(caps.first), must(caps.second), should(caps.third)] }));
  [here, there] = [open(), open()];
  await Promise.all([here.settled(), there.settled()]);
});

const open = () => libraryOf(url, cast.reference, async () => today);
const rankingBy = async (library: OpenLibrary): Promise<Ranking> => {
  const found = done(await rankScenario(cast.contextFor(atConsole), library, number));
  if (found.unranked) throw new Error(found.unranked);
  return found;
};
const told = ({ rows, run, excluded }: Ranking) => ({ rows, run, excluded });
const versionNow = async () =>
  (await db.select({ version: sql<number>`max(${libraryChanges.version})`.mapWith(Number) }).from(libraryChanges))[0]?.version ?? 0;
/** Without asking: by the notice alone. */
const noticedBy = async (library: OpenLibrary) => {
  const version = await versionNow();
  await library.until((one) => one.version >= version);
};

describe("two processes", () => {
  test("learn the same, and rank the same", async () => {
    expect(here.lesson).toBe(there.lesson);
    expect(told(await rankingBy(here))).toEqual(told(await rankingBy(there)));
    expect(await db.select({ id: libraryLessons.id }).from(libraryLessons)).toHaveLength(1);
  });

  test("an edit committed in one is in the next ranking of the other, and is noticed without one", async () => {
    const added = await act.listProduct("secondVendor", "示例新来的", [documented(caps.first), documented(caps.second)]);
    expect((await rankingBy(there)).rows[0]?.number).toBe(added.number);
    await noticedBy(here);
    expect(here.on("2026-11-20")?.items.has(added.number)).toBe(true);
    done(await advanceProduct(act.at("secondVendor"), added.id, "retire"));
    await noticedBy(here);
    expect(here.on("2026-11-20")?.items.has(added.number)).toBe(false);
    expect((await rankingBy(there)).rows.map(({ name }) => name)).not.toContain("示例新来的");
  });

  test("a committed edit stands in the other within a second, carried by the notice alone", async () => {
    // asks once an hour and is asked nothing: until then only a notice can bring it news
    const listening = libraryOf(url, cast.reference, async () => today, 3_600_000);
    await listening.settled();
    const detailHeld = () => listening.on("2026-11-20")?.field.get("PD-000001")?.detail;
    const taken: number[] = [];
    for (let i = 0; i < 9; i++) {
      const detail = `第 ${i} 稿说明`;
      await db.update(products).set({ detail }).where(eq(products.number, "PD-000001"));
      const committed = performance.now();
      await listening.until(() => detailHeld() === detail);
      taken.push(performance.now() - committed);
    }
    // the middle one: a machine that halts for a moment says nothing about the path
    expect(taken.toSorted((a, b) => a - b)[4]).toBeLessThan(1000);
  });

  test("whose listening connections are cut take up what they missed", async () => {
    const cut = await asAdmin(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anchang-library' and datname = current_database()`,
    );
    expect(cut).toBeGreaterThanOrEqual(4);
    const { number: missed } = await act.listProduct("secondVendor", "示例断线时上架的", [documented(caps.first)]);
    await Promise.all([noticedBy(here), noticedBy(there)]);
    expect(here.on("2026-11-20")?.items.has(missed)).toBe(true);
    expect((await rankingBy(there)).rows.map((row) => row.number)).toContain(missed);
    expect([here.state, there.state]).toEqual(["ready", "ready"]);
  });
});

describe("what was learned", () => {
  test("is held while little changes, and exchanged in every process when a tenth has", async () => {
    await Promise.all([here.settled(), there.settled()]);
    const before = here.lesson;
    await act.listProduct("vendor", "示例只此一个", [documented(caps.third)]);
    await here.settled();
    expect(here.lesson).toBe(before);
    expect((await rankingBy(here)).run.learned).toBe(before.slice(0, 12));
    await act.listProduct("vendor", "示例又一个", [documented(caps.third)]);
    await here.settled();
    expect(here.lesson).not.toBe(before);
    await there.until((library) => library.lesson === here.lesson);
    expect(told(await rankingBy(here))).toEqual(told(await rankingBy(there)));
  });

  test("is the same for a process that starts later", async () => {
    const later = open();
    await later.settled();
    expect(later.lesson).toBe(here.lesson);
    expect(told(await rankingBy(later))).toEqual(told(await rankingBy(here)));
  });
});

describe("whatever changes what a ranking reads raises the version", () => {
  const raised = async (change: () => Promise<unknown>) => {
    const before = await versionNow();
    await change();
    return (await versionNow()) > before;
  };
  let one: { id: string; number: string };
  beforeAll(async () => {
    one = await act.listProduct("secondVendor", "示例一例", [documented(caps.first)]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a product's text", () => db.update(products).set({ detail: "改过的说明" }).where(eq(products.id, one.id))],
    ["a claim confirmed", () => db.update(claims).set({ level: "tested", confirmed: "tested" }).where(eq(claims.productId, one.id))],
    ["an entry published", () => act.enter(one.id)],
    ["an entry revoked", () => db.update(entries).set({ status: "revoked" }).where(eq(entries.productId, one.id))],
    ["its vendor suspended", async () => done(await advanceOrganisation(cast.contextFor(cast.as("office")), cast.idOf("secondVendor"), "suspend", suspension))],
    ["its vendor reinstated", async () => done(await advanceOrganisation(cast.contextFor(cast.as("office")), cast.idOf("secondVendor"), "reinstate"))],
    ["its retirement", async () => done(await advanceProduct(act.at("secondVendor"), one.id, "retire"))],
  ])("%s", async (_, change) => {
    expect(await raised(change)).toBe(true);
    await here.catchUp();
    expect(here.version).toBe(await versionNow());
  });

  test("a draft raises none, nor does what is rolled back", async () => {
    expect(await raised(() => act.draftProduct("vendor", "示例草稿", [stated(caps.first)]))).toBe(false);
    const rollBack = () =>
      db.transaction(async (tx) => {
        await tx.update(products).set({ detail: "不会留下" }).where(eq(products.number, "PD-000001"));
        tx.rollback();
      });
    expect(await raised(() => expect(rollBack()).rejects.toThrow(TransactionRollbackError))).toBe(false);
  });

  test("what began before another change and is committed after it is not passed over", async () => {
    const detailOf = (library: OpenLibrary, product: string) => library.on("2026-11-20")?.field.get(product)?.detail;
    const write = (to: Pick<Database, "update">, product: string) =>
      to
        .update(products)
        .set({ detail: `改 ${product}` })
        .where(eq(products.number, product));
    const { promise: gate, resolve: openGate } = Promise.withResolvers<void>();
    const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
    const slow = db.transaction(async (tx) => {
      await write(tx, "PD-000001");
      hasWritten();
      await gate;
    });
    await written;
    await write(db, "PD-000002");
    await here.catchUp();
    expect([detailOf(here, "PD-000001"), detailOf(here, "PD-000002")]).toEqual([expect.not.stringContaining("改"), "改 PD-000002"]);
    openGate();
    await slow;
    await here.catchUp();
    expect(detailOf(here, "PD-000001")).toBe("改 PD-000001");
  });

  test("the application can not forge what is told", async () => {
    await expect(db.update(libraryChanges).set({ version: 1 })).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(db.execute(sql`delete from ${libraryLessons}`)).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

test("a process answers before it has loaded: unranked, with the reason", async () => {
  const young = open();
  const found = done(await rankScenario(cast.contextFor(atConsole), young, number));
  expect(found.unranked).toBe("loading");
  expect(found.rows.length).toBeGreaterThan(0);
  expect(found.rows.map((row) => row.number)).toEqual(found.rows.map((row) => row.number).toSorted());
  await young.settled();
  expect((await rankingBy(young)).rows.length).toBe(found.rows.length);
});

/** Ends connections, which only a superuser may; answers how many rows came. */
async function asAdmin(statement: string) {
  const rows = await asOwner(adminUrl(), ({ client }) => client.unsafe(statement));
  return rows.length;
}
const adminUrl = () => {
  const admin = new URL(inject("databases").admin);
  admin.pathname = new URL(url).pathname;
  return admin.href;
};
