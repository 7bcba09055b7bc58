import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { runNumber } from "#app/domain/matching/run/kept-run.ts";
import { compareKeptRuns } from "#app/features/matching/compare-kept-runs.server.ts";
import { findRun } from "#app/features/matching/find-run.server.ts";
import { keepRun } from "#app/features/matching/keep-run.server.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { replayRun } from "#app/features/matching/replay-run.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import type { Database } from "#db/client.server.ts";
import { products, referenceVersions } from "#db/schema/index.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";
import { codeLists } from "#seeds/reference/code-lists.ts";
import { writeReference } from "#seeds/reference/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { asOwner, freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { actingOn, type Capabilities, days, documented, must, pickCapabilities, should, today } from "./world.ts";

let db: Database;
let ownerUrl: string;
let url: string;
let cast: Cast;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let library: OpenLibrary;
let scenario: string;
beforeAll(async () => {
  ({ db, ownerUrl, backgroundUrl: url } = await freshDatabase());
  cast = await createCast(db);
  act = actingOn(cast);
  caps = pickCapabilities(cast.reference);
  library = libraryOf(url, cast.reference, async () => today);
  // so many that what changes below gives no occasion to learn anew
  for (let i = 0; i < 40; i++) await act.listProduct("vendor", `示例旁边的第${i}件`, [documented(caps.second)]);
  scenario = (await act.openScenario({ requirements: [must(caps.first), should(caps.narrower), should(caps.third)], closesAt: days(60) })).number;
});

const at = (day: number) => cast.contextFor(cast.as("owner", "editor"), { now: days(day) });
const keptOn = async (day: number) => {
  await library.settled();
  const ctx = at(day);
  return done(await findRun(ctx, runNumber(done(await keepRun(ctx, library, scenario)).id)));
};
const revisionOf = async (id: string) => (await db.select({ revision: products.revision }).from(products).where(eq(products.id, id)))[0]?.revision ?? 0;

describe("two kept runs compared", () => {
  test("say why a product left or entered: its vendor suspended and back, retired and listed again, claims, newly listed", async () => {
    const [suspended, retired, claiming, lapsing] = [
      await act.listProduct("secondVendor", "示例会被暂停", [documented(caps.first)]),
      await act.listProduct("vendor", "示例会下架", [documented(caps.first)]),
      await act.listProduct("vendor", "示例会改声明", [documented(caps.first)]),
      await act.listProduct("vendor", "示例证据到期", [{ ...documented(caps.first), expiresOn: "2026-11-21" }]),
    ];
    const first = await keptOn(0);
    const vendor = act.at("vendor", "owner", days(1));
    const office = (day: number) => act.at("office", "owner", days(day));
    done(await advanceOrganisation(office(1), cast.idOf("secondVendor"), "suspend", suspension));
    done(await advanceProduct(vendor, retired.id, "retire"));
    done(await saveProductClaims(vendor, claiming.id, await revisionOf(claiming.id), [documented(caps.second)]));
    const second = await keptOn(2);
    const left = await compareKeptRuns(at(2), first, second);
    expect(left).toMatchObject({ causes: [], days: { before: "2026-11-20", after: "2026-11-22", touched: 1 } });
    expect(new Map(left.own.map(({ number, absent }) => [number, absent]))).toEqual(
      new Map([
        [suspended.number, ["suspended"]],
        [retired.number, ["retired"]],
        [claiming.number, ["claims"]],
        [lapsing.number, null],
      ]),
    );
    expect(left.own.at(-1)).toMatchObject({
      version: null,
      claims: [{ capability: caps.first, before: "documented", after: "self-declared", expired: true }],
      rescored: true,
    });

    const again = act.at("vendor", "owner", days(3));
    done(await advanceOrganisation(office(3), cast.idOf("secondVendor"), "reinstate", { reason: "整改已经核对，恢复。" }));
    done(await advanceProduct(again, retired.id, "relist"));
    done(await saveProductClaims(again, claiming.id, await revisionOf(claiming.id), [documented(caps.first)]));
    const draft = await act.draftProduct("vendor", "示例新上架", [documented(caps.first)]);
    const { number } = done(await advanceProduct(again, draft, "publish"));
    const entered = await compareKeptRuns(at(4), second, await keptOn(4));
    expect(new Map(entered.own.map((change) => [change.number, change.absent]))).toEqual(
      new Map([
        [suspended.number, ["suspended"]],
        [retired.number, ["retired"]],
        [claiming.number, ["claims"]],
        [number, ["draft"]],
      ]),
    );
    expect(entered.days?.touched).toBe(0);
  });
});

describe("the taxonomy of a run", () => {
  const write = (reference?: Parameters<typeof writeReference>[1]) =>
    asOwner(ownerUrl, async ({ db: owner }) => {
      await writeReference(owner, reference);
      return await loadReference(owner);
    });
  const renamed = {
    capabilities: capabilities.map((concept, i) => (i === 0 ? { ...concept, definition: `${concept.definition}另有说明。` } : concept)),
    codeLists: { ...codeLists, "price-model": [] },
  };

  test("stays what it was while only names and lists change: kept runs are ranked again, and compared as of one taxonomy", async () => {
    const run = await keptOn(5);
    // as a version stands that was loaded before its hierarchy was written down
    await asOwner(ownerUrl, ({ db: owner }) => owner.update(referenceVersions).set({ hierarchy: null }));
    const reference = await write(renamed);
    expect(await db.$count(referenceVersions)).toBe(2);
    expect(reference.codes).not.toEqual(cast.reference.codes);
    expect(reference.digest).toBe(cast.reference.digest);

    const since = libraryOf(url, reference, async () => today);
    await since.settled();
    const ctx = { ...at(6), reference };
    expect(await replayRun(ctx, run, since.recall)).toMatchObject({ outcome: "same" });
    const later = done(await findRun(ctx, runNumber(done(await keepRun(ctx, since, scenario)).id)));
    expect(await compareKeptRuns(ctx, run, later)).toMatchObject({ causes: [], own: [], moved: [] });
  });

  test("is another when a concept stands under another", async () => {
    const moved = capabilities.map((concept) => (concept.slug === caps.narrower ? { ...concept, broader: [caps.second] } : concept));
    const reference = await write({ ...renamed, capabilities: moved });
    expect(reference.digest).not.toBe(cast.reference.digest);
    // and a list that changes beside it makes no third
    expect((await write({ capabilities: moved, codeLists })).digest).toBe(reference.digest);
  });
});
