import { isUtf8 } from "node:buffer";
import { type FileProblem, fileKinds, kindOfName, largestFile } from "#app/domain/file/file-kind.ts";

const endings = (all: string) => new RegExp(`\\.(${all.replaceAll(" ", "|")})$`, "i");
const archiveName = endings("zip rar 7z tar t?gz t?bz2? t?xz zst lz lzma cab diagcab iso img vhdx? jar war apk appx msix arj ace dmg");
const programName = endings(
  "exe dll com scr pif cpl msi msp mst msc bat cmd ps1 ps1xml psm1 psd1 vb vbs vbe js jse mjs ws wsf wsc wsh sct hta chm hlp lnk url scf inf reg jnlp gadget " +
    "application appref-ms settingcontent-ms library-ms search-ms desktop command app sh bash csh ksh zsh py pyw pyc rb pl php html? xhtml shtml mht mhtml svg " +
    "docm dotm xlsm xltm xlam xlsb xll pptm potm ppam ppsm sldm iqy slk rdp theme osd",
);
const macroPart = /(^|\/)(vbaProject\.bin$|xl\/macrosheets\/)/i;

/** What an entry's name alone holds against an archive. The parts of an Office file have names of their own kind. */
export function entryNameProblem(written: string, loose: boolean): FileProblem | null {
  const names = namesIn(written);
  if (names.some((name) => macroPart.test(name))) return "macros";
  if (names.some((name) => archiveName.test(name))) return "nested";
  return loose && names.some((name) => programName.test(name)) ? "program" : null;
}

/** As Windows keeps a name: without dots and blanks at the end, nor what follows a colon. */
const namesIn = (written: string) => written.split(":").map(withoutEnd);

function withoutEnd(name: string) {
  let end = name.length;
  while (end > 0 && (name[end - 1] === "." || (name[end - 1] as string).trim() === "")) end -= 1;
  return name.slice(0, end);
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
/** What an Office file of before 2007 begins with, and within it, in UTF-16, the store of its macros. */
const oldOffice = "\u00d0\u00cf\u0011\u00e0";
const macroStores = ["_VBA_PROJECT", "Macros"].map((name) => Buffer.from(name, "utf16le"));
/** Whether it is one with macros, or one that has not been looked into: among whatever people pack they are not taken at all. */
export const hidesMacros = (start: string, whole: Buffer | null) =>
  start.startsWith(oldOffice) && (whole === null || macroStores.some((store) => whole.includes(store)));

/** What an Office file says of its parts: that they hold macros, however they are called; or in a way that is not read as everybody reads it. */
export function typesProblem(whole: Buffer): FileProblem | null {
  const text = whole.toString("utf8");
  const [, encoding = "utf-8"] = /^\ufeff?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text) ?? [];
  if (!isUtf8(whole) || text.includes("\0") || encoding.toLowerCase() !== "utf-8" || /<!(DOCTYPE|ENTITY)/i.test(text)) return "damaged";
  const plain = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string, decimal: string) =>
    characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
  return declaredMacros.test(plain) ? "macros" : null;
}
const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** Documents that may stand in an archive and are looked into: Office files and their like, which are archives themselves, and PDFs. */
const documents = ["word", "sheet", "slides", "ofd", "pdf"] as const;
const { begins: pdfStart } = fileKinds.pdf;

/** Which document an entry is opened as, by its name or, a PDF, by how it begins; null where it is none. */
export function openedAs(written: string, { start, whole }: Seen): (typeof documents)[number] | null {
  if (isBeside(written, start) && !whole?.includes(pdfStart)) return null;
  const [named = null] = namesIn(written).flatMap((name) => kindOfName(name, documents) ?? []);
  return named ?? (start.startsWith(pdfStart) ? "pdf" : null);
}
/** What macOS packs beside each file, under that file's name. */
const isBeside = (written: string, start: string) => written.startsWith("__MACOSX/") && start.startsWith("\0\u0005\u0016\u0007");

/** Characters kept of an entry's beginning; a zip archive's end stands within the last of these bytes. */
const startLength = 512;
const tailLength = 65_557;

export interface Seen {
  start: string;
  tail: string;
  /** The entry, where it is no larger than a file may be alone. */
  whole: Buffer | null;
}

/** Reads an entry, and keeps its beginning and end, and all of one that is not too large; null as soon as `count` says that it is too much. */
export async function seenOf(bytes: AsyncIterable<Buffer>, count: (bytes: number) => boolean): Promise<Seen | null> {
  let [start, tail] = [Buffer.alloc(0), Buffer.alloc(0)];
  let chunks: Buffer[] | null = [];
  let kept = 0;
  for await (const chunk of bytes) {
    if (!count(chunk.length)) return null;
    if (start.length < startLength) start = Buffer.concat([start, chunk.subarray(0, startLength - start.length)]);
    tail = Buffer.concat([tail, chunk]).subarray(-tailLength);
    kept += chunk.length;
    if (kept > largestFile) chunks = null;
    chunks?.push(chunk);
  }
  return { start: start.toString("latin1"), tail: tail.toString("latin1"), whole: chunks && Buffer.concat(chunks) };
}
