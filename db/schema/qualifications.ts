import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
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
    /** When the one that renews it under its number was verified, and which: of a number one stands, and beside it one may wait. */
    renewedAt: instant(),
    renewedBy: text().references((): AnyPgColumn => qualifications.id),
  },
  (t) => [
    oneOf("qualifications_status", t.status, qualificationStatuses),
    check("qualifications_dates", sql`${t.expiresOn} is null or ${t.issuedOn} < ${t.expiresOn}`),
    check("qualifications_decided", sql`(${t.status} = 'waiting') = (${t.decidedAt} is null)`),
    check("qualifications_reason", sql`${t.status} not in ('refused', 'revoked') or ${t.reason} <> ''`),
    check("qualifications_scope", sql`cardinality(${t.scope}) > 0`),
    uniqueIndex("qualifications_one_waits").on(t.organisationId, asSaid(t.issuer), asSaid(t.number)).where(sql`${t.status} = 'waiting'`),
    uniqueIndex("qualifications_one_stands")
      .on(t.organisationId, asSaid(t.issuer), asSaid(t.number))
      .where(sql`${t.status} = 'verified' and ${t.renewedAt} is null`),
    check("qualifications_renewed", sql`(${t.renewedAt} is null) = (${t.renewedBy} is null) and (${t.renewedAt} is null or ${t.expiresOn} is not null)`),
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
