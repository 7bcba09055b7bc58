import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { capacities, memberRoles, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { createdAt, eachOneOf, id, instant, oneOf } from "./columns.ts";

/** Somebody who signs in. */
export const people = pgTable("people", {
  id: id(),
  name: text().notNull(),
  /** Demo people can sign in only while DEMO is on. */
  demo: boolean().notNull().default(false),
  disabledAt: instant(),
  createdAt: createdAt(),
});

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

/** `id` is sha256 of the token that the cookie holds. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The house acted for; null for a person without one. */
    membershipId: text().references(() => memberships.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.userId)],
);

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    creditCode: text().notNull().unique(),
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
    demo: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("organisations_status", t.status, organisationStatuses),
    eachOneOf("organisations_capacities", t.capacities, capacities),
    check("organisations_credit_code", sql`${t.creditCode} ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`),
    check("organisations_demo_division", sql`${t.demo} = (substr(${t.creditCode}, 3, 6) = '999999')`),
    check("organisations_verified", sql`${t.status} not in ('verified', 'suspended') or ${t.verifiedAt} is not null`),
    index().on(t.district),
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
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("memberships_role", t.role, memberRoles),
    uniqueIndex("memberships_current").on(t.personId, t.organisationId).where(sql`${t.endedAt} is null`),
    index().on(t.organisationId),
  ],
);

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
    createdAt: createdAt(),
  },
  (t) => [oneOf("invitations_role", t.role, memberRoles), index().on(t.organisationId)],
);
