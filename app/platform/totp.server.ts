import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { seal, unseal } from "./seal.server.ts";

/** RFC 6238 as every app knows it: SHA-1, six digits, thirty seconds. */
const rule = { algorithm: "SHA1", digits: 6, period: 30 };
const issuer = "安场 Anchang";

const totp = (secret: Buffer, label = "") => new TOTP({ ...rule, issuer, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) });

/** 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = () => randomBytes(20);

/** The step whose code this is, of now or one to either side, as clocks differ; null where it is none. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / (rule.period * 1000)) + delta;
}

/** The code of an instant, and for how many more seconds it is the present one. */
export const codeAt = (secret: Buffer, now: Date) => ({
  code: totp(secret).generate({ timestamp: now.getTime() }),
  seconds: Math.ceil(rule.period - ((now.getTime() / 1000) % rule.period)),
});

/** For the app's camera, and for who types it in. */
export const setUpTotp = (secret: Buffer, account: string) => ({
  uri: totp(secret, account).toString(),
  text: (totp(secret).secret.base32.match(/.{1,4}/gu) ?? []).join(" "),
});

/** A secret as it is stored: it opens for its person alone. */
export const sealTotpSecret = (key: Buffer, personId: string, secret: Buffer) => seal(key, `totp ${personId}`, secret);
export const openTotpSecret = (key: Buffer, personId: string, sealed: Buffer) => unseal(key, `totp ${personId}`, sealed);
