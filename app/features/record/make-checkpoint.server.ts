import { desc } from "drizzle-orm";
import type { Checkpoint } from "#app/domain/record/checkpoint.ts";
import { maySignCheckpoint } from "#app/domain/record/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { Letter } from "#app/platform/mail.server.ts";
import { type SigningKey, signHead } from "#app/platform/signing-key.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { record, recordCheckpoints } from "#db/schema/index.ts";

/** To whoever keeps what the record said, out of the reach of who keeps the record. */
const checkpointLetter = (to: string, checkpoint: Checkpoint): Letter => ({
  to,
  locale: "zh-CN",
  subject: m.record_mail_subject({ sequence: checkpoint.sequence }, { locale: "zh-CN" }),
  text: `${m.record_mail_text({ sequence: checkpoint.sequence }, { locale: "zh-CN" })}\n\n${JSON.stringify(checkpoint, null, 2)}\n`,
});

/** Signs the chain's end as it stands; where nothing has been recorded since the last time, that one stands for it. */
export async function makeCheckpoint(
  ctx: UseCaseContext,
  key: SigningKey,
  mailTo = "",
): Promise<Result<{ id: number; made: boolean }, NotFound | "nothing-recorded">> {
  if (!maySignCheckpoint(ctx.actor)) return notFound;
  return await inTransaction(ctx, async ({ tx, now, mail, note }) => {
    const [head] = await tx.select({ sequence: record.sequence, hash: record.hash }).from(record).orderBy(desc(record.sequence)).limit(1);
    if (!head) return refuse("conflict", "nothing-recorded");
    const [last] = await tx.select().from(recordCheckpoints).orderBy(desc(recordCheckpoints.id)).limit(1);
    if (last && last.sequence === head.sequence && last.hash === head.hash && last.keyId === key.id) return ok({ id: last.id, made: false });
    const at = await now();
    const checkpoint = signHead(key, head, at);
    const [made] = await tx
      .insert(recordCheckpoints)
      .values({ ...checkpoint, at })
      .returning({ id: recordCheckpoints.id });
    if (!made) throw new Error("no checkpoint was kept");
    // the clock's own leaves no row: each would be something new to sign
    if (ctx.actor.kind === "person") note({ action: "sign-checkpoint", subjectType: "checkpoint", subjectId: String(made.id), after: checkpoint });
    if (mailTo) await mail(checkpointLetter(mailTo, checkpoint));
    return ok({ id: made.id, made: true });
  });
}
