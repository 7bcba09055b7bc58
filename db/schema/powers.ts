import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { powers as words } from "#app/domain/identity/power.ts";
import { createdAt, id, instant, oneOf } from "./columns.ts";
import { people } from "./people.ts";

/** Who holds one of the three powers, and who did. A trigger keeps holders out of houses, and members of houses from holding. */
export const powers = pgTable(
  "powers",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    power: text({ enum: words }).notNull(),
    /** Null: granted at the console. */
    grantedBy: text().references(() => people.id, { onDelete: "set null" }),
    endedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [oneOf("powers_power", t.power, words), uniqueIndex("powers_current").on(t.personId).where(sql`${t.endedAt} is null`), index().on(t.personId)],
);
