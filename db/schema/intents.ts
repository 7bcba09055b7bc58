import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { intentStatuses, invitationStatuses, livingIntents, shortlistStatuses, standingInvitations } from "#app/domain/intent/lifecycle.ts";
import { mistakeStatuses } from "#app/domain/mistake/lifecycle.ts";
import type { Stood } from "#app/domain/mistake/stood.ts";
import { id, instant, oneOf } from "./columns.ts";
import { people } from "./people.ts";
import { productVersions } from "./products.ts";
import { scenarios } from "./scenarios.ts";

const quoted = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "));
const person = () => text().references(() => people.id);
const scenario = () =>
  text()
    .notNull()
    .references(() => scenarios.id, { onDelete: "cascade" });
/** A product, pinned at the version that was seen. */
const pinned = () => ({ productId: text().notNull(), productVersion: integer().notNull() });

/** 备选: what the owner of a scenario keeps in view, and why. */
export const shortlisted = pgTable(
  "shortlisted",
  {
    id: id(),
    scenarioId: scenario(),
    ...pinned(),
    status: text({ enum: shortlistStatuses }).notNull().default("kept"),
    reason: text().notNull(),
    keptBy: person().notNull(),
    keptAt: instant().notNull(),
    removedBy: person(),
    removedAt: instant(),
    removalReason: text().notNull().default(""),
  },
  (t) => [
    foreignKey({ columns: [t.productId, t.productVersion], foreignColumns: [productVersions.productId, productVersions.version] }).onDelete("cascade"),
    uniqueIndex("shortlisted_once").on(t.scenarioId, t.productId).where(sql`${t.status} = 'kept'`),
    index().on(t.productId),
    oneOf("shortlisted_status", t.status, shortlistStatuses),
    check("shortlisted_reason", sql`${t.reason} <> ''`),
    check("shortlisted_removed", sql`(${t.status} = 'removed') = (${t.removedAt} is not null and ${t.removalReason} <> '')`),
  ],
);

/** 邀请对接. That it lapsed is read from the scenario's closing, not written. */
export const intentInvitations = pgTable(
  "intent_invitations",
  {
    id: id(),
    scenarioId: scenario(),
    ...pinned(),
    status: text({ enum: invitationStatuses }).notNull().default("sent"),
    message: text().notNull(),
    sentBy: person().notNull(),
    sentAt: instant().notNull(),
    /** Who ended it, when, and why where they said so. */
    endedBy: person(),
    endedAt: instant(),
    reason: text().notNull().default(""),
  },
  (t) => [
    foreignKey({ columns: [t.productId, t.productVersion], foreignColumns: [productVersions.productId, productVersions.version] }).onDelete("cascade"),
    uniqueIndex("intent_invitations_once")
      .on(t.scenarioId, t.productId)
      .where(sql`${t.status} in (${quoted(standingInvitations)})`),
    index().on(t.productId),
    oneOf("intent_invitations_status", t.status, invitationStatuses),
    check("intent_invitations_message", sql`${t.message} <> ''`),
    check("intent_invitations_ended", sql`(${t.status} = 'sent') = (${t.endedAt} is null)`),
  ],
);

/** 对接意向: a vendor's word that it would answer a scenario with a product. */
export const intents = pgTable(
  "intents",
  {
    id: id(),
    scenarioId: scenario(),
    ...pinned(),
    status: text({ enum: intentStatuses }).notNull().default("sent"),
    answer: text().notNull(),
    contactName: text().notNull(),
    contactPhone: text().notNull().default(""),
    contactEmail: text().notNull().default(""),
    sentBy: person().notNull(),
    sentAt: instant().notNull(),
    acknowledgedBy: person(),
    acknowledgedAt: instant(),
    withdrawnBy: person(),
    withdrawnAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.productId, t.productVersion], foreignColumns: [productVersions.productId, productVersions.version] }).onDelete("cascade"),
    uniqueIndex("intents_one_living")
      .on(t.scenarioId, t.productId)
      .where(sql`${t.status} in (${quoted(livingIntents)})`),
    index().on(t.productId),
    oneOf("intents_status", t.status, intentStatuses),
    check("intents_reachable", sql`${t.contactName} <> '' and (${t.contactPhone} <> '' or ${t.contactEmail} <> '')`),
    check("intents_acknowledged", sql`${t.status} <> 'acknowledged' or ${t.acknowledgedAt} is not null`),
    check("intents_withdrawn", sql`(${t.status} = 'withdrawn') = (${t.withdrawnAt} is not null)`),
  ],
);

/** 排序有误: how a vendor's product was ranked for a scenario, called wrong. */
export const rankingMistakes = pgTable(
  "ranking_mistakes",
  {
    id: id(),
    scenarioId: scenario(),
    ...pinned(),
    status: text({ enum: mistakeStatuses }).notNull().default("open"),
    report: text().notNull(),
    /** Null where nothing was ranked then: before this was noted, and while the engine loads. */
    stood: jsonb().$type<Stood>(),
    reportedBy: person().notNull(),
    reportedAt: instant().notNull(),
    answer: text().notNull().default(""),
    answeredBy: person(),
    answeredAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.productId, t.productVersion], foreignColumns: [productVersions.productId, productVersions.version] }).onDelete("cascade"),
    uniqueIndex("ranking_mistakes_one_open").on(t.scenarioId, t.productId).where(sql`${t.status} = 'open'`),
    index().on(t.productId),
    index().on(t.status, t.reportedAt),
    oneOf("ranking_mistakes_status", t.status, mistakeStatuses),
    check("ranking_mistakes_report", sql`${t.report} <> ''`),
    check("ranking_mistakes_answered", sql`(${t.status} = 'answered') = (${t.answeredAt} is not null and ${t.answer} <> '')`),
  ],
);
