import { and, asc, count, eq, gt, gte } from "drizzle-orm";
import { requirementCount } from "#app/domain/scenario/readiness.ts";
import { firstImportance } from "#app/domain/scenario/scenario.ts";
import { notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { record, requirements, scenarios } from "#db/schema/index.ts";
import { changeDraft, type DraftRefusal } from "./change-draft.server.ts";

const action = "take-requirement";

/**
 * Adds a suggested requirement to a draft, as its list begins one; what is required already stays as it is. It is added whatever revision the
 * page was filled in from, for it takes the place of nothing; `revision` is the one that the page goes on with: its own, where others have
 * saved since, so that saving it still finds them out.
 */
export async function takeRequirement(
  ctx: UseCaseContext,
  id: string,
  capability: string,
  shown: number,
): Promise<Result<{ revision: number }, DraftRefusal | "requirements-full">> {
  if (!ctx.reference.taxonomy.get(capability)?.claimable) return notFound;
  let alone = false;
  const taken = await changeDraft<"requirements-full">(ctx, id, action, async ({ tx }, { revision }) => {
    alone = (await takenSince(tx, id, shown)) === revision - shown;
    const { capability: asked, importance, minEvidence, note } = requirements;
    const stored = await tx
      .select({ capability: asked, importance, minEvidence, note })
      .from(requirements)
      .where(eq(requirements.scenarioId, id))
      .orderBy(asc(requirements.position));
    if (stored.some((one) => one.capability === capability)) return ok(null);
    if (stored.length >= requirementCount.most) return refuse("conflict", "requirements-full");
    return ok({ requirements: [...stored, { capability, importance: firstImportance, minEvidence: null, note: "" }] });
  });
  return taken.ok ? ok({ revision: alone ? taken.value.revision : shown }) : taken;
}

/** Revisions of a draft after one that came of suggestions being taken. */
async function takenSince(tx: Transaction, id: string, revision: number) {
  const [takes] = await tx
    .select({ count: count() })
    .from(record)
    .innerJoin(scenarios, and(eq(scenarios.id, record.subjectId), gte(record.at, scenarios.createdAt)))
    .where(and(eq(record.subjectType, "scenario"), eq(record.subjectId, id), eq(record.action, action), gt(record.subjectVersion, revision)));
  return takes?.count ?? 0;
}
