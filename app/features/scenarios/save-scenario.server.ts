import { asc, eq } from "drizzle-orm";
import type { RecordAction } from "#app/domain/record/actions.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { requirements } from "#db/schema/index.ts";
import { changeDraft, type DraftRefusal, type Part } from "./change-draft.server.ts";
import type { ScenarioRow } from "./find-scenario.server.ts";

export type SaveRefusal = DraftRefusal | "stale";
export type Saved = Result<{ revision: number }, SaveRefusal>;

/**
 * Saves a part of a draft. Where it says what stands already nothing is written, from whatever revision: it was sent twice. Otherwise
 * `revision` is the one that the page was filled in from: if the draft has been saved since, nothing is written and the answer is `stale`,
 * so that two tabs cannot overwrite each other.
 */
export async function saveScenario(ctx: UseCaseContext, id: string, revision: number, action: RecordAction, part: Part): Promise<Saved> {
  const saved = await changeDraft<"stale">(ctx, id, action, async (change, scenario) => {
    if (await says(change, scenario, part)) return ok(null);
    return scenario.revision === revision ? ok(part) : refuse("stale", "stale");
  });
  return saved.ok ? ok({ revision: saved.value.revision }) : saved;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether a part says what is stored. */
async function says({ tx }: Change, scenario: ScenarioRow, { fields = {}, requirements: asked }: Part) {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (!given.every(([name, value]) => same(scenario[name as keyof ScenarioRow], value))) return false;
  if (!asked) return true;
  const { capability, importance, minEvidence, note } = requirements;
  const stored = await tx
    .select({ capability, importance, minEvidence, note })
    .from(requirements)
    .where(eq(requirements.scenarioId, scenario.id))
    .orderBy(asc(requirements.position));
  const wanted = asked.map((one) => ({ capability: one.capability, importance: one.importance, minEvidence: one.minEvidence ?? null, note: one.note ?? "" }));
  return same(stored, wanted);
}
