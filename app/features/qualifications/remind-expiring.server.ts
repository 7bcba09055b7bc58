import { and, eq, gte, lte, sql } from "drizzle-orm";
import { dueReminder, reminderDays } from "#app/domain/qualification/qualification.ts";
import { beijingDay, dayAfter, daysBetween } from "#app/domain/shared/day.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { tellHouse } from "#app/platform/tell-house.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { qualificationReminders, qualifications } from "#db/schema/index.ts";
import { renewalOf } from "./same-paper.server.ts";

/** Tells houses of verified qualifications that run out and have no renewal, waiting or verified: 60, 30 and 7 days before, each once, whoever runs it how often. Returns how many letters' worth were told. */
export async function remindExpiring(ctx: UseCaseContext): Promise<number> {
  const today = beijingDay(await ctx.clock(ctx.db));
  const running = await ctx.db
    .select({
      id: qualifications.id,
      organisationId: qualifications.organisationId,
      name: qualifications.name,
      number: qualifications.number,
      expiresOn: qualifications.expiresOn,
      sent: sql<number[]>`array(select r.days from ${qualificationReminders} r where r.qualification_id = ${qualifications}.id)`,
    })
    .from(qualifications)
    .where(
      and(
        eq(qualifications.status, "verified"),
        sql`${renewalOf()} is null`,
        gte(qualifications.expiresOn, today),
        lte(qualifications.expiresOn, dayAfter(today, reminderDays[0])),
      ),
    );
  let told = 0;
  for (const { id, organisationId, name, number, expiresOn, sent } of running) {
    if (expiresOn === null) continue;
    const left = daysBetween(today, expiresOn);
    const days = dueReminder(left, sent);
    if (days === null) continue;
    const mine = await inTransaction(ctx, async (change) => {
      const [first] = await change.tx
        .insert(qualificationReminders)
        .values({ qualificationId: id, days, at: await change.now() })
        .onConflictDoNothing()
        .returning({ days: qualificationReminders.days });
      if (!first) return false;
      const about = { name, number, day: expiresOn, count: left, link: `${ctx.origin}${paths.qualification(id)}` };
      await tellHouse(change, organisationId, (locale) => ({
        subject: m.qualifications_letter_expiring(about, { locale }),
        text: m.qualifications_letter_expiring_text(about, { locale }),
      }));
      change.note({ action: "remind-expiring", subjectType: "qualification", subjectId: id, details: { days, expiresOn } });
      return true;
    });
    if (mine) told += 1;
  }
  return told;
}
