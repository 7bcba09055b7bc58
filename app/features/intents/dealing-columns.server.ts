import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { organisations, products, scenarios } from "#db/schema/index.ts";

/** Whose scenario it is, where a statement speaks of vendors too. */
export const owners = alias(organisations, "owner");

/** What passes between two houses is about: the product and its vendor, the scenario and its owner. */
export const dealingColumns = {
  product: { number: sql<string>`${products.number}`, name: products.name, version: products.version, status: products.status },
  vendor: { id: organisations.id, name: organisations.name, creditCode: organisations.creditCode, status: organisations.status },
  owner: { id: owners.id, name: owners.name },
  scenario: {
    number: sql<string>`${scenarios.number}`,
    title: scenarios.title,
    status: scenarios.status,
    regime: sql<Regime>`${scenarios.regime}`,
    closesAt: scenarios.closesAt,
  },
};
