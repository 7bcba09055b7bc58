import { readFile } from "node:fs/promises";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { archiveLimits, type FileProblem, fileKinds } from "#app/domain/file/file-kind.ts";
import { entryNameProblem, hidesMacros, isProgram, isWrapped, openedAs, type Seen, seenOf, typesProblem } from "./inspect-entry.server.ts";
import { pdfProblem } from "./inspect-pdf.server.ts";
import { holdsUnlisted } from "./unlisted-entries.server.ts";

const encryptedFlags = 0x0001 | 0x0040;
const methods = [0, 8];

/** Walks an archive as if to unpack it, keeping nothing: what entries claim of their size is not believed. `holds` are entries that it must have. */
export async function inspectArchive(path: string, holds: readonly string[]): Promise<FileProblem | null> {
  const bytes = await readFile(path);
  return await inspect(bytes, { holds, loose: holds.length === 0, depth: 0, budget: openBudget(bytes.length) });
}

type Budget = ReturnType<typeof openBudget>;

/** What an archive of so many bytes may hold, with all that stands within what it holds. */
function openBudget(length: number) {
  let [total, entries] = [0, 0];
  return {
    bytes(more: number) {
      total += more;
      return total <= archiveLimits.bytes && (total <= archiveLimits.ratioFrom || total <= length * archiveLimits.ratio);
    },
    entries(more: number) {
      entries += more;
      return entries <= archiveLimits.entries;
    },
  };
}

/** Whether anything would read the file as an archive, whatever its beginning says. */
export async function isArchive(path: string) {
  const zip = await opened(openPromise(path, options));
  zip?.close();
  return zip !== null && zip.entryCount > 0;
}

const options = { autoClose: false, lazyEntries: true, validateEntrySizes: true } as const;
const opened = (zip: Promise<ZipFile>): Promise<ZipFile | null> => zip.catch(() => null);

interface Held {
  holds: readonly string[];
  /** An archive of whatever people put into it, and not the parts of an Office file. */
  loose: boolean;
  /** How many files it stands within. */
  depth: number;
  budget: Budget;
}

async function inspect(bytes: Buffer, { holds, loose, depth, budget }: Held): Promise<FileProblem | null> {
  const zip = await opened(fromBufferPromise(bytes, options));
  if (!zip) return "damaged";
  try {
    if (!budget.entries(zip.entryCount)) return "bomb";
    const names = new Set<string>();
    const listed: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      // of two of one name, whoever opens it takes one or the other
      if (names.has(entry.fileName.toLowerCase())) return "damaged";
      names.add(entry.fileName.toLowerCase());
      listed.push(entry);
      if (listed.length > archiveLimits.entries) return "bomb";
      const refused = entryProblem(entry, loose);
      if (refused) return refused;
      if (entry.fileName.endsWith("/")) continue;
      const seen = await seenOf(await zip.openReadStreamPromise(entry), budget.bytes);
      if (seen === null) return "bomb";
      const problem = await contentProblem(entry.fileName, seen, { loose, depth, budget });
      if (problem) return problem;
    }
    if (holdsUnlisted(bytes, listed)) return "damaged";
    return holds.every((name) => names.has(name.toLowerCase())) ? null : "mismatch";
  } catch {
    return "damaged";
  } finally {
    zip.close();
  }
}

/** What Unix calls an entry, in the first bits of its attributes: nothing, a folder or a file. Whatever made it says that of itself, so it is asked of all. */
const plainTypes = [0, 0o04, 0o10];

function entryProblem({ fileName, generalPurposeBitFlag, compressionMethod, externalFileAttributes }: Entry, loose: boolean): FileProblem | null {
  if (!plainTypes.includes(externalFileAttributes >>> 28)) return "special";
  if (generalPurposeBitFlag & encryptedFlags) return "encrypted";
  if (!methods.includes(compressionMethod)) return "damaged";
  return entryNameProblem(fileName, loose);
}

const isPartsOf = (name: string) => name.toLowerCase() === "[content_types].xml";
/** Where an Office file keeps what it embeds, which may be one of before 2007. */
const embeds = (name: string) => /\.bin$|\/embeddings\//i.test(name);
/** Office files hold tables and drawings that are Office files again, and those no more. */
const deepest = 2;

async function contentProblem(name: string, seen: Seen, { loose, depth, budget }: Omit<Held, "holds">): Promise<FileProblem | null> {
  const { start, tail, whole } = seen;
  const kind = openedAs(name, seen);
  if (kind && kind !== "pdf") {
    if (depth >= deepest) return "nested";
    return whole ? await inspect(whole, { holds: fileKinds[kind].holds, loose: false, depth: depth + 1, budget }) : "bomb";
  }
  if (isWrapped(start, tail)) return "nested";
  if (isProgram(start)) return "program";
  if (kind) return whole ? pdfProblem(whole) : "too-large";
  if (hidesMacros(start, !loose && embeds(name) ? whole : null)) return "macros";
  return isPartsOf(name) && whole ? typesProblem(whole) : null;
}
