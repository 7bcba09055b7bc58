import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { mayView } from "#app/domain/product/policy.ts";
import { published } from "#app/domain/scenario/lifecycle.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import { organisations, products, scenarios } from "#db/schema/index.ts";

type Named = { id: string } | { number: string };

/** A published scenario under its row lock: whatever passes between its owner and vendors is done one after the other, and judged by its window. */
export async function lockScenario(tx: Transaction, by: Named) {
  const [row] = await tx
    .select({
      id: scenarios.id,
      number: sql<string>`${scenarios.number}`,
      status: scenarios.status,
      regime: sql<Regime>`${scenarios.regime}`,
      closesAt: scenarios.closesAt,
      version: scenarios.version,
      ownerId: scenarios.organisationId,
    })
    .from(scenarios)
    .where(and("id" in by ? eq(scenarios.id, by.id) : eq(scenarios.number, by.number), inArray(scenarios.status, published)))
    .for("update");
  return row ?? null;
}

/** A product, its version held still; the scenario is locked before it. `offered` while its verified vendor lists it. */
export async function holdProduct(tx: Transaction, number: string) {
  const [row] = await tx
    .select({ id: products.id, version: products.version, status: products.status, vendorId: products.organisationId, vendorStatus: organisations.status })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(eq(products.number, number))
    .for("share", { of: products });
  return row ? { ...row, offered: row.status === "listed" && row.vendorStatus === "verified" } : null;
}

/** Whether the actor may see it: what is taken down, or its vendor suspended, is not there for others. */
export const maySee = (actor: Actor, { vendorId, vendorStatus, status }: NonNullable<Awaited<ReturnType<typeof holdProduct>>>) =>
  mayView(actor, { organisationId: vendorId, organisationStatus: vendorStatus, status });
