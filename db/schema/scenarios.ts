import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { scenarioEvents, scenarioStatuses, unpublished } from "#app/domain/scenario/lifecycle.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { importances, policyDocuments, protectionLevels, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { createdAt, id, instant, oneOf, sequence, tsvector } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { concepts, programmes } from "./reference.ts";

const quoted = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "));

/** 场景需求. A draft may hold gaps: texts default to empty, choices to null; `scenarios_complete` holds from `in-review` on. */
export const scenarios = pgTable(
  "scenarios",
  {
    id: id(),
    /** SC-2026-0001; given at approval. */
    number: text().unique(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    status: text({ enum: scenarioStatuses }).notNull().default("draft"),
    /** Grows with every save of the content: two tabs cannot overwrite each other. */
    revision: integer().notNull().default(1),
    /** The published version; 0 before publication. */
    version: integer().notNull().default(0),
    /** Who saved the content last: not the one who signs it off, where the house has two people. */
    lastEditorId: text()
      .notNull()
      .references(() => people.id),

    domain: text({ enum: scenarioDomains }),
    title: text().notNull().default(""),
    summary: text().notNull().default(""),
    background: text().notNull().default(""),
    presentState: text().notNull().default(""),
    problem: text().notNull().default(""),
    affected: text().notNull().default(""),
    goal: text().notNull().default(""),
    acceptance: text().array().notNull().default(sql`'{}'`),
    sourceDocument: text({ enum: policyDocuments }),
    sourceSection: text().notNull().default(""),

    industries: text().array().notNull().default(sql`'{}'`),
    district: text(),
    park: text(),
    deliveryModel: text(),
    cooperation: text(),
    protectionLevel: text({ enum: protectionLevels }),
    cryptographyAssessment: boolean().notNull().default(false),
    domesticPlatform: boolean().notNull().default(false),
    deployment: text().notNull().default(""),
    dataLimits: text().notNull().default(""),
    budget: text(),
    regime: text({ enum: regimes }),
    questionsCloseAt: instant(),
    closesAt: instant(),
    contactName: text().notNull().default(""),
    contactDepartment: text().notNull().default(""),
    contactPhone: text().notNull().default(""),
    contactEmail: text().notNull().default(""),

    search: tsvector().notNull().default(sql`''`),
    createdAt: createdAt(),
    updatedAt: instant().notNull().default(sql`now()`),
    submittedAt: instant(),
    openedAt: instant(),
  },
  (t) => [
    oneOf("scenarios_status", t.status, scenarioStatuses),
    oneOf("scenarios_domain", t.domain, scenarioDomains),
    oneOf("scenarios_regime", t.regime, regimes),
    oneOf("scenarios_source_document", t.sourceDocument, policyDocuments),
    oneOf("scenarios_protection_level", t.protectionLevel, protectionLevels),
    check("scenarios_numbered", sql`(${t.number} is not null) = (${t.status} not in (${quoted(unpublished)}))`),
    check("scenarios_number", sql`${t.number} ~ '^SC-[0-9]{4}-[0-9]{4,}$'`),
    check(
      "scenarios_complete",
      sql`${t.status} in ('draft', 'discarded') or (${t.domain} is not null and ${t.title} <> '' and ${t.regime} is not null and ${t.budget} is not null and ${t.district} is not null and ${t.closesAt} is not null and ${t.questionsCloseAt} < ${t.closesAt})`,
    ),
    check(
      "scenarios_statutory",
      sql`${t.regime} not in ('government-procurement', 'statutory-tender') or ${t.status} not in ('docking', 'piloting', 'completed')`,
    ),
    index().on(t.organisationId),
    index().on(t.status, t.closesAt),
    index("scenarios_newest").on(t.openedAt.desc()),
    index("scenarios_search").using("gin", t.search),
    index("scenarios_industries").using("gin", t.industries),
  ],
);

/** 能力要求. */
export const requirements = pgTable(
  "requirements",
  {
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    capability: text()
      .notNull()
      .references(() => concepts.slug),
    position: integer().notNull(),
    importance: text({ enum: importances }).notNull(),
    /** The lowest evidence level that counts as covered; null asks for none. */
    minEvidence: text({ enum: evidenceLevels }),
    note: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.scenarioId, t.capability] }),
    unique().on(t.scenarioId, t.position),
    index().on(t.capability),
    oneOf("requirements_importance", t.importance, importances),
    oneOf("requirements_min_evidence", t.minEvidence, evidenceLevels),
  ],
);

/** What was published, whole and unchangeable: one row a version. */
export const scenarioVersions = pgTable(
  "scenario_versions",
  {
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    content: jsonb().notNull(),
    /** sha256 of the content's canonical JSON, in hex. */
    digest: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.scenarioId, t.version] })],
);

/** The scenario's history; each row in the transaction that changed the status. */
export const scenarioEventRows = pgTable(
  "scenario_events",
  {
    id: id(),
    sequence: sequence(),
    scenarioId: text().notNull(),
    event: text({ enum: scenarioEvents }).notNull(),
    fromStatus: text({ enum: scenarioStatuses }).notNull(),
    toStatus: text({ enum: scenarioStatuses }).notNull(),
    /** Null when the clock did it. */
    personId: text().references(() => people.id),
    organisationId: text().references(() => organisations.id),
    reason: text().notNull().default(""),
    at: instant().notNull(),
  },
  (t) => [
    check("scenario_events_sequence", sql`${t.sequence} > 0`),
    foreignKey({ columns: [t.scenarioId], foreignColumns: [scenarios.id] }).onDelete("cascade"),
    index().on(t.scenarioId, t.sequence),
    oneOf("scenario_events_event", t.event, scenarioEvents),
    check("scenario_events_reason", sql`${t.event} <> 'return' or ${t.reason} <> ''`),
  ],
);
