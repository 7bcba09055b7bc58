import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { proofs } from "#app/domain/identity/factor.ts";
import { instant, oneOf } from "./columns.ts";
import { memberships } from "./organisations.ts";
import { people } from "./people.ts";

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
    /** Whether that house is an operator's or auditor's: then the session is shorter. */
    office: boolean().notNull(),
    /** The second factor that it rests on; null where the password alone was shown. */
    factor: text({ enum: proofs }),
    /** When its person last showed who they are. */
    provedAt: instant().notNull(),
    /** What the browser calls itself, and the address it came from at first. */
    userAgent: text().notNull(),
    address: text().notNull(),
    /** Written at most once a minute. */
    lastSeenAt: instant().notNull(),
    /** When it was ended before its limits: by its person, with the password, by an administrator; or when it went on under another token. */
    endedAt: instant(),
    /** The one that it went on as; null where it ended for good, or no request that was under way may follow it. */
    successor: text(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.userId), oneOf("sessions_factor", t.factor, proofs)],
);

/** Somebody has shown their password, and not yet their second factor. `id` is sha256 of the token in the browser's cookie. */
export const pendingSignIns = pgTable(
  "pending_sign_ins",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    membershipId: text().references(() => memberships.id, { onDelete: "cascade" }),
    /** Codes that were wrong. */
    wrong: integer().notNull().default(0),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.personId), index().on(t.expiresAt)],
);
