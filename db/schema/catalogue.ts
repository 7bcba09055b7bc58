import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { entryStatuses } from "#app/domain/catalogue/entry.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { createdAt, id, oneOf } from "./columns.ts";
import { productVersions } from "./products.ts";

/** 目录条目: a product version in the innovation catalogue (创新攻关成果目录) of a year. */
export const entries = pgTable(
  "entries",
  {
    id: id(),
    /** CX-2025-001 */
    number: text().notNull().unique(),
    year: integer().notNull(),
    /** The direction (攻关方向) it was selected in. */
    direction: text({ enum: scenarioDomains }).notNull(),
    productId: text().notNull(),
    productVersion: integer().notNull(),
    reason: text().notNull(),
    status: text({ enum: entryStatuses }).notNull().default("published"),
    validFrom: date({ mode: "string" }).notNull(),
    validUntil: date({ mode: "string" }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.productId, t.productVersion], foreignColumns: [productVersions.productId, productVersions.version] }).onDelete("cascade"),
    unique().on(t.year, t.productId),
    index().on(t.productId),
    oneOf("entries_status", t.status, entryStatuses),
    oneOf("entries_direction", t.direction, scenarioDomains),
    check("entries_validity", sql`${t.validFrom} <= ${t.validUntil}`),
  ],
);
