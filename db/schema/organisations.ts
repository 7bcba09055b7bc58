import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { capacities, codeFreed, memberRoles, organisationEvents, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { passwordProfiles } from "#app/domain/identity/password.ts";
import { createdAt, eachOneOf, id, instant, noneOf, oneOf, sequence } from "./columns.ts";
import { people } from "./people.ts";

/** Whether a house in that status holds its credit code. */
export const holdsCode = (status: AnyPgColumn) => noneOf(status, codeFreed);

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    creditCode: text().notNull(),
    name: text().notNull(),
    nameEn: text(),
    about: text().notNull().default(""),
    /** Codes of the lists organisation-kind, district, park, organisation-size. */
    kind: text().notNull(),
    district: text().notNull(),
    park: text(),
    size: text().notNull(),
    capacities: text().array().notNull(),
    status: text({ enum: organisationStatuses }).notNull().default("registered"),
    verifiedAt: instant(),
    /** When a suspension ends by itself. */
    suspendedUntil: instant(),
    /** What it asks of its members' passwords, beside what the deployment asks of everybody's. */
    passwordProfile: text({ enum: passwordProfiles }).notNull().default("asvs"),
    demo: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("organisations_password_profile", t.passwordProfile, passwordProfiles),
    oneOf("organisations_status", t.status, organisationStatuses),
    eachOneOf("organisations_capacities", t.capacities, capacities),
    check("organisations_credit_code", sql`${t.creditCode} ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`),
    check("organisations_demo_division", sql`${t.demo} = (substr(${t.creditCode}, 3, 6) = '999999')`),
    check("organisations_verified", sql`${t.status} not in ('verified', 'suspended') or ${t.verifiedAt} is not null`),
    check("organisations_suspended", sql`${t.status} <> 'suspended' or ${t.suspendedUntil} is not null`),
    uniqueIndex("organisations_credit_code_held").on(t.creditCode).where(holdsCode(t.status)),
    index().on(t.creditCode),
    index().on(t.district),
    index().on(t.status, t.suspendedUntil),
  ],
);

/** What became of a house, in order; only ever added to. */
export const organisationEventRows = pgTable(
  "organisation_events",
  {
    id: id(),
    sequence: sequence(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    event: text({ enum: organisationEvents }).notNull(),
    fromStatus: text({ enum: organisationStatuses }).notNull(),
    toStatus: text({ enum: organisationStatuses }).notNull(),
    /** Null for the clock and for the machine. */
    personId: text().references(() => people.id),
    /** The house that the person acted for. */
    byOrganisationId: text(),
    reason: text().notNull().default(""),
    /** Of a suspension: its end. */
    until: instant(),
    at: instant().notNull(),
  },
  (t) => [
    check("organisation_events_sequence", sql`${t.sequence} > 0`),
    index().on(t.organisationId, t.sequence),
    oneOf("organisation_events_event", t.event, organisationEvents),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    role: text({ enum: memberRoles }).notNull(),
    endedAt: instant(),
    /** When its person last chose to act for this house: they go on for it when they sign in. */
    chosenAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("memberships_role", t.role, memberRoles),
    uniqueIndex("memberships_current").on(t.personId, t.organisationId).where(sql`${t.endedAt} is null`),
    index().on(t.organisationId),
  ],
);

/** A one-time link into an organisation. `id` is sha256 of the token in the link. */
export const invitations = pgTable(
  "invitations",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    role: text({ enum: memberRoles }).notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    usedBy: text().references(() => people.id),
    /** Taken back, or replaced by another that was sent. */
    withdrawnAt: instant(),
    /** Null for whoever is at the machine. */
    invitedBy: text().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [oneOf("invitations_role", t.role, memberRoles), index().on(t.organisationId), index().on(t.email)],
);
