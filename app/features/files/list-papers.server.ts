import { desc, eq, type SQL } from "drizzle-orm";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { files, people } from "#db/schema/index.ts";

/** The papers that were sent for something, the latest first, with who sent them. */
export const listPapers = ({ db }: Pick<UseCaseContext, "db">, of: SQL | undefined) =>
  db
    .select({ id: files.id, name: files.name, kind: files.kind, size: files.size, sha256: files.sha256, sentBy: people.name, sentAt: files.sentAt })
    .from(files)
    .innerJoin(people, eq(people.id, files.sentBy))
    .where(of)
    .orderBy(desc(files.sentAt));
