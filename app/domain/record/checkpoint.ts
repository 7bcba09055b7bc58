import type { Head } from "./walk-chain.ts";

/** The chain's end at a time, signed: whoever keeps it can tell later whether the record was cut or written anew. */
export interface Checkpoint extends Head {
  /** In UTC, to the millisecond. */
  at: string;
  /** The first 32 hex digits of sha256 of the public key. */
  keyId: string;
  /** SPKI in base64. */
  publicKey: string;
  /** Ed25519 in base64, over the canonical JSON of `statementOf`. */
  signature: string;
}

/** What is signed. */
export const statementOf = ({ sequence, hash, at, keyId }: Omit<Checkpoint, "publicKey" | "signature">) => ({
  kind: "anchang-record-checkpoint-1",
  sequence,
  hash,
  at,
  keyId,
});
