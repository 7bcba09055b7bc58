/** Kinds of files that can be sent, with how each must begin. Office, OFD and zip files are all zip archives; what they hold tells them apart. */
export const fileKinds = {
  pdf: { extensions: ["pdf"], media: "application/pdf", begins: "%PDF-" },
  ofd: { extensions: ["ofd"], media: "application/ofd", begins: "PK\u0003\u0004", holds: ["OFD.xml"] },
  word: {
    extensions: ["docx"],
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: "PK\u0003\u0004",
    holds: ["[Content_Types].xml", "word/document.xml"],
  },
  sheet: {
    extensions: ["xlsx"],
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: "PK\u0003\u0004",
    holds: ["[Content_Types].xml", "xl/workbook.xml"],
  },
  slides: {
    extensions: ["pptx"],
    media: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    begins: "PK\u0003\u0004",
    holds: ["[Content_Types].xml", "ppt/presentation.xml"],
  },
  jpeg: { extensions: ["jpg", "jpeg"], media: "image/jpeg", begins: "\u00ff\u00d8\u00ff" },
  png: { extensions: ["png"], media: "image/png", begins: "\u0089PNG\r\n\u001a\n" },
  zip: { extensions: ["zip"], media: "application/zip", begins: "PK\u0003\u0004", holds: [] },
} as const satisfies Record<string, { extensions: readonly string[]; media: string; begins: string; holds?: readonly string[] }>;

export type FileKind = keyof typeof fileKinds;
export const everyFileKind = Object.keys(fileKinds) as FileKind[];

/** What a file may be where a paper is shown: a licence, a certificate, a report. */
export const paperKinds = ["pdf", "ofd", "jpeg", "png"] as const satisfies readonly FileKind[];
/** … and where the paper comes with its annexes. */
export const reportKinds = ["pdf", "ofd", "word", "sheet", "slides", "jpeg", "png", "zip"] as const satisfies readonly FileKind[];

export const extensionsOf = (kinds: readonly FileKind[]) => kinds.flatMap((kind) => [...fileKinds[kind].extensions]);

/** Largest file, in bytes. */
export const largestFile = 10_000_000;
/** Longest name, in characters. */
export const longestFileName = 120;
/** What an archive may hold: entries, bytes when unpacked, and how often larger it may be then than it is. */
export const archiveLimits = { entries: 1000, bytes: 100_000_000, ratio: 100, ratioFrom: 1_000_000 };
/** Files that one person may send within a day. */
export const filesPerDay = 40;
/** A stored file that no row speaks of is swept after so many minutes. */
export const orphanMinutes = 60;

/** What a file belongs to. */
export const filePurposes = ["organisation-proof", "qualification"] as const;
export type FilePurpose = (typeof filePurposes)[number];

export const fileProblems = [
  "missing",
  "several",
  "empty",
  "too-large",
  "name",
  "kind",
  "mismatch",
  "encrypted",
  "macros",
  "nested",
  "attachment",
  "special",
  "program",
  "damaged",
  "bomb",
  "infected",
  "scanner-away",
  "too-many",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Control characters, marks that turn the direction of reading, halves of characters, and what parts a path. */
const unfit = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd/\\]/u;

/** Whether a name can be kept and shown as what it is. */
export const isFileName = (name: string) => name.trim() !== "" && [...name].length <= longestFileName && !unfit.test(name);

/** The kind that a name's ending says, of those that are taken; null for every other. */
export function kindOfName<Kind extends FileKind>(name: string, taken: readonly Kind[]): Kind | null {
  const [, ending = ""] = /\.([a-z0-9]{1,8})$/i.exec(name) ?? [];
  return taken.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(ending.toLowerCase())) ?? null;
}
