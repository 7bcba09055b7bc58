import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { confirmable, confirmationStates, evidenceLevels } from "#app/domain/product/evidence.ts";
import { productEvents, productStatuses } from "#app/domain/product/lifecycle.ts";
import { createdAt, id, instant, oneOf, sequence, tsvector } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { qualifications } from "./qualifications.ts";
import { concepts } from "./reference.ts";

/** 产品/服务/解决方案 in the product library. */
export const products = pgTable(
  "products",
  {
    id: id(),
    /** PD-000123; given at first listing. */
    number: text().unique(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    status: text({ enum: productStatuses }).notNull().default("draft"),
    /** Grows with every save: two tabs cannot overwrite each other. */
    revision: integer().notNull().default(1),
    /** The version last listed; 0 before. Every save of a listed product makes a new one. */
    version: integer().notNull().default(0),
    name: text().notNull().default(""),
    /** Codes of product-kind, delivery-model, price-model. */
    kind: text(),
    summary: text().notNull().default(""),
    detail: text().notNull().default(""),
    deliveryModels: text().array().notNull().default(sql`'{}'`),
    priceModel: text(),
    search: tsvector().notNull().default(sql`''`),
    createdAt: createdAt(),
    updatedAt: instant().notNull().default(sql`now()`),
    listedAt: instant(),
  },
  (t) => [
    oneOf("products_status", t.status, productStatuses),
    check("products_numbered", sql`(${t.number} is not null) = (${t.status} not in ('draft', 'discarded'))`),
    check("products_number", sql`${t.number} ~ '^PD-[0-9]{6,}$'`),
    check(
      "products_complete",
      sql`${t.status} in ('draft', 'discarded') or (${t.name} <> '' and ${t.kind} is not null and ${t.summary} <> '' and ${t.version} > 0)`,
    ),
    index().on(t.organisationId),
    index("products_newest").on(t.listedAt.desc()),
    index("products_search").using("gin", t.search),
  ],
);

/** 能力声明: product × capability. */
export const claims = pgTable(
  "claims",
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    capability: text()
      .notNull()
      .references(() => concepts.slug),
    position: integer().notNull(),
    note: text().notNull(),
    /** What the vendor states or asks for; `tested` and `deployed` count once confirmed. */
    level: text({ enum: evidenceLevels }).notNull(),
    confirmed: text({ enum: confirmable }),
    issuer: text().notNull().default(""),
    reference: text().notNull().default(""),
    issuedOn: date({ mode: "string" }),
    expiresOn: date({ mode: "string" }),
    /** The house's qualification that it rests on. */
    qualificationId: text().references(() => qualifications.id),
  },
  (t) => [
    index().on(t.qualificationId),
    unique().on(t.productId, t.capability),
    index().on(t.capability, t.productId),
    oneOf("claims_level", t.level, evidenceLevels),
    oneOf("claims_confirmed", t.confirmed, confirmable),
    check("claims_note", sql`char_length(${t.note}) >= 10`),
    check("claims_documented", sql`${t.level} = 'self-declared' or (${t.issuer} <> '' and ${t.reference} <> '' and ${t.issuedOn} is not null)`),
    check("claims_dates", sql`${t.expiresOn} is null or ${t.issuedOn} is null or ${t.issuedOn} <= ${t.expiresOn}`),
  ],
);

/** Claims that the vendor has taken from suggestions (采用) and has yet to state: the claims form begins with them. No part of the product. */
export const begunClaims = pgTable(
  "begun_claims",
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    capability: text()
      .notNull()
      .references(() => concepts.slug),
    takenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.capability] })],
);

/** A vendor's request that `tested` be confirmed by an operator, or `deployed` by a demand owner. */
export const confirmations = pgTable(
  "confirmations",
  {
    id: id(),
    /** The claim while it is made; null once the vendor has dropped it: what was decided stays. */
    claimId: text().references(() => claims.id, { onDelete: "set null" }),
    productId: text()
      .notNull()
      .references(() => products.id),
    capability: text()
      .notNull()
      .references(() => concepts.slug),
    /** What the claim said when it was asked; once decided, when it was decided. */
    note: text().notNull(),
    level: text({ enum: confirmable }).notNull(),
    state: text({ enum: confirmationStates }).notNull().default("waiting"),
    /** For `deployed`: the demand owner who is asked. */
    askedOrganisationId: text().references(() => organisations.id),
    /** What was shown when it was asked: the evidence that a decision covers. */
    issuer: text().notNull(),
    reference: text().notNull(),
    issuedOn: date({ mode: "string" }).notNull(),
    expiresOn: date({ mode: "string" }),
    reason: text().notNull().default(""),
    askedBy: text()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    decidedBy: text().references(() => people.id),
    decidedAt: instant(),
  },
  (t) => [
    oneOf("confirmations_level", t.level, confirmable),
    oneOf("confirmations_state", t.state, confirmationStates),
    check("confirmations_asked", sql`(${t.level} = 'deployed') = (${t.askedOrganisationId} is not null)`),
    check("confirmations_decided", sql`(${t.state} = 'waiting') = (${t.decidedAt} is null)`),
    check("confirmations_reason", sql`${t.state} <> 'refused' or ${t.reason} <> ''`),
    check("confirmations_claimed", sql`${t.state} <> 'waiting' or ${t.claimId} is not null`),
    uniqueIndex("confirmations_one_waiting").on(t.claimId).where(sql`${t.state} = 'waiting'`),
    index().on(t.claimId),
    index().on(t.productId, t.capability),
    index().on(t.askedOrganisationId, t.state),
    index().on(t.state, t.askedAt),
  ],
);

/** What was listed, whole and unchangeable: one row a version. */
export const productVersions = pgTable(
  "product_versions",
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    content: jsonb().notNull(),
    /** sha256 of the content's canonical JSON, in hex. */
    digest: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.version] })],
);

export const productEventRows = pgTable(
  "product_events",
  {
    id: id(),
    sequence: sequence(),
    productId: text().notNull(),
    event: text({ enum: productEvents }).notNull(),
    fromStatus: text({ enum: productStatuses }).notNull(),
    toStatus: text({ enum: productStatuses }).notNull(),
    personId: text().references(() => people.id),
    organisationId: text().references(() => organisations.id),
    reason: text().notNull().default(""),
    at: instant().notNull(),
  },
  (t) => [
    check("product_events_sequence", sql`${t.sequence} > 0`),
    foreignKey({ columns: [t.productId], foreignColumns: [products.id] }).onDelete("cascade"),
    index().on(t.productId, t.sequence),
    oneOf("product_events_event", t.event, productEvents),
  ],
);
