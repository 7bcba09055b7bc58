import { sql } from "drizzle-orm";
import { isEmail } from "#app/domain/identity/email.ts";
import { identities, letters } from "#db/schema/index.ts";
import type { Executor, UseCaseContext } from "./use-case.server.ts";

/** A plain-text letter in its reader's language. */
export interface Letter {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  locale: "zh-CN" | "en";
}

/** For whoever runs no jobs: seeds, tests, the console. */
export const nobodyWaits: UseCaseContext["enqueue"] = async () => {};

/** A header is one line, whatever people are called. */
const oneLine = (words: string) => words.replace(/[\s\p{C}]+/gu, " ").trim();

/** Puts the letter and the job that sends it into the change's own transaction. */
export async function writeLetter(ctx: Pick<UseCaseContext, "clock" | "enqueue" | "newId">, tx: Executor, { to, subject, text, locale }: Letter) {
  if (!isEmail(to)) throw new Error("a letter to what is no address");
  const [id, at] = [ctx.newId(), await ctx.clock(tx)];
  const personId = sql`(select person_id from ${identities} where provider = 'email' and subject = ${to})`;
  await tx.insert(letters).values({ id, to, personId, subject: oneLine(subject), text, locale, dueAt: at, createdAt: at });
  await ctx.enqueue(tx, "send-letter", { id });
}
