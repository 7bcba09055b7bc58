import { copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { FileStore } from "./file-store.server.ts";

/** A key is made by the server: hexadecimal groups, nothing that could lead elsewhere. */
const wellMade = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** Files below one directory, for their user alone. */
export function createDiskStore(home: string): FileStore {
  const placeOf = (key: string) => {
    if (!wellMade.test(key)) throw new Error("not a key of ours");
    return join(home, key);
  };
  return {
    async put(key, path) {
      const place = placeOf(key);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      // within one file system a move; the copy is for a data directory that is mounted in parts
      await rename(path, place).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== "EXDEV") throw error;
        await copyFile(path, place);
      });
      await flush(place);
    },
    async open(key) {
      const handle = await open(placeOf(key), "r").catch(missing);
      return handle && (Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>);
    },
    remove: async (key) => void (await rm(placeOf(key), { force: true })),
    async *list() {
      for (const group of (await readdir(home).catch(missing)) ?? [])
        for (const name of (await readdir(join(home, group)).catch(missing)) ?? []) {
          const key = `${group}/${name}`;
          const found = wellMade.test(key) ? await stat(join(home, key)).catch(missing) : null;
          if (found) yield { key, at: found.ctime };
        }
    },
  };
}

/** The row that speaks of it will outlive a power cut; so must the file. */
async function flush(place: string) {
  const handle = await open(place, "r+");
  await handle.sync().finally(() => handle.close());
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
