import { bigint, boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { people } from "./people.ts";

const person = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** An authenticator app (TOTP, RFC 6238), one a person. */
export const authenticators = pgTable("authenticators", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** AES-256-GCM under the key of the configuration: nonce, tag, ciphertext of the secret. */
  sealed: bytes().notNull(),
  /** The step, of thirty seconds since 1970, of the code used last: none up to it is taken again. */
  lastStep: bigint({ mode: "number" }).notNull(),
  createdAt: instant().notNull(),
});

export const passkeys = pgTable(
  "passkeys",
  {
    /** The credential's id, base64url. */
    id: text().primaryKey(),
    personId: person(),
    /** What its owner calls it. */
    name: text().notNull(),
    /** COSE. */
    publicKey: bytes().notNull(),
    /** Grows with each use, where the key counts at all. */
    counter: bigint({ mode: "number" }).notNull(),
    transports: text().array().notNull(),
    /** Whether it is kept in more than one place. */
    backedUp: boolean().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (t) => [index().on(t.personId)],
);

/** One-time codes for who has lost the factor. `id` is sha256 of the code, which has 120 random bits. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: text().primaryKey(),
    personId: person(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index().on(t.personId)],
);

/** Challenges that a passkey has answered: none is answered twice. `id` is sha256 of the challenge. */
export const spentChallenges = pgTable("spent_challenges", { id: text().primaryKey(), expiresAt: instant().notNull() }, (t) => [index().on(t.expiresAt)]);
