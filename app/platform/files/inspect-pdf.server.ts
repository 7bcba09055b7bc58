import { type FileProblem, fileKinds } from "#app/domain/file/file-kind.ts";

/** Any character of a name in a PDF may be written as # and its code. Spelt out, for putting ten million bytes into plain letters first would hold everybody up. */
const named = (name: string) => `/${[...name].map((letter) => `(?:${letter}|#${codeOf(letter)})`).join("")}(?![\\w#])`;
const codeOf = (letter: string) => [...letter.charCodeAt(0).toString(16)].map((sign) => (/\d/.test(sign) ? sign : `[${sign}${sign.toUpperCase()}]`)).join("");
/** What a name may be followed by where it has a value: the value, or a comment before it. To a PDF, NUL is a blank too. */
const encrypts = new RegExp(`${named("Encrypt")}[\\s\\0]*(?:<<|%|\\d+[\\s\\0%])`);

/** A PDF that would run a script, start a program or send what is typed in it; what its packed parts hold is the scanner's to find. */
const runs = new RegExp(`${["JavaScript", "Launch", "SubmitForm", "ImportData"].map(named).join("|")}|${named("JS")}[\\s\\0]*(?:[(<%]|\\d+[\\s\\0%])`);
/** Files within it, of whatever kind: nobody would look at them. */
const carries = new RegExp(`${named("EmbeddedFile")}|${named("EmbeddedFiles")}`);

/** What a PDF holds against it, alone or within an archive. */
export function pdfProblem(bytes: Buffer): FileProblem | null {
  const text = bytes.toString("latin1");
  if (!text.startsWith(fileKinds.pdf.begins)) return "mismatch";
  if (!/%%EOF/.test(text.slice(-2048)) && !text.includes("startxref")) return "damaged";
  if (encrypts.test(text)) return "encrypted";
  if (runs.test(text)) return "macros";
  return carries.test(text) ? "attachment" : null;
}
