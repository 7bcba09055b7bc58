import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import type { Actor } from "./actor.ts";
import type { Power } from "./power.ts";

const holds = (actor: Actor, power: Power) => actor.kind === "person" && actor.power === power && actor.actingFor === null;

/** Accounts and settings. */
export const mayAdminister = (actor: Actor) => holds(actor, "system");
/** Who holds which power, and which limits hold whom back. */
export const mayWatchPowers = (actor: Actor) => holds(actor, "security") || holds(actor, "audit") || actor.kind === "console";
/** Audits by assignment, beside those who audit for their house. */
export const mayAudit = (actor: Actor) => holds(actor, "audit");

/** What an administrator can do to an account. */
export const accountActs = ["disable", "enable", "end-sessions", "clear-factors"] as const;
export type AccountAct = (typeof accountActs)[number];

/** What the rules need to know of an account. */
export interface AccountFacts {
  personId: string;
  power: Power | null;
  disabled: boolean;
  /** Whether there is a second factor. */
  factor: boolean;
  /** Whether its person had it erased, which is for good. */
  erased: boolean;
}

export const powerRefusals = [
  "not-signed-in",
  "not-an-administrator",
  "not-a-security-officer",
  "own-account",
  "holds-a-power",
  "belongs-to-a-house",
  "last-officer",
  "person-erased",
] as const;
export type PowerRefusal = (typeof powerRefusals)[number];

const isOwn = (actor: Actor, { personId }: { personId: string }) => actor.kind === "person" && actor.personId === personId;

/** One's own account one keeps like anybody; those who hold a power are out of the administrator's reach, or they could not watch. */
const administrator = (actor: Actor, account: AccountFacts): Decision<PowerRefusal> =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !mayAdminister(actor)
      ? refused("not-an-administrator")
      : isOwn(actor, account)
        ? refused("own-account")
        : account.power !== null
          ? refused("holds-a-power")
          : account.erased
            ? refused("person-erased")
            : allowed;

export const mayPerform: Record<AccountAct, (actor: Actor, account: AccountFacts) => Decision<PowerRefusal>> = {
  disable: administrator,
  enable: administrator,
  "end-sessions": administrator,
  "clear-factors": administrator,
};

/** Whether the act would change anything. */
export const canHappen: Record<AccountAct, (account: AccountFacts) => boolean> = {
  disable: ({ disabled }) => !disabled,
  enable: ({ disabled }) => disabled,
  "end-sessions": () => true,
  "clear-factors": ({ factor }) => factor,
};

const officer = (actor: Actor): Decision<PowerRefusal> =>
  actor.kind === "console" || holds(actor, "security") ? allowed : refused(actor.kind === "person" ? "not-a-security-officer" : "not-signed-in");

/** The security officer grants, and whoever is at the machine: to somebody else, who holds none and acts for no house. */
export function mayGrant(actor: Actor, person: { personId: string; power: Power | null; inHouse: boolean }): Decision<PowerRefusal> {
  const decision = officer(actor);
  if (!decision.allowed) return decision;
  if (isOwn(actor, person)) return refused("own-account");
  if (person.power !== null) return refused("holds-a-power");
  return person.inHouse ? refused("belongs-to-a-house") : allowed;
}

/** What the rule needs to know of somebody who holds a power. */
export interface HolderFacts {
  personId: string;
  power: Power;
  /** Security officers beside them whose account is not disabled. */
  otherOfficers: number;
}

/** … and takes back: not from themselves, nor from the last officer whoever asks, or nobody would be left to grant. */
export function mayRevoke(actor: Actor, holder: HolderFacts): Decision<PowerRefusal> {
  const decision = officer(actor);
  if (!decision.allowed) return decision;
  if (isOwn(actor, holder)) return refused("own-account");
  return holder.power === "security" && holder.otherOfficers === 0 ? refused("last-officer") : allowed;
}

/** Lifts what holds an account back. */
export const mayLift = officer;
