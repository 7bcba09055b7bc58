import { eq } from "drizzle-orm";
import type { FileKind } from "#app/domain/file/file-kind.ts";
import { mayReadFile } from "#app/domain/file/policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { files } from "#db/schema/index.ts";

/** Where a file is, for somebody who may read it; that they did is recorded. */
export async function readFile(ctx: UseCaseContext, id: string): Promise<Result<{ name: string; kind: FileKind; size: number; key: string }, NotFound>> {
  return await inTransaction(ctx, async ({ tx, note }) => {
    const [file] = await tx.select().from(files).where(eq(files.id, id));
    if (!file || !mayReadFile(ctx.actor, file)) return notFound;
    const { name, kind, size, storageKey: key, sha256, organisationId, purpose } = file;
    note({ action: "read-file", subjectType: "file", subjectId: id, outcome: "read", details: { organisationId, purpose, sha256 } });
    return ok({ name, kind, size, key });
  });
}
