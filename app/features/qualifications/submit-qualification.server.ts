import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { FileProblem } from "#app/domain/file/file-kind.ts";
import { maySubmit, type QualificationRefusal } from "#app/domain/qualification/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { keepFile } from "#app/features/files/keep-file.server.ts";
import type { Upload } from "#app/platform/files/receive-upload.server.ts";
import { type Change, inTransaction, Undone, undone } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { asSaid } from "#db/schema/columns.ts";
import { qualifications } from "#db/schema/index.ts";

export interface NewQualification {
  name: string;
  number: string;
  issuer: string;
  /** Days, yyyy-mm-dd. */
  issuedOn: string;
  expiresOn: string | null;
  /** Slugs. */
  scope: string[];
}

export type SubmitRefusal = QualificationRefusal | `file-${FileProblem}` | "not-claimable" | "qualification-already";

/** Submits a qualification with its paper: an operator looks at it once, and the house's products show it from then on. */
export async function submitQualification(ctx: UseCaseContext, stated: NewQualification, paper: Upload): Promise<Result<{ id: string }, SubmitRefusal>> {
  const may = maySubmit(ctx.actor);
  if (!may.allowed) return refuse("forbidden", may.reason);
  if (ctx.actor.kind !== "person" || !ctx.actor.actingFor) return refuse("forbidden", "not-signed-in");
  const { personId, actingFor } = ctx.actor;
  const { organisationId } = actingFor;
  const scope = [...new Set(stated.scope)].sort();
  if (scope.length === 0 || !scope.every((slug) => ctx.reference.taxonomy.get(slug)?.claimable)) return refuse("invalid", "not-claimable");
  return await inTransaction<Result<{ id: string }, SubmitRefusal>>(ctx, async (change) => {
    const [id, submittedAt] = [ctx.newId(), await change.now()];
    await setAsideExpired(change, organisationId, stated, submittedAt);
    const [sent] = await change.tx
      .insert(qualifications)
      .values({ id, organisationId, ...stated, scope, submittedBy: personId, submittedAt })
      .onConflictDoNothing()
      .returning();
    if (!sent) throw new Undone(refuse("conflict", "qualification-already"));
    change.note({ action: "submit-qualification", subjectType: "qualification", subjectId: id, after: sent, details: { organisationId, ...stated, scope } });
    const problem = await keepFile(change, paper, { organisationId, purpose: "qualification", subjectId: id, personId });
    if (problem) throw new Undone(refuse("invalid", `file-${problem}`));
    return ok({ id });
  }).catch(undone<SubmitRefusal>);
}

/** A renewed paper often keeps its number: the one that has run out makes room for it, and stays as it was decided. */
async function setAsideExpired({ tx, note }: Change, organisationId: string, { issuer, number }: NewQualification, at: Date) {
  const same = and(
    eq(qualifications.organisationId, organisationId),
    eq(asSaid(qualifications.issuer), asSaid(sql`${issuer}::text`)),
    eq(asSaid(qualifications.number), asSaid(sql`${number}::text`)),
  );
  const expired = and(eq(qualifications.status, "verified"), lt(qualifications.expiresOn, beijingDay(at)), isNull(qualifications.renewedAt));
  const rows = await tx.update(qualifications).set({ renewedAt: at }).where(and(same, expired)).returning();
  for (const row of rows)
    note({ action: "renew-qualification", subjectType: "qualification", subjectId: row.id, before: { ...row, renewedAt: null }, after: row });
}
