import { eq } from "drizzle-orm";
import type { OutsideOperatorRefusal } from "#app/domain/identity/outside-operator.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { mayKeepStandings, mayReply } from "#app/domain/standing/policy.ts";
import { restsOnDecision, type StandingFacts, standingDateProblem, standingText } from "#app/domain/standing/standing.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { tellHouse } from "#app/platform/tell-house.server.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, standings } from "#db/schema/index.ts";

export interface NewStanding extends StandingFacts {
  title: string;
  reason: string;
  source: string;
  /** Days, yyyy-mm-dd. */
  startsOn: string;
  endsOn: string | null;
}

type KeepRefusal = NotFound | OutsideOperatorRefusal | "no-decision" | "dates-wrong" | "standing-already";

/** Writes an entry on a house; an adverse one only with the published decision that it rests on. Its owners are told, and can reply. */
export async function writeStanding(ctx: UseCaseContext, organisationId: string, entry: NewStanding): Promise<Result<{ id: string }, KeepRefusal>> {
  if (!restsOnDecision(entry)) return refuse("invalid", "no-decision");
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    const [house] = await tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));
    if (!house) return notFound;
    const may = mayKeepStandings(ctx.actor, { organisationId });
    if (!may.allowed) return may.reason === "not-an-operator" ? notFound : refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const at = await now();
    if (standingDateProblem(entry, beijingDay(at))) return refuse("invalid", "dates-wrong");
    const id = ctx.newId();
    const [written] = await tx
      .insert(standings)
      .values({ id, organisationId, ...entry, writtenBy: ctx.actor.personId, writtenAt: at })
      .onConflictDoNothing()
      .returning();
    if (!written) return refuse("conflict", "standing-already");
    note({
      action: "write-standing",
      subjectType: "standing",
      subjectId: id,
      after: written,
      details: { organisationId, kind: entry.kind, number: entry.number },
    });
    const about = { house: house.name, title: entry.title, link: `${ctx.origin}${paths.organisation()}` };
    await tellHouse(change, organisationId, (locale) => ({
      subject: m.standing_letter(about, { locale }),
      text: m.standing_letter_text(about, { locale }),
    }));
    return ok({ id });
  });
}

/** Takes an entry back, with why; it stays readable to the house and to those who watch over it. */
export async function withdrawStanding(
  ctx: UseCaseContext,
  id: string,
  reason: string,
): Promise<Result<{ organisationId: string }, NotFound | OutsideOperatorRefusal | "wrong-status" | "reason-missing">> {
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const row = await locked(tx, id);
    if (!row) return notFound;
    const may = mayKeepStandings(ctx.actor, row);
    if (!may.allowed) return may.reason === "not-an-operator" ? notFound : refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    if (row.withdrawnAt) return refuse("conflict", "wrong-status");
    const withdrawalReason = reason.trim();
    if ([...withdrawalReason].length < standingText.reason.least) return refuse("invalid", "reason-missing");
    const changes = { withdrawalReason, withdrawnBy: ctx.actor.personId, withdrawnAt: await now() };
    await tx.update(standings).set(changes).where(eq(standings.id, id));
    note({
      action: "withdraw-standing",
      subjectType: "standing",
      subjectId: id,
      before: row,
      after: { ...row, ...changes },
      details: { organisationId: row.organisationId },
    });
    return ok({ organisationId: row.organisationId });
  });
}

/** The house's answer, shown with the entry; said again, it takes the former's place. */
export async function replyToStanding(
  ctx: UseCaseContext,
  id: string,
  words: string,
): Promise<Result<{ id: string }, NotFound | "not-signed-in" | "not-a-member" | "not-a-writer" | "wrong-status">> {
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const row = await locked(tx, id);
    const may = row && mayReply(ctx.actor, row);
    if (!row || !may || (!may.allowed && may.reason === "not-a-member")) return notFound;
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    if (row.withdrawnAt) return refuse("conflict", "wrong-status");
    const changes = { reply: words.trim(), repliedBy: ctx.actor.personId, repliedAt: await now() };
    await tx.update(standings).set(changes).where(eq(standings.id, id));
    note({
      action: "reply-to-standing",
      subjectType: "standing",
      subjectId: id,
      before: row,
      after: { ...row, ...changes },
      details: { organisationId: row.organisationId },
    });
    return ok({ id });
  });
}

async function locked(tx: Transaction, id: string) {
  const [row] = await tx.select().from(standings).where(eq(standings.id, id)).for("update");
  return row ?? null;
}
