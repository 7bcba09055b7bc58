import { sql } from "drizzle-orm";
import { type Actor, has, houseIdsEverOf, mayWrite } from "#app/domain/identity/actor.ts";
import type { Database } from "#db/client.server.ts";
import { confirmations, organisations, products, qualifications, rankingMistakes, scenarios } from "#db/schema/index.ts";
import { spokenBy } from "./speaker.server.ts";

/**
 * How much waits for the actor in the operator's queues, for the navigation; null for whoever decides nothing there. The rule is
 * theirs (`listReviewQueue`, `listConfirmationQueue`, `listMistakeQueue`, `listHouseQueue`); a test proves that both agree.
 */
export async function countWaiting(actor: Actor, db: Database): Promise<number | null> {
  if (!has(actor, "operator") || !mayWrite(actor)) return null;
  const own = houseIdsEverOf(actor);
  const [row] = await spokenBy(actor, db).execute<{ count: number }>(sql`select
    (select count(*) from ${scenarios} s where s.status = 'in-review' and s.organisation_id not in ${own})::int
    + (select count(*) from ${confirmations} q join ${products} p on p.id = q.product_id
      where q.state = 'waiting' and q.level = 'tested' and p.organisation_id not in ${own})::int
    + (select count(*) from ${rankingMistakes} r join ${products} p on p.id = r.product_id where r.status = 'open' and p.organisation_id not in ${own})::int
    + (select count(*) from ${organisations} w where w.status = 'pending' and w.id not in ${own})::int
    + (select count(*) from ${qualifications} q where q.status = 'waiting' and q.organisation_id not in ${own})::int as count`);
  return row?.count ?? 0;
}
