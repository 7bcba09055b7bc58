import { and, asc, eq, gt, isNull, lt, lte, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { mailLimits } from "#app/domain/identity/limits.ts";
import type { Database } from "#db/client.server.ts";
import { letters } from "#db/schema/index.ts";
import type { Clock } from "./use-case.server.ts";

type Stored = typeof letters.$inferSelect;

/** Hands one letter over; returns once the next server has taken it. */
export type Carrier = (letter: Stored) => Promise<void>;

export interface Post {
  db: Database;
  clock: Clock;
  carry: Carrier;
  /** Whether letters stay readable here: in a demonstration. */
  keepText: boolean;
  report: (line: string) => void;
}

/**
 * The SMTP server of the configuration. A letter is the same to the byte however often it is handed over: its Message-ID and its date are its
 * own, so that a second copy can be known for one.
 */
export function smtpCarrier(url: string, from: string): Carrier {
  const { connection, greeting, silence } = mailLimits.milliseconds;
  const transport = createTransport({
    url,
    connectionTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.trim().replace(/>$/u, "").split("@").at(-1);
  return async ({ id, to, subject, text, createdAt, locale }) => {
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject,
      text: text ?? "",
      messageId: `<${id}@${host}>`,
      date: createdAt,
      headers: { "Content-Language": locale, "Auto-Submitted": "auto-generated" },
    });
  };
}

/** How long until a letter that was begun may be begun again: longer than any attempt lasts, and doubling. */
const pause = sql`make_interval(mins => ${mailLimits.firstPauseMinutes} * (1 << least(${letters.attempts}, 10)))`;

/** Begins a letter's sending, where it is due: of several workers one gets it. It is not sent yet, and comes due again unless it is told done. */
const begin = async ({ db, clock }: Post, id: string): Promise<Stored | null> => {
  const now = await clock(db);
  const stale = new Date(now.getTime() - mailLimits.goodForHours * 3_600_000);
  const [letter] = await db
    .update(letters)
    .set({ attempts: sql`${letters.attempts} + 1`, dueAt: sql`${now.toISOString()}::timestamptz + ${pause}` })
    .where(and(eq(letters.id, id), lte(letters.dueAt, now), gt(letters.createdAt, stale)))
    .returning();
  return letter ?? null;
};

/** Sends one letter, where it is due; its fate is marked after the next server has taken it, so a letter may come twice but is never lost. */
export async function sendLetter(post: Post, id: string): Promise<boolean> {
  const letter = await begin(post, id);
  if (!letter) return false;
  const done = (values: Partial<Stored>) =>
    post.db
      .update(letters)
      .set({ dueAt: null, ...(!post.keepText && { text: null }), ...values })
      .where(and(eq(letters.id, id), isNull(letters.sentAt)));
  try {
    await post.carry(letter);
  } catch (error) {
    const { responseCode = 0, code = "" } = error as { responseCode?: number; code?: string };
    // a letter is named, never its reader nor its words
    post.report(`letter ${id}: attempt ${letter.attempts} failed: ${responseCode || code || "unknown"}`);
    if (letter.attempts >= mailLimits.attempts || (responseCode >= 500 && code === "EENVELOPE")) await done({});
    return false;
  }
  await done({ sentAt: await post.clock(post.db) });
  return true;
}

/** Sends what is due and was not sent by its own job: letters from the console, and those of workers that were killed. */
export async function sendDueLetters(post: Post) {
  const now = await post.clock(post.db);
  const due = await post.db.select({ id: letters.id }).from(letters).where(lte(letters.dueAt, now)).orderBy(asc(letters.dueAt)).limit(mailLimits.atOnce);
  for (const { id } of due) await sendLetter(post, id);
}

/** Gives up what is too old to be sent, and forgets letters of long ago. */
export async function sweepLetters({ db, clock, keepText }: Pick<Post, "db" | "clock" | "keepText">) {
  const now = (await clock(db)).getTime();
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000);
  if (!keepText)
    await db
      .update(letters)
      .set({ dueAt: null, text: null })
      .where(and(isNull(letters.sentAt), lt(letters.createdAt, hoursAgo(mailLimits.goodForHours))));
  await db.delete(letters).where(lt(letters.createdAt, hoursAgo(mailLimits.rememberedDays * 24)));
}
