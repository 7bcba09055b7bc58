import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { mayPerform, mayViewQualification, type QualificationRefusal } from "#app/domain/qualification/policy.ts";
import {
  covers,
  isExpired,
  type QualificationEvent,
  qualificationLifecycle,
  qualificationText,
  referenceOf,
  stands,
} from "#app/domain/qualification/qualification.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { moveClaims, type Renewal } from "#app/features/products/move-claims.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { tellHouse } from "#app/platform/tell-house.server.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, products, qualifications } from "#db/schema/index.ts";
import { lockSame } from "./same-paper.server.ts";

type Row = typeof qualifications.$inferSelect;
export type AdvanceQualificationRefusal = NotFound | QualificationRefusal | "wrong-status" | "qualification-expired" | "reason-missing";

/**
 * The only code that sets a qualification's status, and with it what it confirms of the claims that rest on it. One that is verified renews
 * the one that stood under its number, and what rested on that goes on with it; taken away, it leaves that one standing again.
 */
export async function advanceQualification(
  ctx: UseCaseContext,
  id: string,
  event: QualificationEvent,
  reason = "",
): Promise<Result<{ id: string }, AdvanceQualificationRefusal>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    const [place] = await tx
      .select({ organisationId: qualifications.organisationId, issuer: qualifications.issuer, number: qualifications.number })
      .from(qualifications)
      .where(eq(qualifications.id, id));
    if (!place || !mayViewQualification(ctx.actor, place)) return notFound;
    const may = mayPerform[event](ctx.actor, place);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    // products first, as whoever saves claims does
    await tx.select({ id: products.id }).from(products).where(eq(products.organisationId, place.organisationId)).orderBy(asc(products.id)).for("update");
    const same = await lockSame(tx, place);
    const row = same.find((one) => one.id === id);
    const status = row && (qualificationLifecycle as Record<string, Partial<Record<QualificationEvent, typeof row.status>>>)[row.status]?.[event];
    if (!status) return refuse("conflict", "wrong-status");
    const at = await now();
    if (event === "verify" && isExpired(row, beijingDay(at))) return refuse("conflict", "qualification-expired");
    const why = reason.trim();
    const said = [...why].length;
    if ((event === "refuse" || event === "revoke") && (said < qualificationText.reason.least || said > qualificationText.reason.most))
      return refuse("invalid", "reason-missing");

    const decided = { status, reason: why, decidedBy: ctx.actor.personId, decidedAt: at };
    const former = event === "verify" ? same.find(stands) : undefined;
    // before the next stands: of a number one does
    if (former) await setRenewed(change, former, { renewedAt: at, renewedBy: id });
    await tx.update(qualifications).set(decided).where(eq(qualifications.id, id));
    const moved = former ? await moveClaims(change, former.id, renewalIn(row)) : [];
    const changed =
      event === "verify"
        ? [...moved, ...(await confirmClaims(change, { ...row, status }, ctx.actor.personId, at))]
        : row.status === "verified"
          ? await releaseClaims(change, id)
          : [];
    const again = stands(row) ? same.find((one) => one.renewedBy === id) : undefined;
    if (again) await setRenewed(change, again, { renewedAt: null, renewedBy: null });
    note({
      action: `${event}-qualification`,
      subjectType: "qualification",
      subjectId: id,
      before: row,
      after: { ...row, ...decided },
      details: { from: row.status, to: status, claims: changed, ...(why && { reason: why }) },
    });
    if (event !== "withdraw") {
      const about = { name: row.name, number: row.number, reason: why, count: moved.length, link: `${ctx.origin}${paths.qualification(id)}` };
      const { subject, text } = former ? letters.renew : letters[event];
      await tellHouse(change, row.organisationId, (locale) => ({ subject: subject(about, { locale }), text: text(about, { locale }) }));
    }
    return ok({ id });
  });
}

const letters = {
  renew: { subject: m.qualifications_letter_verify, text: m.qualifications_letter_renew_text },
  verify: { subject: m.qualifications_letter_verify, text: m.qualifications_letter_verify_text },
  refuse: { subject: m.qualifications_letter_refuse, text: m.qualifications_letter_refuse_text },
  revoke: { subject: m.qualifications_letter_revoke, text: m.qualifications_letter_revoke_text },
};

/** That a verified paper is renewed by another, or is no longer, for that one was taken away: it stands under its number again. */
async function setRenewed({ tx, note }: Change, row: Row, renewed: Pick<Row, "renewedAt" | "renewedBy">) {
  await tx.update(qualifications).set(renewed).where(eq(qualifications.id, row.id));
  note({
    action: renewed.renewedBy ? "renew-qualification" : "restore-qualification",
    subjectType: "qualification",
    subjectId: row.id,
    before: row,
    after: { ...row, ...renewed },
  });
}

const renewalIn = ({ id, scope, issuer, name, number, issuedOn, expiresOn }: Row): Renewal => ({
  id,
  scope,
  evidence: { issuer, reference: referenceOf({ name, number }), issuedOn, expiresOn },
});

/** An operator's word on the paper is their word on every claim that asks for it and lies in its scope; a request for the same is answered by it. */
async function confirmClaims(change: Change, row: Row, personId: string, at: Date) {
  const { tx } = change;
  const named = await tx
    .select({ id: claims.id, capability: claims.capability })
    .from(claims)
    .where(and(eq(claims.qualificationId, row.id), eq(claims.level, "tested"), isNull(claims.confirmed)));
  const ids = named.filter(({ capability }) => covers(row, capability)).map(({ id }) => id);
  if (ids.length === 0) return ids;
  await tx
    .update(confirmations)
    .set({ state: "withdrawn", decidedBy: personId, decidedAt: at })
    .where(and(inArray(confirmations.claimId, ids), eq(confirmations.state, "waiting"), eq(confirmations.level, "tested")));
  await setConfirmed(change, inArray(claims.id, ids), "tested");
  return ids;
}

/** What rested on it alone stands unconfirmed; where it runs (`deployed`) is somebody else's word. */
const releaseClaims = (change: Change, id: string) => setConfirmed(change, and(eq(claims.qualificationId, id), eq(claims.confirmed, "tested")), null);

/** A page that was filled in before is to see it first: the products' revisions grow. */
async function setConfirmed({ tx }: Change, which: SQL | undefined, confirmed: "tested" | null) {
  const changed = await tx.update(claims).set({ confirmed }).where(which).returning({ id: claims.id, productId: claims.productId });
  for (const productId of new Set(changed.map((one) => one.productId)))
    await tx.update(products).set({ revision: nextRevision }).where(eq(products.id, productId));
  return changed.map(({ id }) => id);
}

const nextRevision = sql`${products.revision} + 1`;
