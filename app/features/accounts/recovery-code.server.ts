import { createHash, randomBytes } from "node:crypto";

/** Without letters and figures that are taken for one another (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 6;

/** 120 random bits, in six groups of four. */
export const newRecoveryCode = () => Array.from({ length: groups }, () => [...randomBytes(4)].map((byte) => alphabet[byte & 31]).join("")).join("-");

/** As it was meant: no matter how it is grouped, in what case, with O for 0. Null where it can be none. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return plain.length === groups * 4 && [...plain].every((one) => alphabet.includes(one)) ? plain : null;
}

/** What is kept of one. */
export const recoveryDigest = (typed: string) =>
  createHash("sha256")
    .update(readRecoveryCode(typed) ?? "")
    .digest("hex");
