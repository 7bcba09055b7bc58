import { desc, eq } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { letters } from "#db/schema/index.ts";

export interface LetterRow {
  id: string;
  to: string;
  subject: string;
  locale: "zh-CN" | "en";
  createdAt: Date;
}

const columns = { id: letters.id, to: letters.to, subject: letters.subject, locale: letters.locale, createdAt: letters.createdAt };
const most = 200;

/** The latest letters, all or those to one address. Only where the mailbox is open: a route asks first. */
export const listLetters = ({ db }: UseCaseContext, to: string): Promise<LetterRow[]> =>
  db
    .select(columns)
    .from(letters)
    .where(to ? eq(letters.to, normaliseEmail(to)) : undefined)
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(most);

export async function findLetter({ db }: UseCaseContext, id: string): Promise<Result<LetterRow & { text: string | null }, NotFound>> {
  const [letter] = await db
    .select({ ...columns, text: letters.text })
    .from(letters)
    .where(eq(letters.id, id));
  return letter ? ok(letter) : notFound;
}
