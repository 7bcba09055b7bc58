import { createHash, createHmac } from "node:crypto";
import type { RecordDigests } from "#app/domain/record/record-row.ts";
import { canonicalJson } from "./digest.server.ts";

/** The key is the salt's text: every sign of it counts. */
export const recordDigests: RecordDigests = {
  hash: (algorithm, text) => createHash(algorithm).update(text).digest("hex"),
  seal: (algorithm, salt, value) => createHmac(algorithm, salt).update(canonicalJson(value)).digest("hex"),
};
