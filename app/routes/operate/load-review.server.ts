import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRegimeQuestionable } from "#app/domain/scenario/regime.ts";
import { countScenarioCoverage } from "#app/features/matching/count-scenario-coverage.server.ts";
import { readReview } from "#app/features/scenarios/find-review.server.ts";
import { listScenarioEvents } from "#app/features/scenarios/list-scenario-events.server.ts";
import { scenarioView } from "#app/features/scenarios/scenario-view.server.ts";
import { scenarioEventLabel } from "#app/i18n/domain-labels.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** What the operator needs to see before deciding; a scenario that is published already is read where everybody reads it. */
export async function loadReview(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const review = granted(await readReview(ctx, args.params.id ?? ""));
  if ("published" in review) throw redirectTo(paths.scenario(review.published));
  const { scenario, now, may, problem, findings } = review;
  const [{ fitting, byRequirement }, events] = await Promise.all([
    countScenarioCoverage(ctx, scenario.requirements, now),
    listScenarioEvents(ctx, scenario.id, true),
  ]);
  return {
    now,
    id: scenario.id,
    revision: scenario.revision,
    submittedAt: scenario.submittedAt,
    scenario: scenarioView(ctx.actor, scenario, labelsIn(args.context)),
    may,
    problem,
    questionable: isRegimeQuestionable(scenario),
    findings,
    fitting,
    covering: byRequirement,
    happenings: events.map(({ event, at, house, reason }) => ({ at, what: scenarioEventLabel[event](), who: house, reason })),
  };
}

export type LoadedReview = Awaited<ReturnType<typeof loadReview>>;
