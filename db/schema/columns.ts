import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, customType, text, timestamp } from "drizzle-orm/pg-core";

export const id = () => text().primaryKey();
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
/** The order in which rows were written, where two may share an instant. */
export const sequence = () => bigint({ mode: "number" }).generatedAlwaysAsIdentity().notNull();
export const createdAt = () => instant().notNull().default(sql`now()`);

/** A list of words as a text column's CHECK: enum values cannot be removed, these can. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) => check(name, sql`${column} in ${literals(words)}`);

/** A condition, as an index has it and a statement names it. */
export const noneOf = (column: AnyPgColumn, words: readonly string[]): SQL<boolean> => sql`${column} not in ${literals(words)}`;

/** … and for an array column. */
export const eachOneOf = (name: string, column: AnyPgColumn, words: readonly string[]) => check(name, sql`${column} <@ array[${list(words)}]::text[]`);

const list = (words: readonly string[]): SQL => sql.raw(words.map((word) => `'${word}'`).join(", "));
const literals = (words: readonly string[]): SQL => sql`(${list(words)})`;

/** Blanks, and what Unicode says may be passed over in silence (Default_Ignorable_Code_Point), with the blank of braille. */
const nothingToSee = sql.raw(
  String.raw`'[\s\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]'`,
);
/** What was typed, whatever its case, width, blanks and what nobody sees: two who write a number down do so differently. */
export const asSaid = (column: SQLWrapper): SQL => sql`upper(regexp_replace(normalize(${column}, NFKC), ${nothingToSee}, '', 'g'))`;

/** Weighted search tokens, written by the application (`app/domain/search`). */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
