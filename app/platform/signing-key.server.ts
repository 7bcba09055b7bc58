import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Checkpoint, statementOf } from "#app/domain/record/checkpoint.ts";
import type { Head } from "#app/domain/record/walk-chain.ts";
import { canonicalJson } from "./digest.server.ts";
import type { Env } from "./env.server.ts";

/** The Ed25519 key that checkpoints are signed with, and whose signatures are believed beside it. */
export interface SigningKey {
  id: string;
  /** SPKI in base64. */
  publicKey: string;
  privateKey: KeyObject;
  /** Ids of former keys, and of this one. */
  trusted: readonly string[];
}

/** The configured key: PEM, or a file that holds it. Unset: one of its own in the data directory, readable by its user alone. */
export function openSigningKey({
  RECORD_SIGNING_KEY: configured,
  RECORD_TRUSTED_KEYS: former,
  DATA_DIRECTORY,
}: Pick<Env, "RECORD_SIGNING_KEY" | "RECORD_TRUSTED_KEYS" | "DATA_DIRECTORY">): SigningKey {
  const privateKey = createPrivateKey(configured ? pemOf(configured) : ownPem(DATA_DIRECTORY));
  if (privateKey.asymmetricKeyType !== "ed25519") throw new Error("RECORD_SIGNING_KEY: not an Ed25519 key; openssl genpkey -algorithm ed25519 makes one");
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  const id = keyIdOf(publicKey);
  return { id, publicKey, privateKey, trusted: [id, ...former] };
}

const pemOf = (configured: string) => (configured.includes("-----BEGIN") ? configured.replaceAll("\\n", "\n") : readFileSync(configured, "utf8"));

function ownPem(directory: string) {
  const file = join(directory, "record-signing-key.pem");
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    writeFileSync(file, pem, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8");
}

const keyIdOf = (publicKey: string) => createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex").slice(0, 32);
const signedText = (statement: Parameters<typeof statementOf>[0]) => Buffer.from(canonicalJson(statementOf(statement)));

export function signHead({ id: keyId, publicKey, privateKey }: SigningKey, head: Head, at: Date): Checkpoint {
  const statement = { sequence: head.sequence, hash: head.hash, at: at.toISOString(), keyId };
  return { ...statement, publicKey, signature: sign(null, signedText(statement), privateKey).toString("base64") };
}

/** Whether one of the trusted keys has signed exactly this. */
export function isSigned(checkpoint: Checkpoint, trusted: readonly string[]): boolean {
  if (!trusted.includes(checkpoint.keyId) || keyIdOf(checkpoint.publicKey) !== checkpoint.keyId) return false;
  // what a decoder would overlook is a change all the same
  if (![checkpoint.publicKey, checkpoint.signature].every((text) => Buffer.from(text, "base64").toString("base64") === text)) return false;
  const key = createPublicKey({ key: Buffer.from(checkpoint.publicKey, "base64"), type: "spki", format: "der" });
  return verify(null, signedText(checkpoint), key, Buffer.from(checkpoint.signature, "base64"));
}
