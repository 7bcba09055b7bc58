import { and, eq, isNull } from "drizzle-orm";
import type { FileProblem } from "#app/domain/file/file-kind.ts";
import { belongsTo } from "#app/domain/identity/actor.ts";
import {
  type Capacity,
  type OrganisationEvent,
  type OrganisationStatus,
  organisationLifecycle,
  suspensionDays,
  verdictText,
} from "#app/domain/identity/organisation.ts";
import { mayPerform, mayViewOrganisation, mayViewVendor, type OrganisationRefusal } from "#app/domain/identity/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { keepFile } from "#app/features/files/keep-file.server.ts";
import { takeBack } from "#app/features/members/withdraw-sent.server.ts";
import type { Upload } from "#app/platform/files/receive-upload.server.ts";
import { standsTwice } from "#app/platform/stands-twice.server.ts";
import { tellHouse } from "#app/platform/tell-house.server.ts";
import { type Change, inTransaction, Undone, undone } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { memberships, organisationEventRows, organisations } from "#db/schema/index.ts";
import { eventWords } from "./organisation-letters.server.ts";

export type AdvanceRefusal =
  | NotFound
  | OrganisationRefusal
  | "wrong-status"
  | "credit-code-taken"
  | "reason-missing"
  | "until-wrong"
  | "not-due"
  | "proof-missing"
  | `file-${FileProblem}`;

interface With {
  /** Why: asked for by what speaks against the house. */
  reason?: string;
  /** When a suspension ends. */
  until?: Date;
  /** What a member shows; an operator has seen the paper. */
  proof?: Upload;
}

/** The only code that sets an organisation's status; its owners are told by mail of what others decide. */
export async function advanceOrganisation(
  ctx: UseCaseContext,
  id: string,
  event: OrganisationEvent,
  given: With = {},
): Promise<Result<{ id: string }, AdvanceRefusal>> {
  return await inTransaction<Result<{ id: string }, AdvanceRefusal>>(ctx, async (change) => {
    const { tx, now, note } = change;
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for("update");
    if (!row) return notFound;
    const facts = { organisationId: row.id, status: row.status, capacities: row.capacities as Capacity[] };
    const seen = ctx.actor.kind === "console" || ctx.actor.kind === "clock" || mayViewOrganisation(ctx.actor, facts) || mayViewVendor(ctx.actor, facts);
    if (!seen) return notFound;
    const may = mayPerform[event](ctx.actor, facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const status = nextStatus(organisationLifecycle, row.status, event);
    if (!status) return refuse("conflict", "wrong-status");
    const at = await now();
    const wrong = problemOf(ctx, event, given, { ...row, at });
    if (wrong) return wrong;

    const reason = given.reason?.trim() ?? "";
    const until = event === "suspend" ? (given.until ?? null) : null;
    const changes = { status, suspendedUntil: until, ...(event === "verify" && { verifiedAt: at }) };
    await tx
      .update(organisations)
      .set(changes)
      .where(eq(organisations.id, id))
      .catch((error) => {
        // rejected, and its code has been registered again since
        throw standsTwice(error, "organisations_credit_code_held") ? new Undone(refuse("conflict", "credit-code-taken")) : error;
      });
    const person = ctx.actor.kind === "person" ? ctx.actor : null;
    const written = tx.insert(organisationEventRows).values({
      id: ctx.newId(),
      organisationId: id,
      event,
      fromStatus: row.status,
      toStatus: status,
      personId: person?.personId ?? null,
      byOrganisationId: person?.actingFor?.organisationId ?? null,
      reason,
      until,
      at,
    });
    const [happened] = await written.returning();
    note({
      action: `${event}-organisation`,
      subjectType: "organisation",
      subjectId: id,
      before: row,
      after: { ...row, ...changes },
      ...(happened && { event: { of: organisationEventRows, row: happened } }),
      details: { from: row.status, to: status, ...(reason && { reason }), ...(until && { until: until.toISOString() }) },
    });
    if (event === "withdraw") await disband(change, id, at);
    else if (event !== "submit-proof") await tellHouse(change, id, eventWords(ctx.origin, row.name, event, reason, until));
    const held = given.proof && person ? await keepProof(change, given.proof, id, person.personId) : null;
    return held ?? ok({ id });
  }).catch(undone<AdvanceRefusal>);
}

function problemOf(
  { actor }: UseCaseContext,
  event: OrganisationEvent,
  { reason, until, proof }: With,
  row: { id: string; suspendedUntil: Date | null; status: OrganisationStatus; at: Date },
) {
  const said = [...(reason?.trim() ?? "")].length;
  if ((event === "reject" || event === "suspend") && (said < verdictText.least || said > verdictText.most)) return refuse("invalid", "reason-missing");
  if (event === "suspend" && !isSuspensionEnd(until, row.at)) return refuse("invalid", "until-wrong");
  if (event === "submit-proof" && belongsTo(actor, row.id) && !proof) return refuse("invalid", "proof-missing");
  if (event === "reinstate" && actor.kind === "clock" && (!row.suspendedUntil || row.at < row.suspendedUntil)) return refuse("conflict", "not-due");
  return null;
}

const day = 86_400_000;

/** Whether a suspension that begins `at` can end then. */
const isSuspensionEnd = (until: Date | undefined, at: Date) =>
  until !== undefined && until > at && until.getTime() - at.getTime() <= (suspensionDays.most + 1) * day;

/** Nobody belongs any more to a house that is taken back, nor can come into it. */
async function disband(change: Change, organisationId: string, endedAt: Date) {
  await takeBack(change, organisationId);
  await change.tx
    .update(memberships)
    .set({ endedAt })
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)));
}

/** A file that cannot be kept takes the whole change back. */
async function keepProof(change: Change, proof: Upload, organisationId: string, personId: string) {
  const problem = await keepFile(change, proof, { organisationId, purpose: "organisation-proof", subjectId: organisationId, personId });
  if (problem) throw new Undone(refuse("invalid", `file-${problem}`));
  return null;
}
