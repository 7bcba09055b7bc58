import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { qualificationStatuses } from "#app/domain/qualification/qualification.ts";
import { asSaid, id, instant, oneOf } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";

/** 资质/检测认证 of a house. */
export const qualifications = pgTable(
  "qualifications",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    name: text().notNull(),
    number: text().notNull(),
    issuer: text().notNull(),
    issuedOn: date({ mode: "string" }).notNull(),
    expiresOn: date({ mode: "string" }),
    /** Slugs of the capabilities that it covers. */
    scope: text().array().notNull(),
    status: text({ enum: qualificationStatuses }).notNull().default("waiting"),
    reason: text().notNull().default(""),
    submittedBy: text()
      .notNull()
      .references(() => people.id),
    submittedAt: instant().notNull(),
    decidedBy: text().references(() => people.id),
    decidedAt: instant(),
    /** When it had run out and a renewed one was sent under its number: it stands in the way of none. */
    renewedAt: instant(),
  },
  (t) => [
    oneOf("qualifications_status", t.status, qualificationStatuses),
    check("qualifications_dates", sql`${t.expiresOn} is null or ${t.issuedOn} < ${t.expiresOn}`),
    check("qualifications_decided", sql`(${t.status} = 'waiting') = (${t.decidedAt} is null)`),
    check("qualifications_reason", sql`${t.status} not in ('refused', 'revoked') or ${t.reason} <> ''`),
    check("qualifications_scope", sql`cardinality(${t.scope}) > 0`),
    uniqueIndex("qualifications_once")
      .on(t.organisationId, asSaid(t.issuer), asSaid(t.number))
      .where(sql`${t.status} in ('waiting', 'verified') and ${t.renewedAt} is null`),
    check("qualifications_renewed", sql`${t.renewedAt} is null or ${t.expiresOn} is not null`),
    index().on(t.organisationId, t.submittedAt),
    index().on(t.status, t.submittedAt),
    index().on(t.status, t.expiresOn),
  ],
);

/** That a house was told of an expiry, so many days before: once each. */
export const qualificationReminders = pgTable(
  "qualification_reminders",
  {
    qualificationId: text()
      .notNull()
      .references(() => qualifications.id, { onDelete: "cascade" }),
    days: integer().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.qualificationId, t.days] })],
);
