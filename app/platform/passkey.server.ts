import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, eq } from "drizzle-orm";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { passkeys } from "#db/schema/index.ts";
import { spendOnce } from "./spend-once.server.ts";
import type { Executor } from "./use-case.server.ts";

/** Where a passkey belongs: the address of the page, and its host. */
export interface PasskeySite {
  origin: string;
  host: string;
}

/** What a browser's passkey answered, as the page's form sends it, and what it was asked for: a challenge is good for one purpose. */
export interface PasskeyAnswer {
  site: PasskeySite;
  purpose: string;
  json: string;
  /** Whether the key must have asked its owner for a fingerprint, face or PIN: then it stands for a password too. */
  alone?: boolean;
}

/** The site of a request: the public one; in a demonstration the page's own, as that may be opened by several names. Null where hosts are numbers: browsers keep no passkeys there. */
export function passkeySite(request: Request, { origin, demo }: { origin: string; demo: boolean }): PasskeySite | null {
  const { hostname, host } = new URL(request.url);
  const site = demo ? { origin: `http://${host}`, host: hostname } : { origin, host: new URL(origin).hostname };
  return /^[\d.]+$|:|^\[/.test(site.host) ? null : site;
}

const proofOf = (key: Buffer, purpose: string, seed: Buffer) => createHmac("sha256", key).update(`passkey ${purpose}\n`).update(seed).digest().subarray(0, 16);

/** Sixteen random bytes, until when, and a proof that we asked for it, for this purpose: nothing is kept of a challenge until it is answered. */
function challengeFor(key: Buffer, purpose: string, now: Date) {
  const seed = Buffer.alloc(24);
  randomBytes(16).copy(seed);
  seed.writeBigUInt64BE(BigInt(now.getTime() + factorLimits.challengeMinutes * 60_000), 16);
  return new Uint8Array(Buffer.concat([seed, proofOf(key, purpose, seed)]));
}

function isOurs(key: Buffer, purpose: string, challenge: string, now: Date) {
  const given = Buffer.from(challenge, "base64url");
  if (given.length !== 40) return false;
  const seed = given.subarray(0, 24);
  return timingSafeEqual(given.subarray(24), proofOf(key, purpose, seed)) && seed.readBigUInt64BE(16) > BigInt(now.getTime());
}

/** Recognises a challenge of ours, and remembers which it was. */
function challengeOf(key: Buffer, purpose: string, now: Date) {
  let answered = "";
  const expectedChallenge = (given: string) => {
    if (!isOurs(key, purpose, given, now)) return false;
    answered = given;
    return true;
  };
  return { expectedChallenge, answered: () => answered };
}

/** Marks a challenge as answered; false where it was already. */
const spend = (tx: Executor, challenge: string, now: Date) => spendOnce(tx, challenge, new Date(now.getTime() + 2 * factorLimits.challengeMinutes * 60_000));

const milliseconds = factorLimits.challengeMinutes * 60_000;

/** What the browser is asked to make a passkey by; not on a device that holds one of the person's already. */
export async function askForNewPasskey(
  key: Buffer,
  {
    site,
    purpose,
    now,
    person,
    held,
  }: { site: PasskeySite; purpose: string; now: Date; person: { id: string; name: string; account: string }; held: string[] },
) {
  const options = await generateRegistrationOptions({
    rpName: "安场 Anchang",
    rpID: site.host,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.account,
    userDisplayName: person.name,
    challenge: challengeFor(key, purpose, now),
    timeout: milliseconds,
    attestationType: "none",
    excludeCredentials: held.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  return JSON.stringify(options);
}

/** What the browser is asked to show a passkey by: one of these, or any that it knows of us. */
export async function askForPasskey(key: Buffer, { site, purpose, now, held }: { site: PasskeySite; purpose: string; now: Date; held?: string[] }) {
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    challenge: challengeFor(key, purpose, now),
    timeout: milliseconds,
    userVerification: held ? "preferred" : "required",
    ...(held && { allowCredentials: held.map((id) => ({ id })) }),
  });
  return JSON.stringify(options);
}

/** JSON of a browser, as far as it can be trusted before it is verified. */
function parsed<Shape>(json: string): Shape | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Shape) : null;
  } catch {
    return null;
  }
}

/** The passkey that a browser made, once it is proved to be one; null for anything else. */
export async function readNewPasskey(tx: Executor, key: Buffer, { site, purpose, json }: PasskeyAnswer, now: Date) {
  const response = parsed<RegistrationResponseJSON>(json);
  const { expectedChallenge, answered } = challengeOf(key, purpose, now);
  const read = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: false,
  }).catch(() => null);
  if (!read?.verified || !(await spend(tx, answered(), now))) return null;
  const { credential, credentialBackedUp } = read.registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    backedUp: credentialBackedUp,
  };
}

const idIn = (response: AuthenticationResponseJSON | null) => (typeof response?.id === "string" ? response.id.slice(0, 2000) : null);

/** Whose passkey an answer says that it is, before it is verified; null where there is none. */
export async function holderOfPasskey(db: Executor, json: string): Promise<string | null> {
  const id = idIn(parsed<AuthenticationResponseJSON>(json));
  const [row] = id === null ? [] : await db.select({ personId: passkeys.personId }).from(passkeys).where(eq(passkeys.id, id));
  return row?.personId ?? null;
}

/** Whose passkey answered, of the person where one is named; null where the answer does not hold, comes twice or from elsewhere. */
export async function verifyPasskey(tx: Executor, key: Buffer, answer: PasskeyAnswer, now: Date, { personId }: { personId?: string } = {}) {
  const response = parsed<AuthenticationResponseJSON>(answer.json);
  const id = idIn(response);
  if (id === null) return null;
  const own = and(eq(passkeys.id, id), personId === undefined ? undefined : eq(passkeys.personId, personId));
  const [row] = await tx.select().from(passkeys).where(own).for("update");
  if (!row) return null;
  const { expectedChallenge, answered } = challengeOf(key, answer.purpose, now);
  const read = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: answer.site.origin,
    expectedRPID: answer.site.host,
    credential: { id: row.id, publicKey: new Uint8Array(row.publicKey), counter: row.counter },
    requireUserVerification: answer.alone === true,
  }).catch(() => null);
  if (!read?.verified || !(await spend(tx, answered(), now))) return null;
  const { newCounter, credentialBackedUp } = read.authenticationInfo;
  await tx.update(passkeys).set({ counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: now }).where(eq(passkeys.id, row.id));
  return { personId: row.personId };
}
