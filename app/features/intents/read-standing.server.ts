import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Standing } from "#app/domain/intent/hindrance.ts";
import { livingIntents, standingInvitations } from "#app/domain/intent/lifecycle.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { intentInvitations, intents, shortlisted } from "#db/schema/index.ts";

type Key = string | AnyColumn;

/** What stands between a scenario and a product, as an expression. */
export function standing(scenarioId: Key, productId: Key): SQL<Standing> {
  const between = sql`x.scenario_id = ${scenarioId} and x.product_id = ${productId}`;
  return sql`jsonb_build_object(
    'kept', exists (select from ${shortlisted} x where ${between} and x.status = 'kept'),
    'invited', exists (select from ${intentInvitations} x where ${between} and x.status in ${standingInvitations}),
    'waits', exists (select from ${intentInvitations} x where ${between} and x.status = 'sent'),
    'answered', exists (select from ${intents} x where ${between} and x.status in ${livingIntents}))`;
}

/** … read under the scenario's lock. */
export async function readStanding(tx: Executor, scenarioId: string, productId: string): Promise<Standing> {
  const [row] = await tx.execute<{ standing: Standing }>(sql`select ${standing(scenarioId, productId)} as standing`);
  if (!row) throw new Error("a select without from answers one row");
  return row.standing;
}
