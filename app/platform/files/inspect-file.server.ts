import { open, readFile } from "node:fs/promises";
import { type FileKind, type FileProblem, fileKinds } from "#app/domain/file/file-kind.ts";
import { inspectArchive, isArchive } from "./inspect-archive.server.ts";
import { isPicture } from "./inspect-image.server.ts";
import { pdfProblem } from "./inspect-pdf.server.ts";

/** What a file that waits at `path` holds against it; null where it is what its name says and nothing worse. */
export async function inspectFile(path: string, kind: FileKind): Promise<FileProblem | null> {
  const { begins, holds }: { begins: string; holds?: readonly string[] } = fileKinds[kind];
  const head = await headOf(path, 8);
  if (head.length === 0) return "empty";
  if (!head.subarray(0, begins.length).equals(Buffer.from(begins, "latin1"))) return isOldOffice(head) && holds ? "encrypted" : "mismatch";
  if (holds) return await inspectArchive(path, holds);
  // what is two kinds of file at once is neither
  if (await isArchive(path)) return "mismatch";
  if (kind === "pdf") return pdfProblem(await readFile(path));
  return (kind === "png" || kind === "jpeg") && !isPicture[kind](await readFile(path)) ? "damaged" : null;
}

/** An Office file with a password is wrapped into the format of before 2007. */
const isOldOffice = (head: Buffer) => head.toString("hex") === "d0cf11e0a1b11ae1";

async function headOf(path: string, length: number) {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
