import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveLimits, type FileKind, isFileName, kindOfName, longestFileName, reportKinds } from "#app/domain/file/file-kind.ts";
import { attachment } from "#app/platform/files/file-response.server.ts";
import { inspectFile } from "#app/platform/files/inspect-file.server.ts";
import { archiveOf, type Packed, pdf } from "#tests/support/archive.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "anchang-inspect-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function found(kind: FileKind, bytes: Buffer) {
  const path = join(home, String(made++));
  await writeFile(path, bytes);
  return await inspectFile(path, kind);
}
const zip = (...entries: Packed[]) => archiveOf(entries);
const docx = (...more: Packed[]) => zip({ name: "[Content_Types].xml" }, { name: "word/document.xml" }, ...more);
// the smallest pictures there are: one dot
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const jpeg = Buffer.concat([
  Buffer.from(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
    "base64",
  ),
  Buffer.from([0xff, 0xd9]),
]);

/** What stands in a PDF that is encrypted: by reference or in place, with NUL for a blank, with its name disguised. */
const locked = [
  "/Encrypt 5 0 R",
  "/Encrypt\x005 0 R",
  "/Encrypt\x00\x005\x000\x00R",
  "/Encrypt\x00<</Filter/Standard>>",
  "/Encrypt << /Filter /Standard >>",
  "/Enc#72ypt 5 0 R",
  "/#45#6e#63#72#79#70#74 << /V 1 >>",
];
/** … that would run something, the last in disguise. */
const running = [
  "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
  "/AA << /O << /JS 7 0 R >> >>",
  "/S /Launch /F (calc.exe)",
  "/A<</S/SubmitForm/F(https://x.example)>>",
  "/S /ImportData",
  "/JS\x007\x000\x00R",
  "/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>",
  "/OpenAction<</S%x\n/JavaScript/JS%y\n(app.alert(1))>>",
  "/S%x\n/L#61unch",
  "/JS%x\n7 0 R",
];
/** … that has files in it. */
const carrying = ["/Type /EmbeddedFile /Length 9", "/Names << /EmbeddedFiles 7 0 R >>", "/Type/Embedded#46ile"];

describe("a file is what its ending says", () => {
  test.each<[FileKind, Buffer]>([
    ["pdf", pdf()],
    ["png", png],
    ["jpeg", jpeg],
    ["word", docx()],
    ["sheet", zip({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" })],
    ["slides", zip({ name: "[Content_Types].xml" }, { name: "ppt/presentation.xml" })],
    ["ofd", zip({ name: "OFD.xml" }, { name: "Doc_0/Document.xml" })],
    ["zip", zip({ name: "报告.pdf", bytes: pdf() }, { name: "附件/" })],
    ["zip", zip({ name: "附表.xlsx", bytes: zip({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }) })],
  ])("%s is taken", async (kind, bytes) => {
    expect(await found(kind, bytes)).toBeNull();
  });

  test.each<[string, FileKind, Buffer]>([
    ["a PNG called PDF", "pdf", png],
    ["a program called PDF", "pdf", Buffer.from("MZ\u0090\u0000")],
    ["a page called PNG", "png", Buffer.from("<html><script>alert(1)</script>")],
    ["a drawing called PNG", "png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a PNG that is an archive as well", "png", Buffer.concat([png, zip({ name: "a.txt" })])],
    ["a PDF that is an archive as well", "pdf", Buffer.concat([pdf(), zip({ name: "a.txt" })])],
    ["a sheet called document", "word", zip({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" })],
    ["an archive called OFD", "ofd", zip({ name: "a.txt" })],
  ])("%s is refused", async (_, kind, bytes) => {
    expect(await found(kind, bytes)).toBe("mismatch");
  });

  test.each<[string, FileKind, Buffer]>([
    ["a page behind a PNG's first bytes", "png", Buffer.concat([png.subarray(0, 8), Buffer.from("<html><script>alert(1)</script></html>")])],
    ["a page behind a whole PNG", "png", Buffer.concat([png, Buffer.from("<script>alert(1)</script>")])],
    ["three bytes of a JPEG", "jpeg", jpeg.subarray(0, 3)],
    ["a page behind a JPEG's first bytes", "jpeg", Buffer.concat([jpeg.subarray(0, 20), Buffer.from("<html>".repeat(20))])],
    ["a JPEG that breaks off", "jpeg", jpeg.subarray(0, 120)],
  ])("%s is refused as damaged", async (_, kind, bytes) => {
    expect(await found(kind, bytes)).toBe("damaged");
  });

  test("what a camera appends to a JPEG is let stand", async () => {
    expect(await found("jpeg", Buffer.concat([jpeg, Buffer.from("SEFT of a camera")]))).toBeNull();
  });

  test("nothing at all is refused", async () => {
    expect(await found("pdf", Buffer.alloc(0))).toBe("empty");
  });
});

describe("what is locked", () => {
  test.each(locked)("a PDF: %j", async (inside) => {
    expect(await found("pdf", pdf(inside))).toBe("encrypted");
  });
  test("a PDF that only speaks of encryption is taken", async () => {
    expect(await found("pdf", pdf("/Title (on /Encryption)"))).toBeNull();
  });
  test("an archive, an Office file of today and one of before", async () => {
    expect(await found("zip", zip({ name: "a.txt", flags: 0x0801 }))).toBe("encrypted");
    expect(await found("word", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(100)]))).toBe("encrypted");
  });
});

describe("archives", () => {
  test.each<[string, Packed]>([
    ["by its name", { name: "inner.zip" }],
    ["by what it is", { name: "inner.txt", bytes: archiveOf([{ name: "a" }]) }],
    ["packed otherwise", { name: "inner.dat", bytes: Buffer.from("7z\u00bc\u00af\u0027\u001c", "latin1") }],
    ["gzip", { name: "inner.bin", bytes: Buffer.from([0x1f, 0x8b, 8, 0]) }],
    ["behind other bytes", { name: "inner.dat", bytes: Buffer.concat([Buffer.from("MORE"), archiveOf([{ name: "a" }])]) }],
    ["tar", { name: "inner.dat", bytes: Buffer.concat([Buffer.alloc(257), Buffer.from("ustar"), Buffer.alloc(250)]) }],
    ["within an Office file", { name: "附件.docx", bytes: docx({ name: "word/embeddings/a.dat", bytes: archiveOf([{ name: "a" }]) }) }],
  ])("one within another is refused: %s", async (_, inner) => {
    expect(await found("zip", zip({ name: "a.txt" }, inner))).toBe("nested");
  });

  test("more entries than may be", async () => {
    const many = Array.from({ length: archiveLimits.entries + 1 }, (_, i) => ({ name: `${i}.txt`, bytes: Buffer.from("a") }));
    expect(await found("zip", archiveOf(many))).toBe("bomb");
    expect(await found("zip", archiveOf(many.slice(1)))).toBeNull();
  });

  test("what unpacks to far more than it is", async () => {
    expect(await found("zip", zip({ name: "zeros", bytes: Buffer.alloc(5_000_000) }))).toBe("bomb");
    expect(await found("word", docx({ name: "word/media/zeros.bin", bytes: Buffer.alloc(5_000_000) }))).toBe("bomb");
  });

  test("what stands within an Office file within another counts with it", async () => {
    const part = docx({ name: "word/media/zeros.bin", bytes: Buffer.alloc(900_000) });
    const held = docx(...Array.from({ length: 20 }, (_, i) => ({ name: `word/embeddings/${i}.docx`, bytes: part })));
    expect(await found("word", docx({ name: "word/embeddings/a.docx", bytes: part }))).toBeNull();
    expect(await found("zip", zip(...Array.from({ length: 10 }, (_, i) => ({ name: `${i}.docx`, bytes: held }))))).toBe("bomb");
    const parts = docx(...Array.from({ length: 300 }, (_, i) => ({ name: `word/media/${i}.txt`, bytes: Buffer.from("a") })));
    expect(await found("zip", zip(...Array.from({ length: 4 }, (_, i) => ({ name: `${i}.docx`, bytes: parts }))))).toBe("bomb");
  });

  test("what lies about its size is not believed", async () => {
    expect(await found("zip", zip({ name: "zeros", bytes: Buffer.alloc(5_000_000), claimed: 10 }))).not.toBeNull();
  });

  test("one that breaks off, and one with a path that leads out", async () => {
    const whole = zip({ name: "a.txt", bytes: Buffer.from("a".repeat(500)) });
    expect(await found("zip", whole.subarray(0, whole.length - 30))).toBe("damaged");
    expect(await found("zip", zip({ name: "../../etc/passwd" }))).toBe("damaged");
  });

  test("an Office file within is one: a zip by its name alone is not", async () => {
    expect(await found("zip", zip({ name: "a.docx", bytes: archiveOf([{ name: "run.txt" }]) }))).toBe("mismatch");
    expect(await found("zip", zip({ name: "a.docx", bytes: Buffer.from("no archive") }))).toBe("damaged");
    const sheet = zip({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" });
    const report = docx({ name: "word/embeddings/table.xlsx", bytes: sheet });
    expect([await found("word", report), await found("zip", zip({ name: "report.docx", bytes: report }))]).toEqual([null, null]);
    expect(await found("zip", zip({ name: "a.docx", bytes: docx({ name: "word/b.docx", bytes: report }) }))).toBe("nested");
  });

  test.each<[string, Packed[]]>([
    ["by its usual name", [{ name: "word/vbaProject.bin" }]],
    ["in old sheets", [{ name: "xl/macrosheets/sheet1.xml" }]],
  ])("macros, %s", async (_, parts) => {
    expect(await found("word", docx(...parts))).toBe("macros");
  });

  test("macros under another name, for the file says of its parts what they are", async () => {
    const types = Buffer.from('<Types><Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>');
    const file = zip({ name: "[Content_Types].xml", bytes: types }, { name: "word/document.xml" }, { name: "word/a.bin" });
    expect([await found("word", file), await found("zip", zip({ name: "a.docx", bytes: file }))]).toEqual(["macros", "macros"]);
  });

  test.each<[string, Buffer | string, string]>([
    ["in a code for a letter", '<Types><Override ContentType="application/vnd.ms-office.vba&#80;roject"/></Types>', "macros"],
    ["in a hexadecimal one", '<Types><Override ContentType="application/vnd.ms-office.vba&#x050;roject"/></Types>', "macros"],
    ["in UTF-16", Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><Types ContentType="macroEnabled"/>', "utf16le"), "damaged"],
    ["in another encoding", '<?xml version="1.0" encoding="utf-7"?><Types/>', "damaged"],
    ["by an entity of its own", '<!DOCTYPE t [<!ENTITY p "vbaProject">]><Types>&p;</Types>', "damaged"],
  ])("macros declared %s", async (_, types, problem) => {
    expect(await found("word", zip({ name: "[Content_Types].xml", bytes: Buffer.from(types) }, { name: "word/document.xml" }))).toBe(problem);
  });

  test("files of before 2007: in an archive none, in an Office file none with macros", async () => {
    const old = (inside = "") => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(inside, "utf16le"), Buffer.alloc(600)]);
    expect(await found("zip", zip({ name: "old.doc", bytes: old() }))).toBe("macros");
    expect(await found("word", docx({ name: "word/embeddings/oleObject1.bin", bytes: old() }))).toBeNull();
    expect(await found("word", docx({ name: "word/embeddings/oleObject1.bin", bytes: old("_VBA_PROJECT") }))).toBe("macros");
    expect(await found("word", docx({ name: "word/media/a.png", bytes: old("_VBA_PROJECT") }))).toBe("macros");
  });

  test("what the directory does not list, lists under another name, or twice", async () => {
    const hidden = { name: "run.exe", bytes: Buffer.from("MZ evil"), unlisted: true };
    for (const entries of [
      [hidden, { name: "ok.txt" }],
      [{ name: "ok.txt" }, hidden],
      [{ name: "a.txt" }, hidden, { name: "b.txt" }],
    ])
      expect(await found("zip", zip(...entries))).toBe("damaged");
    expect(await found("zip", zip({ name: "ok.txt", localName: "ok.exe" }))).toBe("damaged");
    expect(await found("zip", zip({ name: "ok.txt" }, { name: "OK.txt" }))).toBe("damaged");
  });

  test.each([...locked, ...running, ...carrying])("a PDF in an archive is looked at as it is alone: %s", async (inside) => {
    const bytes = pdf(inside);
    const alone = await found("pdf", bytes);
    expect(alone).not.toBeNull();
    for (const name of ["报告.pdf", "附件/REPORT.PDF", "报告.pdf. ", "报告.pdf::$DATA", "报告", "scan.dat"])
      expect([name, await found("zip", zip({ name: "a.txt" }, { name, bytes }))]).toEqual([name, alone]);
    const report = docx({ name: "word/embeddings/oleObject1.bin", bytes });
    expect([await found("word", report), await found("zip", zip({ name: "report.docx", bytes: report }))]).toEqual([alone, alone]);
    expect(await found("ofd", zip({ name: "OFD.xml" }, { name: "Doc_0/Attachs/a.pdf", bytes }))).toBe(alone);
  });

  test.each<[string, Buffer, string | null]>([
    ["that is one", pdf("/Title (on /Encryption and JavaScript)"), null],
    ["that breaks off", Buffer.from("%PDF-1.7\n1 0 obj"), "damaged"],
    ["that is a picture", png, "mismatch"],
    ["that begins somewhere within, as some readers let it", Buffer.concat([Buffer.from("\n"), pdf("/JS (1)")]), "mismatch"],
    ["that is empty", Buffer.alloc(0), "mismatch"],
    ["that is an archive as well", Buffer.concat([pdf(), zip({ name: "a.txt" })]), "nested"],
    ["larger than it may be alone", Buffer.concat([pdf(), randomBytes(10_000_000)]), "too-large"],
  ])("a PDF in an archive, %s", async (_, bytes, problem) => {
    expect(await found("zip", zip({ name: "a.pdf", bytes }))).toBe(problem);
  });

  test("what macOS packs beside each file is none of its kind, unless it holds one", async () => {
    const beside = (inside = "") => Buffer.concat([Buffer.from("0005160700020000", "hex"), Buffer.from("Mac OS X        "), Buffer.from(inside)]);
    const packed = (bytes: Buffer) => [{ name: "a.pdf", bytes: pdf() }, { name: "__MACOSX/" }, { name: "__MACOSX/._a.pdf", bytes }];
    expect(await found("zip", zip(...packed(beside()), { name: "__MACOSX/._a.docx", bytes: beside() }))).toBeNull();
    expect(await found("zip", zip(...packed(beside(pdf("/JS (1)").toString("latin1")))))).toBe("mismatch");
    expect(await found("zip", zip(...packed(Buffer.concat([beside(), zip({ name: "a" })]))))).toBe("nested");
    expect(await found("zip", zip({ name: "._a.pdf", bytes: beside() }))).toBe("mismatch");
  });

  const types = { "a pipe": 0o01, "a device": 0o02, "a disk": 0o06, "a symbolic link": 0o12, "a socket": 0o14, "a door": 0o15, "no type there is": 0o17 };
  test.each(Object.entries(types))("%s is refused, whatever packed it and whatever it is called", async (_, type) => {
    for (const host of [0, 3, 10, 19])
      for (const name of ["附件.txt", "a.pdf", "附件/"]) {
        const entry = { name, bytes: Buffer.from("/etc/passwd"), mode: (type << 12) | 0o777, host };
        expect([host, name, await found("zip", zip({ name: "a.txt" }, entry))]).toEqual([host, name, "special"]);
        expect(await found("word", docx({ ...entry, name: `word/${name}` }))).toBe("special");
      }
    expect(await found("zip", zip({ name: "a.docx", bytes: docx({ name: "word/a.xml", mode: type << 12, host: 3 }) }))).toBe("special");
  });
  test("files and folders as Unix, and others that say less, pack them, are taken", async () => {
    const folders = [0o040755, 0o755, 0].map((mode, host) => ({ name: `${mode}/`, mode, host: host && 3 }));
    const plain = [0o100644, 0o104755, 0o600, 0].map((mode, host) => ({ name: `${mode}.txt`, mode, host: host && 3 }));
    expect(await found("zip", zip(...folders, ...plain))).toBeNull();
  });

  test.each<[string, string]>([
    ["run.exe", "MZ"],
    ["readme.html", "hello"],
    ["说明.txt", "MZ\u0090"],
    ["说明.txt", "<!DOCTYPE html><script>"],
    ["a", "#!/bin/sh"],
    ["a.xlsm", "a"],
    ["x.url", "[InternetShortcut]"],
    ["y.reg", "REGEDIT4"],
    ["z.chm", "ITSF"],
    ["p.pif", "x"],
    ["run.exe.", "x"],
    ["run.exe . ", "x"],
    ["run.exe::$DATA", "x"],
    ["附件/run.EXE ", "x"],
  ])("a program or a page in an archive is refused: %s, %j", async (name, bytes) => {
    expect(await found("zip", zip({ name, bytes: Buffer.from(bytes, "latin1") }))).toBe("program");
  });

  test.each(running)("a PDF that would run something: %j", async (inside) => {
    expect(await found("pdf", pdf(inside))).toBe("macros");
  });
  test.each(carrying)("a PDF with files in it: %s", async (inside) => {
    expect(await found("pdf", pdf(inside))).toBe("attachment");
  });
  test("however its letters are written, a name is found", async () => {
    const disguised = (name: string) =>
      fc.tuple(
        ...[...name].map((letter) => fc.constantFrom(letter, `#${letter.charCodeAt(0).toString(16)}`, `#${letter.charCodeAt(0).toString(16).toUpperCase()}`)),
      );
    const attack = fc.tuple(fc.constantFrom("JavaScript", "Launch", "SubmitForm").chain(disguised), fc.constantFrom("", " ", "\n", "%c\n"));
    await fc.assert(
      fc.asyncProperty(attack, async ([name, gap]) => {
        expect(await found("pdf", pdf(`/A<</S${gap}/${name.join("")}>>`))).toBe("macros");
      }),
      { numRuns: 50 },
    );
  });
  test("ten million bytes made to be slow are looked through in a moment", async () => {
    for (const part of ["/JS ", "/S%", "#4", "/J#61", "/Encrypt 1", "/Encrypt\0", "/Embedded", "/SubmitFor"]) {
      const begun = performance.now();
      await found("pdf", pdf(part.repeat(10_000_000 / part.length)));
      expect(performance.now() - begun, part).toBeLessThan(5_000);
    }
  });
  test("… also as many of them as an archive holds", async () => {
    for (const part of ["/JS ", "/Encrypt\0"]) {
      // not packed so well that the archive is refused for what it unpacks to
      const slow = Buffer.concat([pdf(part.repeat(9_000_000 / part.length)), randomBytes(200_000), Buffer.from("%%EOF")]);
      const begun = performance.now();
      expect(await found("zip", zip(...Array.from({ length: 10 }, (_, i) => ({ name: `${i}.pdf`, bytes: slow })))), part).toBeNull();
      expect(performance.now() - begun, part).toBeLessThan(10_000);
    }
  });
  test("a PDF that opens at a page, or speaks of scripts, is taken", async () => {
    expect(await found("pdf", pdf("/OpenAction [3 0 R /Fit] /Title (JavaScript /JS)"))).toBeNull();
  });
});

describe("names", () => {
  test.each(["营业执照.pdf", "report (final) v1.2.PDF", "👍.png", '’quoted’ "name".pdf', "a".repeat(longestFileName - 4).concat(".pdf")])(
    "%s is a name",
    (name) => {
      expect(isFileName(name)).toBe(true);
    },
  );
  test.each([
    "",
    "   ",
    "a\u0000.pdf",
    "a\r\nSet-Cookie: x=1.pdf",
    "exe\u202efdp.pdf",
    "..\\a.pdf",
    "../a.pdf",
    "\ud800.pdf",
    `${"长".repeat(longestFileName)}.pdf`,
  ])("%j is none", (name) => {
    expect(isFileName(name)).toBe(false);
  });
  test.each([
    ["a.PDF", "pdf"],
    ["a.jpeg", "jpeg"],
    ["a.svg", null],
    ["a.html", null],
    ["a.docm", null],
    ["a.pdf.exe", null],
    ["pdf", null],
  ])("%s ends as %s", (name, kind) => {
    expect(kindOfName(name, reportKinds)).toBe(kind);
  });

  test("a name goes into the header whole, and nothing but a name", () => {
    expect(attachment("检测报告(终)'1'.pdf")).toBe(
      "attachment; filename=\"_(_)_1_.pdf\"; filename*=UTF-8''%E6%A3%80%E6%B5%8B%E6%8A%A5%E5%91%8A%28%E7%BB%88%29%271%27.pdf",
    );
    expect(attachment('a"; filename="evil.html')).not.toContain('"evil');
    expect(attachment("a\r\nX: y.pdf")).not.toMatch(/[\r\n]/);
  });
});
