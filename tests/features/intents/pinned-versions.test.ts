import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { memberRoles, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { productStatuses } from "#app/domain/product/lifecycle.ts";
import { mayViewVersion } from "#app/domain/product/policy.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { versionVisibleTo } from "#app/features/products/visible-to.server.ts";
import type { Database } from "#db/client.server.ts";
import { intentInvitations, intents, organisations, products, productVersions, shortlisted } from "#db/schema/index.ts";
import { type Cast, createCast, type House, houseNames, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { days, dealingsOf, words } from "./world.ts";

let db: Database;
let cast: Cast;
/** Versions of one product, and whose scenarios keep each. */
const versions: { version: number; keptBy: House[] }[] = [
  { version: 1, keptBy: ["owner"] },
  { version: 2, keptBy: ["secondOwner"] },
  { version: 3, keptBy: ["owner", "mixed"] },
  { version: 4, keptBy: [] },
  { version: 5, keptBy: [] },
  { version: 6, keptBy: [] },
];
const [pinned, current] = [5, 6];
let productId = "";
let otherId = "";

beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  const act = dealingsOf(cast);
  productId = (await act.product()).id;
  otherId = (await act.product("secondVendor")).id;
  const more = versions.slice(1).map(({ version }) => ({ productId, version, content: {}, digest: "x", createdAt: days(version === current ? 1 : 0) }));
  await db.insert(productVersions).values(more);
  await db.update(products).set({ version: current }).where(eq(products.id, productId));
  const by = cast.as("owner").personId;
  const pin = async (owner: House, productVersion: number, i: number) => ({
    id: `${owner} ${productVersion}`,
    scenarioId: (await act.scenario(regimes[i % regimes.length], owner)).id,
    productId,
    productVersion,
  });
  const removed = { status: "removed", removedBy: by, removedAt: days(1), removalReason: "理由" } as const;
  await db.insert(shortlisted).values({ ...(await pin("owner", 1, 0)), ...removed, reason: "理由", keptBy: by, keptAt: days(0) });
  const declined = { status: "declined", endedBy: by, endedAt: days(1) } as const;
  await db.insert(intentInvitations).values({ ...(await pin("secondOwner", 2, 1)), ...declined, message: "话", sentBy: by, sentAt: days(0) });
  const withdrawn = { status: "withdrawn", withdrawnAt: days(1) } as const;
  await db.insert(intents).values([
    { ...(await pin("owner", 3, 2)), ...words, ...withdrawn, sentBy: by, sentAt: days(0) },
    { ...(await pin("mixed", 3, 3)), ...words, sentBy: by, sentAt: days(0) },
  ]);
  await act.enter(productId);
});

const everybody = () => [
  visitor,
  clock,
  atConsole,
  ...houseNames.flatMap((house) => memberRoles.flatMap((role) => organisationStatuses.map((status) => cast.as(house, role, status)))),
];

test("mayViewVersion and versionVisibleTo agree on what is pinned for whom: every product status × vendor status × actor", async () => {
  const seen = new Map<string, number>();
  for (const status of productStatuses.filter((one) => one !== "draft" && one !== "discarded"))
    for (const organisationStatus of organisationStatuses) {
      await db.update(products).set({ status }).where(eq(products.id, productId));
      await db
        .update(organisations)
        .set({ status: organisationStatus, suspendedUntil: suspension.until })
        .where(eq(organisations.id, cast.idOf("vendor")));
      const product = { organisationId: cast.idOf("vendor"), organisationStatus, status };
      for (const actor of everybody()) {
        const found = await db
          .select({ productId: productVersions.productId, version: productVersions.version })
          .from(productVersions)
          .innerJoin(products, eq(products.id, productVersions.productId))
          .innerJoin(organisations, eq(organisations.id, products.organisationId))
          .where(and(inArray(productVersions.productId, [productId, otherId]), versionVisibleTo(actor)));
        const sees = found.filter((one) => one.productId === productId).map(({ version }) => version);
        const may = versions.filter(({ version, keptBy }) =>
          mayViewVersion(actor, product, { current: version === current, pinned: version === pinned, keptBy: keptBy.map(cast.idOf) }),
        );
        expect({ actor, product, sees: sees.sort() }).toEqual({ actor, product, sees: may.map(({ version }) => version) });
        if (actor.kind === "person") seen.set(`${actor.name} ${actor.actingFor?.status} of ${organisationStatus} ${status}`, sees.length);
      }
    }
  const counted = (house: House, status: string) => seen.get(`${house} viewer verified of verified ${status}`);
  expect(houseNames.map((house) => [house, counted(house, "listed"), counted(house, "taken-down")])).toEqual([
    ["owner", 4, 0],
    ["secondOwner", 3, 0],
    ["vendor", 6, 6],
    ["secondVendor", 2, 0],
    ["office", 6, 6],
    ["audit", 6, 6],
    ["mixed", 6, 6],
  ]);
}, 120_000);
