import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { type LinkPurpose, linkMinutes } from "#app/domain/identity/limits.ts";
import { createdAt, id, instant, oneOf } from "./columns.ts";
import { people } from "./people.ts";

const purposes = Object.keys(linkMinutes) as LinkPurpose[];

/** One-time links that letters carry. `id` is sha256 of the token in the link. */
export const accountLinks = pgTable(
  "account_links",
  {
    id: id(),
    purpose: text().$type<LinkPurpose>().notNull(),
    /** Null at sign-up, when there is nobody yet. */
    personId: text().references(() => people.id, { onDelete: "cascade" }),
    /** The address that the link is about: the new one, or the one to be had back. */
    email: text().notNull(),
    locale: text({ enum: ["zh-CN", "en"] }).notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("account_links_purpose", t.purpose, purposes),
    oneOf("account_links_locale", t.locale, ["zh-CN", "en"]),
    check("account_links_email", sql`${t.email} = lower(${t.email})`),
    index().on(t.personId),
    index().on(t.expiresAt),
  ],
);
