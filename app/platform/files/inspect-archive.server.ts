import { readFile } from "node:fs/promises";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { archiveLimits, type FileProblem, fileKinds, kindOfName, largestFile } from "#app/domain/file/file-kind.ts";
import { entryNameProblem, hidesMacros, isProgram, isWrapped, type Seen, seenOf, typesProblem } from "./inspect-entry.server.ts";
import { holdsUnlisted } from "./unlisted-entries.server.ts";

const encryptedFlags = 0x0001 | 0x0040;
const methods = [0, 8];
/** Office files and their like, which are archives themselves and may stand in one. */
const officeKinds = ["word", "sheet", "slides", "ofd"] as const;

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
      const seen = await seenOf(await zip.openReadStreamPromise(entry), budget.bytes, isWhole(entry.fileName));
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

function entryProblem({ fileName, generalPurposeBitFlag, compressionMethod }: Entry, loose: boolean): FileProblem | null {
  if (generalPurposeBitFlag & encryptedFlags) return "encrypted";
  if (!methods.includes(compressionMethod)) return "damaged";
  return entryNameProblem(fileName, loose);
}

const isPartsOf = (name: string) => name.toLowerCase() === "[content_types].xml";
/** What has to be looked at as a whole: an Office file within another file, what an Office file says of its own parts, and what it embeds. */
const isWhole = (name: string) => (kindOfName(name, officeKinds) !== null || isPartsOf(name) || /\.bin$|\/embeddings\//i.test(name)) && largestFile;
/** Office files hold tables and drawings that are Office files again, and those no more. */
const deepest = 2;

async function contentProblem(name: string, { start, tail, whole }: Seen, { loose, depth, budget }: Omit<Held, "holds">): Promise<FileProblem | null> {
  const office = kindOfName(name, officeKinds);
  if (office && depth >= deepest) return "nested";
  if (office && !whole) return "bomb";
  if (office && whole) return await inspect(whole, { holds: fileKinds[office].holds, loose: false, depth: depth + 1, budget });
  if (isWrapped(start, tail)) return "nested";
  if (isProgram(start)) return "program";
  if (hidesMacros(start, loose ? null : whole)) return "macros";
  return isPartsOf(name) && whole ? typesProblem(whole) : null;
}
