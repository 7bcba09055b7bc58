import { and, eq, exists, not, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { intentVisibleTo } from "#app/features/intents/visible-to.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { intents, products, record, scenarios } from "#db/schema/index.ts";

/** What two sides of a scenario tell each other, as the record calls it. */
const dealings = ["candidate", "intent-invitation"];

/**
 * Rows whose who and what a reader of the record may not know: shortlists and invitations, which are their houses' alone, and intents until
 * they may be watched (`mayViewIntent`). A refused request would tell as much by its address.
 */
export function withheldFrom(db: Executor, actor: Actor, now: Date): SQL {
  const known = db
    .select({ id: intents.id })
    .from(intents)
    .innerJoin(scenarios, eq(scenarios.id, intents.scenarioId))
    .innerJoin(products, eq(products.id, intents.productId))
    .where(and(eq(intents.id, record.subjectId), intentVisibleTo(actor, now)));
  return (
    or(
      sql`${record.subjectType} in ${dealings}`,
      and(eq(record.subjectType, "intent"), not(exists(known))),
      and(eq(record.subjectType, "request"), sql`${record.subjectId} ~* '/(intents|shortlist|intent-invitations)(/|$)'`),
    ) ?? sql`false`
  );
}
