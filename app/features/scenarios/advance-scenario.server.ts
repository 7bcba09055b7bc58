import { asc, eq, sql } from "drizzle-orm";
import { type DateProblem, isPast } from "#app/domain/scenario/deadline.ts";
import { type ScenarioEvent, scenarioLifecycle } from "#app/domain/scenario/lifecycle.ts";
import { mayPerform, mayView, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import { publicationProblem, reasonText } from "#app/domain/scenario/readiness.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { programmes, requirements, scenarioEventRows, scenarios, scenarioVersions } from "#db/schema/index.ts";
import { countSigners } from "./count-signers.server.ts";
import type { ScenarioRow } from "./find-scenario.server.ts";

export type AdvanceRefusal = ScenarioRefusal | NotFound | DateProblem | "wrong-status" | "incomplete" | "reason-missing" | "not-due" | "stale";

export interface Advanced {
  id: string;
  number: string | null;
  status: ScenarioRow["status"];
}

/**
 * The only code that sets a scenario's status: lock the row → may they see it? → may they do this? → can it happen now? → status, event
 * and record in one transaction. `revision`, where given, is the one that the decision was made on.
 */
export async function advanceScenario(
  ctx: UseCaseContext,
  id: string,
  event: ScenarioEvent,
  { reason = "", revision }: { reason?: string; revision?: number } = {},
): Promise<Result<Advanced, AdvanceRefusal>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    const [scenario] = await tx.select().from(scenarios).where(eq(scenarios.id, id)).for("update");
    if (!scenario || !mayView(ctx.actor, scenario)) return notFound;
    const decision = mayPerform[event](ctx.actor, { ...scenario, signers: await countSigners({ db: tx }, scenario.organisationId) });
    if (!decision.allowed) return refuse("forbidden", decision.reason);
    const status = nextStatus(scenarioLifecycle, scenario.status, event);
    if (!status) return refuse("conflict", "wrong-status");
    if (revision !== undefined && revision !== scenario.revision) return refuse("stale", "stale");
    if (needsReason.has(event) && [...reason.trim()].length < reasonText.least) return refuse("invalid", "reason-missing");

    const now = await change.now();
    const hindrance = await hindranceOf(change, scenario, event, now);
    if (hindrance) return refuse("conflict", hindrance);

    const number = event === "approve" ? await nextNumber(change, scenario.programmeId) : scenario.number;
    const version = event === "approve" ? scenario.version + 1 : scenario.version;
    const { search: _, ...before } = scenario;
    const changes = { status, number, version, updatedAt: now, ...(event === "submit" && { submittedAt: now }), ...(event === "approve" && { openedAt: now }) };
    await tx.update(scenarios).set(changes).where(eq(scenarios.id, id));
    if (event === "approve") await freeze(change, { ...before, number, version });
    const person = ctx.actor.kind === "person" ? ctx.actor : null;
    const [happened] = await tx
      .insert(scenarioEventRows)
      .values({
        id: ctx.newId(),
        scenarioId: id,
        event,
        fromStatus: scenario.status,
        toStatus: status,
        personId: person?.personId ?? null,
        organisationId: person?.actingFor?.organisationId ?? null,
        reason: reason.trim(),
        at: now,
      })
      .returning();
    note({
      action: `${event}-scenario`,
      subjectType: "scenario",
      subjectId: id,
      subjectVersion: scenario.revision,
      before,
      after: { ...before, ...changes },
      ...(happened && { event: { of: scenarioEventRows, row: happened } }),
      details: { from: scenario.status, to: status, number },
    });
    return ok({ id, number, status });
  });
}

/** Whoever is told no is told why. */
export const needsReason: ReadonlySet<ScenarioEvent> = new Set<ScenarioEvent>(["return", "withdraw", "terminate", "declare-unsuccessful"]);

async function hindranceOf({ tx }: Change, scenario: ScenarioRow, event: ScenarioEvent, now: Date): Promise<AdvanceRefusal | null> {
  if (event === "close") return scenario.closesAt && isPast(scenario.closesAt, now) ? null : "not-due";
  if (event !== "submit" && event !== "approve") return null;
  const asked = await tx.select().from(requirements).where(eq(requirements.scenarioId, scenario.id));
  return publicationProblem({ ...scenario, requirements: asked }, now);
}

/** Numbers have no gaps: the counter is raised in the same transaction, under the programme's row lock. */
async function nextNumber({ tx }: Change, programmeId: string) {
  const [programme] = await tx
    .update(programmes)
    .set({ lastScenario: sql`${programmes.lastScenario} + 1` })
    .where(eq(programmes.id, programmeId))
    .returning({ year: programmes.numberYear, last: programmes.lastScenario });
  if (!programme) throw new Error(`programme ${programmeId} is gone`);
  return `SC-${programme.year}-${String(programme.last).padStart(4, "0")}`;
}

/** Keeps what is published, whole, with its digest. */
async function freeze({ tx }: Change, scenario: Omit<ScenarioRow, "search">) {
  const asked = await tx.select().from(requirements).where(eq(requirements.scenarioId, scenario.id)).orderBy(asc(requirements.position));
  const content: unknown = JSON.parse(JSON.stringify({ ...scenario, requirements: asked.map(({ scenarioId: _, ...requirement }) => requirement) }));
  await tx.insert(scenarioVersions).values({ scenarioId: scenario.id, version: scenario.version, content, digest: digestOf(content) });
}
