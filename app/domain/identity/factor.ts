import type { PersonActor } from "./actor.ts";

/** What a session rests on beside the password: a code of an authenticator app, a passkey, a recovery code, or one click in the demonstration. */
export const proofs = ["code", "passkey", "recovery", "demo"] as const;
export type Proof = (typeof proofs)[number];

/** What the rule needs to know of a person: the house acted for, with the role there, and whether they review. */
export type Standing = Pick<PersonActor, "actingFor" | "reviewerId" | "power">;

/**
 * Whether somebody of this standing signs in with a second factor or not at all: every member of an operator's or auditor's house,
 * reviewers, holders of a power (三员), and those who sign for a house of the demand side. All others may have one.
 */
export function demandsFactor({ actingFor, reviewerId, power }: Standing): boolean {
  if (reviewerId !== null || power) return true;
  if (!actingFor) return false;
  const { capacities, role } = actingFor;
  if (isOffice(capacities)) return true;
  return capacities.includes("demand") && (role === "owner" || role === "approver");
}

/** A house that sees what others do not: its members' sessions are shorter. */
export const isOffice = (capacities: readonly string[]) => capacities.includes("operator") || capacities.includes("audit");

/** Limits and durations of second factors and of their proof. */
export const factorLimits = {
  /** Between the password and the second factor, in minutes. */
  pendingMinutes: 10,
  /** Wrong codes after one password. */
  wrongCodes: 5,
  /** How long a proof admits to sensitive changes, in minutes. */
  provedMinutes: 10,
  /** How long an authenticator app's secret waits to be confirmed, in minutes. */
  enrolMinutes: 30,
  /** How long a passkey may take to answer, in minutes. */
  challengeMinutes: 5,
  recoveryCodes: 10,
  /** Most passkeys of one person. */
  passkeys: 10,
  /** Longest name of a passkey, in characters. */
  passkeyName: 40,
} as const;
