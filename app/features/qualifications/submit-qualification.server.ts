import type { FileProblem } from "#app/domain/file/file-kind.ts";
import { maySubmit, type QualificationRefusal } from "#app/domain/qualification/policy.ts";
import { type RenewalProblem, renewalProblem, stands } from "#app/domain/qualification/qualification.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { keepFile } from "#app/features/files/keep-file.server.ts";
import type { Upload } from "#app/platform/files/receive-upload.server.ts";
import { inTransaction, Undone, undone } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { qualifications } from "#db/schema/index.ts";
import { lockSame } from "./same-paper.server.ts";

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

export type SubmitRefusal = QualificationRefusal | `file-${FileProblem}` | "not-claimable" | RenewalProblem;

/**
 * Submits a qualification with its paper: an operator looks at it once, and the house's products show it from then on. One that renews a
 * verified one under its number waits beside it, which stays as it is until then.
 */
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
    const same = await lockSame(change.tx, { organisationId, issuer: stated.issuer, number: stated.number });
    const standing = same.find(stands);
    const problem = standing && renewalProblem(stated, standing);
    if (problem) return { ok: false, refusal: { kind: "conflict", ...problem } };
    const [sent] = await change.tx
      .insert(qualifications)
      .values({ id, organisationId, ...stated, scope, submittedBy: personId, submittedAt })
      .onConflictDoNothing()
      .returning();
    if (!sent) throw new Undone(refuse("conflict", "qualification-already"));
    change.note({ action: "submit-qualification", subjectType: "qualification", subjectId: id, after: sent, details: { organisationId, ...stated, scope } });
    const unkept = await keepFile(change, paper, { organisationId, purpose: "qualification", subjectId: id, personId });
    if (unkept) throw new Undone(refuse("invalid", `file-${unkept}`));
    return ok({ id });
  }).catch(undone<SubmitRefusal>);
}
