import { and, eq, sql } from "drizzle-orm";
import type { RunNeed } from "#app/domain/matching/run/kept-run.ts";
import { isPublished, type ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import { visibleTo } from "#app/features/scenarios/visible-to.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { requirements, scenarios } from "#db/schema/index.ts";

/** A published scenario as the ranking needs it. */
export interface FoundNeed extends RunNeed {
  id: string;
  /** Both grow with what it says. */
  revision: number;
  version: number;
  status: ScenarioStatus;
  organisationId: string;
  closesAt: Date | null;
  /** What it says of the need itself: summary, problem, goal, how it will be accepted. Background and present state tell of other things. */
  text: string;
}

/** Null where the actor may not see it, or where it has no number yet. One round trip. */
export async function findNeed({ actor, db }: UseCaseContext, number: string): Promise<FoundNeed | null> {
  const asked = sql<
    FoundNeed["requirements"]
  >`coalesce((select jsonb_agg(jsonb_build_object('capability', r.capability, 'importance', r.importance, 'minEvidence', r.min_evidence, 'note', r.note) order by r.position)
    from ${requirements} r where r.scenario_id = ${scenarios.id}), '[]'::jsonb)`;
  const [row] = await db
    .select({
      id: scenarios.id,
      revision: scenarios.revision,
      version: scenarios.version,
      number: scenarios.number,
      title: scenarios.title,
      status: scenarios.status,
      regime: scenarios.regime,
      organisationId: scenarios.organisationId,
      closesAt: scenarios.closesAt,
      requirements: asked,
      text: sql<string>`concat_ws(E'\n', ${scenarios.summary}, ${scenarios.problem}, ${scenarios.goal}, array_to_string(${scenarios.acceptance}, E'\n'))`,
    })
    .from(scenarios)
    .where(and(eq(scenarios.number, number), visibleTo(actor)));
  if (!row?.number || !row.regime || !isPublished(row.status)) return null;
  return { ...row, number: row.number, regime: row.regime };
}
