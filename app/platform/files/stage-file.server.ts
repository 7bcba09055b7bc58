import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileKind } from "#app/domain/file/file-kind.ts";
import type { Filing } from "./open-filing.server.ts";
import type { Upload } from "./receive-upload.server.ts";

/** A file of our own making, as if it had been sent; without a place to keep files only its row will be. */
export function stageFile(filing: Pick<Filing, "store" | "incoming"> | null, id: string, name: string, kind: FileKind, bytes: Buffer): Upload {
  const key = `${id.slice(0, 2)}/${id}`;
  return {
    id,
    name,
    kind,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    key,
    async keep() {
      if (!filing) return;
      const path = join(filing.incoming, id);
      await mkdir(filing.incoming, { recursive: true, mode: 0o700 });
      await writeFile(path, bytes, { mode: 0o600 });
      await filing.store.put(key, path);
      await rm(path, { force: true });
    },
  };
}
