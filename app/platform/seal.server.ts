import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";

/** AES-256-GCM: nonce, tag, ciphertext. `boundTo` says what it belongs to: it opens there alone. */
export function seal(key: Buffer, boundTo: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
}

/** What was sealed; null where key, belonging or seal do not fit. */
export function unseal(key: Buffer, boundTo: string, sealed: Buffer): Buffer | null {
  try {
    const opening = createDecipheriv(cipher, key, sealed.subarray(0, 12), { authTagLength: 16 });
    opening.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([opening.update(sealed.subarray(28)), opening.final()]);
  } catch {
    return null;
  }
}
