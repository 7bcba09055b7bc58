import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { everyFileKind, type FileKind, filePurposes } from "#app/domain/file/file-kind.ts";
import { id, instant, oneOf } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";

/** A file that was sent: its row is never changed, its bytes are in the store. */
export const files = pgTable(
  "files",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    purpose: text({ enum: filePurposes }).notNull(),
    /** What of the house it belongs to: the house itself, or a qualification. */
    subjectId: text().notNull(),
    /** As its sender called it. */
    name: text().notNull(),
    kind: text().$type<FileKind>().notNull(),
    /** In bytes. */
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Made by the server. */
    storageKey: text().notNull().unique(),
    sentBy: text()
      .notNull()
      .references(() => people.id),
    sentAt: instant().notNull(),
  },
  (t) => [
    oneOf("files_purpose", t.purpose, filePurposes),
    oneOf("files_kind", t.kind, everyFileKind),
    check("files_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("files_size", sql`${t.size} > 0`),
    index().on(t.organisationId, t.purpose, t.sentAt),
    index().on(t.sentBy, t.sentAt),
  ],
);
