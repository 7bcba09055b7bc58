import { and, eq, gt } from "drizzle-orm";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import type { Filing } from "#app/platform/files/open-filing.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import type { Database } from "#db/client.server.ts";
import { counters, scenarios } from "#db/schema/index.ts";
import { actEntries } from "./act-entries.ts";
import { actHouses } from "./act-houses.ts";
import { actIntents } from "./act-intents.ts";
import { actProducts } from "./act-products.ts";
import { actRegistrations } from "./act-registrations.ts";
import { actScenarios, done } from "./act-scenarios.ts";
import { entries } from "./entries.ts";
import { dataProducts } from "./products/data-and-ai/index.ts";
import { networkProducts } from "./products/networks/index.ts";
import { removeDemo } from "./remove.ts";
import { artificialIntelligence } from "./scenarios/artificial-intelligence/index.ts";
import { dataCompliance } from "./scenarios/data-compliance/index.ts";
import { digitalInfrastructure } from "./scenarios/digital-infrastructure/index.ts";
import { industrialInternet } from "./scenarios/industrial-internet/index.ts";
import { databaseNow, setStage, type World } from "./world.ts";

/** Says in the database how far the demo world came: 1 begun, 2 whole. */
const marker = "demo-world";

interface Seeding {
  owner: Database;
  /** The application's role: the world is acted out with no more rights than the app has. */
  app: Database;
  /** For what happens by the clock. */
  background: Database;
  report: (line: string) => void;
  /** Where its papers are kept; without it, papers are rows alone. */
  filing?: Filing | undefined;
}

/** Plays the demo world once; one that broke off half-way is cleared and played anew. */
export async function seedDemo({ owner, app, background, report, filing }: Seeding) {
  const [known] = await owner.select().from(counters).where(eq(counters.name, marker));
  if (known?.last === 2) return await reportStale(owner, report);
  if (known) await removeDemo(owner);
  const started = performance.now();
  await owner.insert(counters).values({ name: marker, last: 1 });
  const stories = [...industrialInternet, ...digitalInfrastructure, ...artificialIntelligence, ...dataCompliance];
  const products = [...networkProducts, ...dataProducts];
  const theatre = await setStage(app, background, await loadReference(app), await databaseNow(app));
  await actRegistrations(theatre, filing ?? null);
  const [ids, numbers] = await Promise.all([
    actProducts(
      theatre,
      products,
      entries.map(({ product }) => product),
    ),
    actScenarios(theatre, stories),
  ]);
  await actEntries(theatre.scene("entries"), entries, ids);
  await actIntents(theatre.scene("intents"), numbers, ids);
  await actHouses(theatre.scene("houses"), filing ?? null);
  await actSuspension(theatre.scene("suspension"), "duoyun");
  await owner.update(counters).set({ last: 2 }).where(eq(counters.name, marker));
  report(
    `demo world: ${stories.length} scenarios, ${products.length} products, ${entries.length} catalogue entries, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

/** One vendor is suspended of late: what it offered is out of the market until it is reinstated. */
async function actSuspension(world: World, vendor: string) {
  done(
    { key: vendor },
    await advanceOrganisation(world.at(-5, world.actor("operator")), world.organisationId(vendor), "suspend", {
      reason: "多次未按约定响应已接受的对接邀请，经提醒未改正，按平台管理约定暂停。",
      until: world.instant(55, 23),
    }),
  );
}

/** How many scenarios are open still: time goes on, and the demo's deadlines with it. */
export const openScenarios = async (db: Database) =>
  await db.$count(scenarios, and(eq(scenarios.status, "open"), gt(scenarios.closesAt, await databaseNow(db))));

async function reportStale(db: Database, report: (line: string) => void) {
  if ((await openScenarios(db)) === 0)
    report("演示场景均已截止：npm run demo:renew 可按今天的日期重新演出。 No open scenario is left in this demo; npm run demo:renew plays it anew from today.");
}
