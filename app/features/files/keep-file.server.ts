import { and, count, eq, gt } from "drizzle-orm";
import { type FileProblem, type FilePurpose, filesPerDay } from "#app/domain/file/file-kind.ts";
import type { Upload } from "#app/platform/files/receive-upload.server.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import { files } from "#db/schema/index.ts";

interface Belonging {
  organisationId: string;
  purpose: FilePurpose;
  subjectId: string;
  personId: string;
}

/**
 * Writes a file's row and puts the file into the store, within the caller's change; to be the change's last step. The file is there before the
 * row is: a change that fails after it leaves a file without a row, which is swept. Null where it was kept.
 */
export async function keepFile({ tx, now, note }: Change, upload: Upload, belonging: Belonging): Promise<Extract<FileProblem, "too-many"> | null> {
  const at = await now();
  const { personId, ...belongs } = belonging;
  const [sent] = await tx
    .select({ count: count() })
    .from(files)
    .where(and(eq(files.sentBy, personId), gt(files.sentAt, new Date(at.getTime() - 86_400_000))));
  if ((sent?.count ?? 0) >= filesPerDay) return "too-many";
  const { id, name, kind, size, sha256, key } = upload;
  await tx.insert(files).values({ id, ...belongs, name, kind, size, sha256, storageKey: key, sentBy: personId, sentAt: at });
  const kept = { ...belongs, kind, size, sha256 };
  note({ action: "send-file", subjectType: "file", subjectId: id, after: { ...kept, name }, details: kept });
  await upload.keep();
  return null;
}
