import { type SQL, sql } from "drizzle-orm";
import type { StandingShown } from "#app/domain/standing/standing.ts";
import { organisations, standings } from "#db/schema/index.ts";

/** The entries on the house of the outer statement, the last to begin first. */
export const standingsOfHouse: SQL<StandingShown[]> =
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'reason', s.reason, 'source', s.source, 'authority', s.authority,
    'number', s.number, 'decidedOn', s.decided_on, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'reply', s.reply, 'repliedAt', s.replied_at,
    'withdrawn', s.withdrawn_at is not null, 'withdrawalReason', s.withdrawal_reason) order by s.starts_on desc, s.id)
  from ${standings} s where s.organisation_id = ${organisations}.id), '[]'::jsonb)`;
