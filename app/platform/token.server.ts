import { createHash, randomBytes } from "node:crypto";

/** What is kept of a token: only who was given it has it. */
export const tokenDigest = (token: string) => createHash("sha256").update(token).digest("hex");
export const newToken = () => randomBytes(32).toString("base64url");
