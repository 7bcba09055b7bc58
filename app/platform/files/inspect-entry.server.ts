import type { FileProblem } from "#app/domain/file/file-kind.ts";

const archiveName = /\.(zip|rar|7z|tar|t?gz|t?bz2?|t?xz|zst|lz|lzma|cab|iso|jar|war|apk|arj|dmg)$/i;
const programName = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|sh|py|html?|xhtml|svg|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam)$/i;
const macroPart = /(^|\/)(vbaProject\.bin$|xl\/macrosheets\/)/i;

/** What an entry's name alone holds against an archive. The parts of an Office file have names of their own kind. */
export function entryNameProblem(name: string, loose: boolean): FileProblem | null {
  if (macroPart.test(name)) return "macros";
  if (archiveName.test(name)) return "nested";
  return loose && programName.test(name) ? "program" : null;
}

/** How archives begin, and how a zip archive ends, whatever stands before it. */
const archiveStarts = ["PK\u0003\u0004", "PK\u0005\u0006", "Rar!", "7z\u00bc\u00af", "\u001f\u008b", "BZh", "\u00fd7zXZ", "(\u00b5/\u00fd", "MSCF"];
const zipEnd = "PK\u0005\u0006";
const tarMark = { at: 257, is: "ustar" };
const programStarts = /^(MZ|\x7fELF|#!|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\s*<(!doctype html|html|script|svg)\b)/i;
const declaredMacros = /macroEnabled|vbaProject|vnd\.ms-excel\.macrosheet/i;

/** Whether an entry is an archive itself, by how it begins or ends. */
export const isWrapped = (start: string, tail: string) =>
  archiveStarts.some((one) => start.startsWith(one)) || start.startsWith(tarMark.is, tarMark.at) || tail.includes(zipEnd);
export const isProgram = (start: string) => programStarts.test(start);
/** Whether an Office file says of its parts that they hold macros, however they are called. */
export const runsMacros = (types: string) => declaredMacros.test(types);

/** Characters kept of an entry's beginning; a zip archive's end stands within the last of these bytes. */
const startLength = 512;
const tailLength = 65_557;

export interface Seen {
  start: string;
  tail: string;
  /** The entry, where it was asked for as a whole and is not too long for that. */
  whole: Buffer | null;
}

/** Reads an entry, and keeps its beginning and end, and it all up to `whole` bytes; null as soon as `count` says that it is too much. */
export async function seenOf(bytes: AsyncIterable<Buffer>, count: (bytes: number) => boolean, whole: number | false): Promise<Seen | null> {
  let [start, tail] = [Buffer.alloc(0), Buffer.alloc(0)];
  let chunks: Buffer[] | null = whole === false ? null : [];
  let kept = 0;
  for await (const chunk of bytes) {
    if (!count(chunk.length)) return null;
    if (start.length < startLength) start = Buffer.concat([start, chunk.subarray(0, startLength - start.length)]);
    tail = Buffer.concat([tail, chunk]).subarray(-tailLength);
    kept += chunk.length;
    if (whole !== false && kept > whole) chunks = null;
    chunks?.push(chunk);
  }
  return { start: start.toString("latin1"), tail: tail.toString("latin1"), whole: chunks && Buffer.concat(chunks) };
}
