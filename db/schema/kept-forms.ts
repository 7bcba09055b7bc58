import { index, pgTable, text } from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns.ts";
import { memberships } from "./organisations.ts";
import { people } from "./people.ts";

/** A form that arrived after its session had ended: sealed with a key that only the browser has. */
export const keptForms = pgTable(
  "kept_forms",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The house that it was filled in for; null where its person acted for none. */
    membershipId: text().references(() => memberships.id, { onDelete: "cascade" }),
    /** When the session began that it was sent from. */
    sessionBegunAt: instant().notNull(),
    /** Where it was sent. */
    path: text().notNull(),
    /** AES-256-GCM: nonce, tag, ciphertext of the body. */
    sealed: bytes().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.personId), index().on(t.expiresAt)],
);
