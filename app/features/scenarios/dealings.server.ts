import { type SQL, sql } from "drizzle-orm";
import { type Actor, organisationOf } from "#app/domain/identity/actor.ts";
import { type IntentStatus, type InvitationStatus, livingIntents } from "#app/domain/intent/lifecycle.ts";
import { intentInvitations, intents, products, scenarios, shortlisted } from "#db/schema/index.ts";

interface Own<Status> {
  id: string;
  status: Status;
  product: string;
}

/** What has passed between the reader's house and a scenario: counts for its owner, its own products' rows for a vendor. */
export interface Dealings {
  owner: { shortlisted: number; intents: number; unread: number } | null;
  invitations: Own<InvitationStatus>[];
  intents: Own<IntentStatus>[];
}

/** … of the scenario of the outer statement; null for somebody without a house. */
export function dealings(actor: Actor): SQL<Dealings | null> {
  const own = organisationOf(actor);
  if (own === null) return sql`null`;
  const here = sql`x.scenario_id = ${scenarios.id}`;
  const mine = (table: typeof intents | typeof intentInvitations) =>
    sql`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'status', x.status, 'product', p.name) order by x.sent_at, x.id)
      from ${table} x join ${products} p on p.id = x.product_id where ${here} and x.status <> 'withdrawn' and p.organisation_id = ${own}), '[]'::jsonb)`;
  return sql`jsonb_build_object(
    'owner', case when ${scenarios.organisationId} = ${own} then jsonb_build_object(
      'shortlisted', (select count(*) from ${shortlisted} x where ${here} and x.status = 'kept'),
      'intents', (select count(*) from ${intents} x where ${here} and x.status in ${livingIntents}),
      'unread', (select count(*) from ${intents} x where ${here} and x.status = 'sent')) end,
    'invitations', ${mine(intentInvitations)},
    'intents', ${mine(intents)})`;
}
