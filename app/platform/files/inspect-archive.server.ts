import { stat } from "node:fs/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { archiveLimits, type FileProblem } from "#app/domain/file/file-kind.ts";

const encryptedFlags = 0x0001 | 0x0040;
const methods = [0, 8];
const archiveName = /\.(zip|rar|7z|tar|t?gz|t?bz2?|t?xz|zst|lz|lzma|cab|iso|jar|war|apk|arj|dmg)$/i;
/** How archives begin; zip itself is left to the entry's name: Office files within a file are zip archives. */
const archiveStarts = ["Rar!", "7z\u00bc\u00af", "\u001f\u008b", "BZh", "\u00fd7zXZ", "(\u00b5/\u00fd", "MSCF"];
const zipStart = "PK\u0003\u0004";
const officeName = /\.(docx|xlsx|pptx|ofd)$/i;

/** Walks an archive as if to unpack it, keeping nothing: what entries claim of their size is not believed. `holds` are entries that it must have. */
export async function inspectArchive(path: string, holds: readonly string[]): Promise<FileProblem | null> {
  const { size } = await stat(path);
  const zip = await opened(path);
  if (!zip) return "damaged";
  try {
    if (zip.entryCount > archiveLimits.entries) return "bomb";
    const names = new Set<string>();
    let entries = 0;
    let total = 0;
    const tooMuch = () => total > archiveLimits.bytes || (total > archiveLimits.ratioFrom && total > size * archiveLimits.ratio);
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      entries += 1;
      if (entries > archiveLimits.entries) return "bomb";
      const problem = entryProblem(entry);
      if (problem) return problem;
      if (entry.fileName.endsWith("/")) continue;
      let start = "";
      const bytes = await zip.openReadStreamPromise(entry);
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        if (start.length < 8) start += chunk.subarray(0, 8).toString("latin1");
        total += chunk.length;
        if (tooMuch()) return "bomb";
      }
      if (isNested(entry.fileName, start)) return "nested";
    }
    return holds.every((name) => names.has(name)) ? null : "mismatch";
  } catch {
    return "damaged";
  } finally {
    zip.close();
  }
}

/** Whether anything would read the file as an archive, whatever its beginning says. */
export async function isArchive(path: string) {
  const zip = await opened(path);
  zip?.close();
  return zip !== null && zip.entryCount > 0;
}

const opened = async (path: string): Promise<ZipFile | null> =>
  await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(() => null);

function entryProblem({ fileName, generalPurposeBitFlag, compressionMethod }: Entry): FileProblem | null {
  if (generalPurposeBitFlag & encryptedFlags) return "encrypted";
  if (!methods.includes(compressionMethod)) return "damaged";
  if (/(^|\/)vbaProject\.bin$/i.test(fileName)) return "macros";
  return archiveName.test(fileName) ? "nested" : null;
}

const isNested = (name: string, start: string) => archiveStarts.some((one) => start.startsWith(one)) || (start.startsWith(zipStart) && !officeName.test(name));
