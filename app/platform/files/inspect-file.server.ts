import { open, readFile } from "node:fs/promises";
import { type FileKind, type FileProblem, fileKinds } from "#app/domain/file/file-kind.ts";
import { inspectArchive, isArchive } from "./inspect-archive.server.ts";
import { isPicture } from "./inspect-image.server.ts";

/** What a file that waits at `path` holds against it; null where it is what its name says and nothing worse. */
export async function inspectFile(path: string, kind: FileKind): Promise<FileProblem | null> {
  const { begins, holds }: { begins: string; holds?: readonly string[] } = fileKinds[kind];
  const head = await headOf(path, 8);
  if (head.length === 0) return "empty";
  if (!head.subarray(0, begins.length).equals(Buffer.from(begins, "latin1"))) return isOldOffice(head) && holds ? "encrypted" : "mismatch";
  if (holds) return await inspectArchive(path, holds);
  // what is two kinds of file at once is neither
  if (await isArchive(path)) return "mismatch";
  if (kind === "pdf") return inspectPdf(await readFile(path, "latin1"));
  return (kind === "png" || kind === "jpeg") && !isPicture[kind](await readFile(path)) ? "damaged" : null;
}

/** An Office file with a password is wrapped into the format of before 2007. */
const isOldOffice = (head: Buffer) => head.toString("hex") === "d0cf11e0a1b11ae1";

/** Any character of a name in a PDF may be written as # and its code. Spelt out, for putting ten million bytes into plain letters first would hold everybody up. */
const named = (name: string) => `/${[...name].map((letter) => `(?:${letter}|#${codeOf(letter)})`).join("")}(?![\\w#])`;
const codeOf = (letter: string) => [...letter.charCodeAt(0).toString(16)].map((sign) => (/\d/.test(sign) ? sign : `[${sign}${sign.toUpperCase()}]`)).join("");
/** What a name may be followed by where it has a value: the value, or a comment before it. To a PDF, NUL is a blank too. */
const encrypts = new RegExp(`${named("Encrypt")}[\\s\\0]*(?:<<|%|\\d+[\\s\\0%])`);

/** A PDF that would run a script, start a program or send what is typed in it; what its packed parts hold is the scanner's to find. */
const runs = new RegExp(`${["JavaScript", "Launch", "SubmitForm", "ImportData"].map(named).join("|")}|${named("JS")}[\\s\\0]*(?:[(<%]|\\d+[\\s\\0%])`);
/** Files within it, of whatever kind: nobody would look at them. */
const carries = new RegExp(`${named("EmbeddedFile")}|${named("EmbeddedFiles")}`);

function inspectPdf(text: string): FileProblem | null {
  if (!/%%EOF/.test(text.slice(-2048)) && !text.includes("startxref")) return "damaged";
  if (encrypts.test(text)) return "encrypted";
  if (runs.test(text)) return "macros";
  return carries.test(text) ? "attachment" : null;
}

async function headOf(path: string, length: number) {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
