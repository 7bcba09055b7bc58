import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.server.ts";

/** The key that second factors are sealed with: of the configuration, else kept beside the data for nobody else to read, and made at the first start. */
export function loadFactorKey({ FACTOR_KEY, DATA_DIRECTORY }: Pick<Env, "FACTOR_KEY" | "DATA_DIRECTORY">): Buffer {
  if (FACTOR_KEY) return Buffer.from(FACTOR_KEY, "base64");
  const file = join(DATA_DIRECTORY, "factor-key");
  mkdirSync(DATA_DIRECTORY, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = Buffer.from(readFileSync(file, "utf8"), "base64");
  if (key.length !== 32) throw new Error(`${file} holds no key of 32 bytes`);
  return key;
}
