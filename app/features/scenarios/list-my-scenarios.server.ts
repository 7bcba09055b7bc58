import { and, desc, eq, getTableColumns, ne, type SQL, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { livingIntents } from "#app/domain/intent/lifecycle.ts";
import { shownStatus } from "#app/domain/scenario/deadline.ts";
import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import { mayPerform, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import { isComplete } from "#app/domain/scenario/readiness.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intents, memberships, organisations, products, scenarioEventRows, scenarios, shortlisted } from "#db/schema/index.ts";
import { type AskedRequirement, asked } from "./find-scenario.server.ts";
import { visibleTo } from "./visible-to.server.ts";

export interface MyScenario {
  id: string;
  number: string | null;
  title: string;
  /** As shown at the instant of asking. */
  status: ScenarioStatus;
  closesAt: Date | null;
  submittedAt: Date | null;
  updatedAt: Date;
  complete: boolean;
  /** Whether the reader may sign it off, were it complete. */
  signOff: Decision<ScenarioRefusal>;
  /** Where it came back from review and has not been sent again: when, why, and whether it was changed since. */
  returned: { at: Date; reason: string; changed: boolean } | null;
  requirements: AskedRequirement[];
  /** Products kept on its shortlist, and intents that stand. */
  shortlisted: number;
  intents: number;
  /** Intents that nobody of the house has read. */
  unread: { id: string; product: string; vendor: string; sentAt: Date }[];
}

// columns of the outer statement by their table's name: Drizzle leaves it out where nothing is joined
const signers: SQL<number> = sql`(select count(*)::int from ${memberships} m
  where m.organisation_id = ${scenarios}.organisation_id and m.ended_at is null and m.role in ('owner', 'approver'))`;
const lastEvent: SQL<{ event: string; at: string; reason: string } | null> =
  sql`(select jsonb_build_object('event', e.event, 'at', e.at, 'reason', e.reason) from ${scenarioEventRows} e
  where e.scenario_id = ${scenarios}.id order by e.sequence desc limit 1)`;

const kept: SQL<number> = sql`(select count(*)::int from ${shortlisted} x where x.scenario_id = ${scenarios}.id and x.status = 'kept')`;
const standing: SQL<number> = sql`(select count(*)::int from ${intents} x where x.scenario_id = ${scenarios}.id and x.status in ${livingIntents})`;
const unread: SQL<{ id: string; product: string; vendor: string; sentAt: string }[]> =
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'product', p.name, 'vendor', o.name, 'sentAt', x.sent_at) order by x.sent_at, x.id)
  from ${intents} x join ${products} p on p.id = x.product_id join ${organisations} o on o.id = p.organisation_id
  where x.scenario_id = ${scenarios}.id and x.status = 'sent'), '[]'::jsonb)`;

/** The house's scenarios, whatever their status but discarded, the last changed first. One round trip. */
export async function listMyScenarios({ actor, db }: UseCaseContext, now: Date): Promise<MyScenario[]> {
  const own = organisationOf(actor);
  if (own === null) return [];
  const { search: _, ...columns } = getTableColumns(scenarios);
  const rows = await db
    .select({ ...columns, requirements: asked, signers, lastEvent, shortlisted: kept, intents: standing, unread })
    .from(scenarios)
    .where(and(visibleTo(actor), eq(scenarios.organisationId, own), ne(scenarios.status, "discarded")))
    .orderBy(desc(scenarios.updatedAt), desc(scenarios.id));
  return rows.map(({ lastEvent: last, ...row }) => {
    const { id, number, title, closesAt, submittedAt, updatedAt, requirements } = row;
    const at = last?.event === "return" && row.status === "draft" ? new Date(last.at) : null;
    return {
      id,
      number,
      title,
      status: shownStatus(row, now),
      closesAt,
      submittedAt,
      updatedAt,
      complete: isComplete(row),
      signOff: mayPerform.submit(actor, row),
      returned: at && last ? { at, reason: last.reason, changed: updatedAt.getTime() > at.getTime() } : null,
      requirements,
      shortlisted: row.shortlisted,
      intents: row.intents,
      unread: row.unread.map((one) => ({ ...one, sentAt: new Date(one.sentAt) })),
    };
  });
}
