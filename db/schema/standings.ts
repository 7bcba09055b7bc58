import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { standingKinds } from "#app/domain/standing/standing.ts";
import { asSaid, id, instant, oneOf } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";

/** 正面清单, 红黑榜: an entry on a house, with its source and the house's reply. */
export const standings = pgTable(
  "standings",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    kind: text({ enum: standingKinds }).notNull(),
    title: text().notNull(),
    reason: text().notNull(),
    source: text().notNull(),
    /** Of the published decision; an adverse entry rests on one. */
    authority: text().notNull().default(""),
    number: text().notNull().default(""),
    decidedOn: date({ mode: "string" }),
    startsOn: date({ mode: "string" }).notNull(),
    endsOn: date({ mode: "string" }),
    writtenBy: text()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    reply: text().notNull().default(""),
    repliedBy: text().references(() => people.id),
    repliedAt: instant(),
    withdrawnBy: text().references(() => people.id),
    withdrawnAt: instant(),
    withdrawalReason: text().notNull().default(""),
  },
  (t) => [
    oneOf("standings_kind", t.kind, standingKinds),
    check(
      "standings_decision",
      sql`${t.withdrawnAt} is not null or ${t.kind} <> 'adverse' or (btrim(${t.authority}, ' 　') <> '' and btrim(${t.number}, ' 　') <> '' and ${t.decidedOn} is not null)`,
    ),
    check(
      "standings_days",
      sql`${t.withdrawnAt} is not null or ((${t.decidedOn} is null or ${t.decidedOn} >= '1990-01-01') and ${t.startsOn} >= '1990-01-01' and (${t.endsOn} is null or ${t.endsOn} <= ${t.startsOn} + 3653))`,
    ),
    /** The same decision told once, and what rests on none. */
    uniqueIndex("standings_decided_once")
      .on(t.organisationId, t.kind, asSaid(t.authority), asSaid(t.number))
      .where(sql`${t.withdrawnAt} is null and ${t.number} <> ''`),
    uniqueIndex("standings_stated_once").on(t.organisationId, t.kind, asSaid(t.title), t.startsOn).where(sql`${t.withdrawnAt} is null and ${t.number} = ''`),
    check("standings_dates", sql`${t.endsOn} is null or ${t.startsOn} <= ${t.endsOn}`),
    check("standings_said", sql`${t.reason} <> '' and ${t.source} <> ''`),
    check("standings_replied", sql`(${t.reply} = '') = (${t.repliedAt} is null)`),
    check("standings_withdrawn", sql`(${t.withdrawalReason} = '') = (${t.withdrawnAt} is null)`),
    index().on(t.organisationId, t.startsOn),
  ],
);
