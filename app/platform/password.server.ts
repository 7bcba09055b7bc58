import { argon2, type BinaryLike, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import pLimit from "p-limit";
import { passwordQueue } from "#app/domain/identity/limits.ts";

/** argon2id as OWASP asks: 19,456 KiB, two passes, one lane: 11–20 ms each. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const derive = promisify(argon2);

/** A flood of sign-ins waits here, not in the thread pool that reads files and answers DNS. */
const bounded = pLimit(2);

export const passwordLength = { least: 12, most: 128 };

/** 503: so many wait already that waiting would not help. */
const tooMany = () => new Response(null, { status: 503, headers: { "Retry-After": "2" } });

/** A PHC string: $argon2id$v=19$m=19456,t=2,p=1$salt$hash */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await hashOf(password, nonce, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(hash)}`;
}

/** Whether the password is the one hashed. With no hash (no such person) it takes as long and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored ?? "");
  if (!parsed) {
    await hashOf(password, randomBytes(16), cost);
    return false;
  }
  const [, memory, passes, parallelism, nonce, expected] = parsed;
  const wanted = Buffer.from(expected ?? "", "base64");
  const found = await hashOf(password, Buffer.from(nonce ?? "", "base64"), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  });
  return timingSafeEqual(wanted, found);
}

/**
 * A password is taken as it was sent. NFC alone is applied: it gives the same characters the same bytes, whichever keyboard composed them.
 * NFKC would take ＡＢＣ for ABC, which is another password (OWASP ASVS 5.0, 6.2.8).
 */
function hashOf(password: string, nonce: BinaryLike, { memory, passes, parallelism, tagLength }: typeof cost) {
  if (bounded.pendingCount >= passwordQueue) throw tooMany();
  return bounded(() => derive("argon2id", { message: password.normalize("NFC"), nonce: nonce as Buffer, memory, passes, parallelism, tagLength }));
}

const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
