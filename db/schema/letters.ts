import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, oneOf } from "./columns.ts";

/** Mail to be sent, written in the change that it tells of. */
export const letters = pgTable(
  "letters",
  {
    id: id(),
    to: text().notNull(),
    /** Whose address it was then, or whose it was to become; what is erased with them. */
    personId: text(),
    subject: text().notNull(),
    /** May hold a one-time link: null once the letter is sent or given up, but where the mailbox is open. */
    text: text(),
    locale: text({ enum: ["zh-CN", "en"] }).notNull(),
    /** How often its sending was begun. */
    attempts: integer().notNull().default(0),
    /** When its sending may begin next; null when there is nothing more to do. */
    dueAt: instant(),
    sentAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("letters_locale", t.locale, ["zh-CN", "en"]),
    check("letters_done", sql`${t.sentAt} is null or ${t.dueAt} is null`),
    index("letters_due").on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index().on(t.to, t.createdAt),
    index().on(t.personId),
    index().on(t.createdAt),
  ],
);
