import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { memberRoles, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { mayViewVendor } from "#app/domain/identity/policy.ts";
import { productStatuses } from "#app/domain/product/lifecycle.ts";
import { mayView } from "#app/domain/product/policy.ts";
import { vendorVisibleTo } from "#app/features/organisations/vendor-visible-to.server.ts";
import { visibleTo } from "#app/features/products/visible-to.server.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, products } from "#db/schema/index.ts";
import { type Cast, createCast, houseNames, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { about } from "./world.ts";

let db: Database;
let cast: Cast;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
});

/** Everybody: all houses in all roles and statuses, the visitor, the clock, the machine. */
const everybody = () => [
  visitor,
  clock,
  atConsole,
  ...houseNames.flatMap((house) => memberRoles.flatMap((role) => organisationStatuses.map((status) => cast.as(house, role, status)))),
];

test("mayView and visibleTo agree: every product status × vendor status × actor", async () => {
  const rows = productStatuses.map((status, i) => {
    const numbered = status !== "draft" && status !== "discarded";
    return {
      id: randomUUID(),
      organisationId: cast.idOf("vendor"),
      status,
      ...about,
      ...(numbered && { number: `PD-90000${i}`, version: 1, listedAt: new Date() }),
    };
  });
  await db.insert(products).values(rows);
  const actors = everybody();
  let seen = 0;
  for (const organisationStatus of organisationStatuses) {
    await db
      .update(organisations)
      .set({ status: organisationStatus, suspendedUntil: suspension.until })
      .where(eq(organisations.id, cast.idOf("vendor")));
    for (const actor of actors) {
      const found = await db
        .select({ id: products.id })
        .from(products)
        .innerJoin(organisations, eq(organisations.id, products.organisationId))
        .where(visibleTo(actor));
      const may = rows.filter(({ status }) => mayView(actor, { organisationId: cast.idOf("vendor"), organisationStatus, status }));
      expect({ actor, organisationStatus, sees: found.map(({ id }) => id).sort() }).toEqual({
        actor,
        organisationStatus,
        sees: may.map(({ id }) => id).sort(),
      });
      seen += found.length;
    }
  }
  expect(seen).toBeGreaterThan(1000);
  await db
    .update(organisations)
    .set({ status: "verified" })
    .where(eq(organisations.id, cast.idOf("vendor")));
});

test("mayViewVendor and vendorVisibleTo agree: every house × status × actor", async () => {
  for (const house of ["vendor", "owner", "mixed"] as const) {
    const [facts] = await db
      .select({ capacities: organisations.capacities })
      .from(organisations)
      .where(eq(organisations.id, cast.idOf(house)));
    for (const status of organisationStatuses) {
      await db
        .update(organisations)
        .set({ status, suspendedUntil: suspension.until })
        .where(eq(organisations.id, cast.idOf(house)));
      for (const actor of everybody()) {
        const found = await db
          .select({ id: organisations.id })
          .from(organisations)
          .where(and(eq(organisations.id, cast.idOf(house)), vendorVisibleTo(actor)));
        const may = mayViewVendor(actor, { organisationId: cast.idOf(house), status, capacities: (facts?.capacities ?? []) as never[] });
        expect({ house, status, actor, sees: found.length === 1 }).toEqual({ house, status, actor, sees: may });
      }
    }
  }
});
