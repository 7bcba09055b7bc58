import { join } from "node:path";
import type { Env } from "#app/platform/env.server.ts";
import { createClamav, type Scan } from "./clamav.server.ts";
import { createDiskStore } from "./disk-store.server.ts";
import type { FileStore } from "./file-store.server.ts";
import { createObjectStore } from "./object-store.server.ts";

/** What a request needs to take a file in: where it waits while it is looked at, where it is kept, who scans it. */
export interface Filing {
  store: FileStore;
  /** A directory of this machine. */
  incoming: string;
  scan: Scan | null;
}

type Settings = Pick<
  Env,
  "DATA_DIRECTORY" | "STORAGE_ENDPOINT" | "STORAGE_BUCKET" | "STORAGE_REGION" | "STORAGE_ACCESS_KEY_ID" | "STORAGE_SECRET_ACCESS_KEY" | "CLAMAV_URL"
>;

/** Files on this machine's disk, or in an S3-compatible store where one is configured. */
export function openFiling(env: Settings): Filing {
  const home = join(env.DATA_DIRECTORY, "files");
  const {
    STORAGE_ENDPOINT: endpoint,
    STORAGE_BUCKET: bucket,
    STORAGE_REGION: region,
    STORAGE_ACCESS_KEY_ID: accessKeyId,
    STORAGE_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  const store =
    endpoint && bucket && accessKeyId && secretAccessKey
      ? createObjectStore({ endpoint, bucket, region, accessKeyId, secretAccessKey })
      : createDiskStore(join(home, "kept"));
  return { store, incoming: join(home, "incoming"), scan: env.CLAMAV_URL ? createClamav(env.CLAMAV_URL) : null };
}
