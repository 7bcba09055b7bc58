import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { Executor } from "#app/platform/use-case.server.ts";
import { memberships } from "#db/schema/index.ts";

/** How many people of the house may sign. */
export async function countSigners({ db }: { db: Executor }, organisationId: string) {
  const [row] = await db
    .select({ signers: count() })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt), inArray(memberships.role, ["owner", "approver"])));
  return row?.signers ?? 0;
}
