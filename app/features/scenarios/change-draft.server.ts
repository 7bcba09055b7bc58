import { asc, eq, sql } from "drizzle-orm";
import { labelsOf } from "#app/domain/capability/taxonomy.ts";
import type { RecordAction } from "#app/domain/record/actions.ts";
import { mayEdit, mayView, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import { needSections } from "#app/domain/scenario/readiness.ts";
import { searchVector } from "#app/domain/search/tokens.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { Reference, UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, requirements, scenarios } from "#db/schema/index.ts";
import type { ScenarioRow } from "./find-scenario.server.ts";

export type DraftRefusal = ScenarioRefusal | NotFound | "not-a-draft";
export type Requirement = Pick<typeof requirements.$inferInsert, "capability" | "importance" | "minEvidence" | "note">;

/** What one page of the draft may set. */
export type ScenarioFields = Partial<
  Omit<
    ScenarioRow,
    | "id"
    | "number"
    | "programmeId"
    | "organisationId"
    | "status"
    | "revision"
    | "version"
    | "lastEditorId"
    | "search"
    | "createdAt"
    | "updatedAt"
    | "submittedAt"
    | "openedAt"
  >
>;

/** What a draft is to be, as far as it changes. */
export interface Part {
  fields?: ScenarioFields;
  requirements?: Requirement[];
}

/**
 * Changes a draft under its row lock: what its house may change, and while it is a draft. `plan` says of the draft as it stands what it is to
 * be; null where nothing is to be written. Answers the revisions before and after.
 */
export async function changeDraft<Code extends string>(
  ctx: UseCaseContext,
  id: string,
  action: RecordAction,
  plan: (change: Change, scenario: ScenarioRow) => Promise<Result<Part | null, Code>>,
): Promise<Result<{ before: number; revision: number }, DraftRefusal | Code>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    const [scenario] = await tx.select().from(scenarios).where(eq(scenarios.id, id)).for("update");
    if (!scenario || !mayView(ctx.actor, scenario)) return notFound;
    const decision = mayEdit(ctx.actor, { ...scenario, signers: 0 });
    if (!decision.allowed) return refuse("forbidden", decision.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    if (scenario.status !== "draft") return refuse("conflict", "not-a-draft");
    const planned = await plan(change, scenario);
    if (!planned.ok) return planned;
    const before = scenario.revision;
    const part = planned.value;
    if (!part) return ok({ before, revision: before });

    const stood = part.requirements && (await requirementsOf(change, id));
    if (part.requirements) await replaceRequirements(change, id, part.requirements);
    const next = before + 1;
    const search = await vectorOf(change, { ...scenario, ...part.fields }, ctx.reference);
    const changed = { ...part.fields, revision: next, lastEditorId: ctx.actor.personId, updatedAt: await change.now() };
    await tx
      .update(scenarios)
      .set({ ...changed, search: sql`${search}::tsvector` })
      .where(eq(scenarios.id, id));
    const { search: _, ...row } = scenario;
    note({
      action,
      subjectType: "scenario",
      subjectId: id,
      subjectVersion: next,
      before: { ...row, requirements: stood },
      after: { ...row, ...changed, requirements: part.requirements },
      details: { fields: Object.keys(part.fields ?? { requirements: true }) },
    });
    return ok({ before, revision: next });
  });
}

const requirementsOf = ({ tx }: Change, scenarioId: string) =>
  tx
    .select({ capability: requirements.capability, importance: requirements.importance, minEvidence: requirements.minEvidence, note: requirements.note })
    .from(requirements)
    .where(eq(requirements.scenarioId, scenarioId))
    .orderBy(asc(requirements.position));

async function replaceRequirements({ tx }: Change, scenarioId: string, list: readonly Requirement[]) {
  await tx.delete(requirements).where(eq(requirements.scenarioId, scenarioId));
  if (list.length > 0) await tx.insert(requirements).values(list.map((requirement, position) => ({ ...requirement, scenarioId, position })));
}

/** Title first, then what it is about and the names of what it asks for, then the rest and whose it is. */
async function vectorOf({ tx }: Change, scenario: ScenarioRow, { taxonomy }: Reference) {
  const asked = await tx
    .select({ capability: requirements.capability, note: requirements.note })
    .from(requirements)
    .where(eq(requirements.scenarioId, scenario.id))
    .orderBy(asc(requirements.position));
  const names = asked.flatMap(({ capability }) => taxonomy.get(capability) ?? []).flatMap(labelsOf);
  const [owner] = await tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, scenario.organisationId));
  return searchVector([
    { text: scenario.title, weight: "A" },
    { text: scenario.summary, weight: "B" },
    ...names.map((text) => ({ text, weight: "B" as const })),
    ...needSections.map((section) => ({ text: scenario[section], weight: "C" as const })),
    { text: owner?.name ?? "", weight: "C" },
    ...[...scenario.acceptance, ...asked.map(({ note }) => note), scenario.deployment, scenario.dataLimits].map((text) => ({ text, weight: "D" as const })),
  ]);
}
