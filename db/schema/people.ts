import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, instant, oneOf } from "./columns.ts";

/** Somebody who signs in. */
export const people = pgTable(
  "people",
  {
    id: id(),
    name: text().notNull(),
    /** The language of letters to them. */
    locale: text({ enum: ["zh-CN", "en"] })
      .notNull()
      .default("zh-CN"),
    /** Demo people can sign in only while DEMO is on. */
    demo: boolean().notNull().default(false),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [oneOf("people_locale", t.locale, ["zh-CN", "en"])],
);

/** How a person signs in: e-mail today, OIDC subjects beside it later. */
export const identities = pgTable(
  "identities",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    /** For `email`: the address in lower case. */
    subject: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.provider, t.subject),
    index().on(t.personId),
    oneOf("identities_provider", t.provider, ["email"]),
    check("identities_subject", sql`${t.subject} = lower(${t.subject})`),
  ],
);

/** argon2id, as a PHC string. */
export const passwords = pgTable("passwords", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  hash: text().notNull(),
  changedAt: instant().notNull().default(sql`now()`),
});

/** 评审专家: an entry in the reviewer pool, tied to a person. */
export const reviewers = pgTable("reviewers", {
  id: id(),
  personId: text()
    .notNull()
    .unique()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Scenario domains the reviewer knows. */
  fields: text().array().notNull(),
  endedAt: instant(),
  createdAt: createdAt(),
});
