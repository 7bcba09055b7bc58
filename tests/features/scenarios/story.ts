import type { Actor } from "#app/domain/identity/actor.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import type { ScenarioFields } from "#app/features/scenarios/change-draft.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { capabilitiesOf } from "#tests/features/products/world.ts";
import type { Cast } from "#tests/support/cast.ts";
import { done } from "./world.ts";

/** The hour at which the tests of scenarios happen: a Friday, ten in the morning in Beijing. */
export const now = new Date("2026-11-20T02:00:00Z");

const section = "本集团运营十二条线路，信号系统由三家供应商远程维护，全年接入四千余次。";

export const need = {
  domain: "industrial-internet",
  title: "信号系统远程运维的接入管控",
  summary: "为信号系统的远程运维建立可核验、可中断、可追溯的接入。",
  background: section,
  presentState: section,
  problem: section,
  affected: section,
  goal: section,
  acceptance: ["全部接入须先核验身份与终端", "演练中三十秒内可中断任一会话"],
  sourceDocument: "shanghai-plan",
  sourceSection: "三（二）",
} as const satisfies ScenarioFields;

export const conditions = {
  industries: ["transport"],
  district: "pudong",
  deliveryModel: "integration",
  cooperation: "pilot",
  budget: "100-300",
  regime: "market",
  questionsCloseAt: new Date("2026-12-10T09:00:00Z"),
  closesAt: new Date("2026-12-20T09:00:00Z"),
  contactName: "林知远",
  contactPhone: "021-55500101",
} as const satisfies ScenarioFields;

export const requirementsOf = (ctx: Pick<UseCaseContext, "reference">, count = 3) =>
  capabilitiesOf(ctx, count).map((capability) => ({ capability, importance: "must" as const }));

/** A draft with everything filled in, and its revision. */
export async function completeScenario(ctx: UseCaseContext, fields: ScenarioFields = {}) {
  const { id } = done(await createScenario(ctx));
  const content = { fields: { ...need, ...conditions, ...fields }, requirements: requirementsOf(ctx) };
  return { id, ...done(await saveScenario(ctx, id, 1, "save-scenario-need", content)) };
}

/** People of the usual story: an editor drafts, an approver of the house signs, the office decides. */
export function handsOf(cast: Cast, at: { now?: Date } = { now }) {
  const ctx = (actor: Actor) => cast.contextFor(actor, at);
  return { drafter: ctx(cast.as("owner", "editor")), signer: ctx(cast.as("owner", "approver")), operator: ctx(cast.as("office")) };
}

export async function submittedScenario(cast: Cast, fields?: ScenarioFields) {
  const { drafter, signer } = handsOf(cast);
  const draft = await completeScenario(drafter, fields);
  done(await advanceScenario(signer, draft.id, "submit"));
  return draft;
}

export async function openScenario(cast: Cast, fields?: ScenarioFields) {
  const draft = await submittedScenario(cast, fields);
  const { number } = done(await advanceScenario(handsOf(cast).operator, draft.id, "approve"));
  return { ...draft, number: number ?? "" };
}
