import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { type FileKind, type FileProblem, isFileName, kindOfName, largestFile } from "#app/domain/file/file-kind.ts";
import { inspectFile } from "./inspect-file.server.ts";
import type { Filing } from "./open-filing.server.ts";

/** A file that was sent and holds what it says; it waits on this machine until a change keeps it. */
export interface Upload {
  id: string;
  /** As its sender called it: kept and shown, never used for a path. */
  name: string;
  kind: FileKind;
  size: number;
  /** In hex. */
  sha256: string;
  /** Where the store keeps it. */
  key: string;
  /** Puts it into the store; called within the transaction that writes its row, as the last of its steps. */
  keep(): Promise<void>;
}

export interface Received {
  /** The other fields. */
  form: FormData;
  file: Upload | null;
  /** What is wrong with the file; "missing" where none was chosen. */
  problem: FileProblem | null;
}

/** Most of what comes beside the file. */
const limits = { fields: 40, fieldSize: 20_000, files: 2, parts: 45, headerPairs: 20 };

/**
 * Reads a form with one file as it arrives: counted and digested on its way to a place where nothing is served from, then looked at. What was
 * not kept when `use` is done is gone.
 */
export async function withUpload<Value>(
  request: Request,
  { store, incoming, scan }: Filing,
  { field, kinds }: { field: string; kinds: readonly FileKind[] },
  use: (received: Received) => Promise<Value>,
): Promise<Value> {
  const id = randomUUID();
  const path = join(incoming, id);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  try {
    const { form, arrived, count } = await readParts(request, field, path);
    const key = `${id.slice(0, 2)}/${id}`;
    const kind = arrived && kindOfName(arrived.name, kinds);
    const problem: FileProblem | null = !arrived
      ? "missing"
      : count > 1
        ? "several"
        : (problemOf(arrived, kind) ?? (kind && (await contentProblem(path, kind, scan))));
    if (problem || !arrived || !kind) return await use({ form, file: null, problem });
    const { name, size, sha256 } = arrived;
    return await use({ form, file: { id, name, kind, size, sha256, key, keep: () => store.put(key, path) }, problem: null });
  } finally {
    await rm(path, { force: true });
  }
}

/** What stands beside the file of a form that cannot be taken now; the file itself is not looked at. */
export const fieldsBeside = async (request: Request) => (await readParts(request, null, "")).form;

interface Arrived {
  name: string;
  size: number;
  sha256: string;
  truncated: boolean;
}

function problemOf({ name, size, truncated }: Arrived, kind: FileKind | null): FileProblem | null {
  if (!isFileName(name)) return "name";
  if (!kind) return "kind";
  return truncated ? "too-large" : size === 0 ? "empty" : null;
}

async function contentProblem(path: string, kind: FileKind, scan: Filing["scan"]): Promise<FileProblem | null> {
  const found = await inspectFile(path, kind);
  if (found || !scan) return found;
  const verdict = await scan(path);
  return verdict === "clean" ? null : verdict === "infected" ? "infected" : "scanner-away";
}

async function readParts(request: Request, field: string | null, path: string) {
  const form = new FormData();
  let arriving: Promise<Arrived> | null = null;
  let count = 0;
  const parser = parserOf(request);
  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    if (!nameTruncated && !valueTruncated) form.append(name, value);
  });
  parser.on("file", (name, bytes, { filename }) => {
    // a file field that was left empty comes as a part without a name
    if (name !== field || !filename) return void bytes.resume();
    count += 1;
    if (arriving) return void bytes.resume();
    arriving = store(bytes, filename, path);
    arriving.catch(() => {});
  });
  if (!request.body) throw new Response(null, { status: 400 });
  await pipeline(Readable.fromWeb(request.body as never), parser).catch(() => {
    throw new Response(null, { status: 400 });
  });
  return { form, arrived: await (arriving as Promise<Arrived> | null), count };
}

function parserOf(request: Request) {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      defParamCharset: "utf8",
      limits: { ...limits, fileSize: largestFile },
    });
  } catch {
    throw new Response(null, { status: 415 });
  }
}

async function store(bytes: Readable & { truncated?: boolean }, name: string, path: string): Promise<Arrived> {
  const hash = createHash("sha256");
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(bytes, counted, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  return { name, size, sha256: hash.digest("hex"), truncated: bytes.truncated === true };
}

/** Where a form with a file may be sent, and how large such a body may be: more than a file may have, so that who chose too large a one is told so beside the field. */
const uploadPaths = /^\/organisation\/(proof|qualifications\/new)\/?$/i;
export const largestUpload = 2 * largestFile + 1_000_000;
/** Longest that such a body may take to arrive and be looked at, in milliseconds. */
export const longestUpload = 120_000;
export const takesUploads = (path: string) => uploadPaths.test(path);
