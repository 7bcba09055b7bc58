import { createHash, randomBytes } from "node:crypto";

/** What is kept of a token: only who was given it has it. */
export const tokenDigest = (token: string) => createHash("sha256").update(token).digest("hex");
export const newToken = () => randomBytes(32).toString("base64url");

/** The value of a cookie that the request brings; null where there is none. */
export const cookieIn = (header: string | null, name: string) =>
  header
    ?.split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1) || null;
