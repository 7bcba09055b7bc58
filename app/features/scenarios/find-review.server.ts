import { belongsTo } from "#app/domain/identity/actor.ts";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { type Finding, findUnfair } from "#app/domain/scenario/fairness.ts";
import { isPublished } from "#app/domain/scenario/lifecycle.ts";
import { mayPerform, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import { publicationProblem } from "#app/domain/scenario/readiness.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { type FoundScenario, findScenario } from "./find-scenario.server.ts";

export interface Review {
  scenario: FoundScenario;
  now: Date;
  /** Whether the reader may decide; approving and returning are one authority. */
  may: Decision<ScenarioRefusal>;
  /** What keeps it from being published now. */
  problem: ReturnType<typeof publicationProblem>;
  findings: Finding[];
}

/** A scenario before the operator's check; `published` where that is over. */
export async function findReview(ctx: UseCaseContext, id: string): Promise<Result<Review | { published: string }, NotFound>> {
  if (!mayOperate(ctx.actor)) return notFound;
  const [found, now] = await Promise.all([findScenario(ctx, { id }), ctx.clock(ctx.db)]);
  if (!found.ok) return found;
  const scenario = found.value;
  if (isPublished(scenario.status) && scenario.number) return ok({ published: scenario.number });
  if (scenario.status !== "in-review") return notFound;
  return ok({
    scenario,
    now,
    may: mayPerform.approve(ctx.actor, { ...scenario, signers: 0 }),
    problem: publicationProblem(scenario, now),
    findings: findUnfair({ ...scenario, requirements: scenario.requirements.map(({ note }) => note) }),
  });
}

/** … to be read whole: whoever reads what another house has not published leaves a row. */
export async function readReview(ctx: UseCaseContext, id: string): ReturnType<typeof findReview> {
  const found = await findReview(ctx, id);
  if (!found.ok || "published" in found.value) return found;
  const { organisationId, revision } = found.value.scenario;
  if (!belongsTo(ctx.actor, organisationId))
    await noteReading(ctx, { action: "read-scenario", subjectType: "scenario", subjectId: id, subjectVersion: revision });
  return found;
}
