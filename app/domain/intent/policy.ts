import { type Actor, belongsTo, has, hasBeenOf, housesOf, mayWrite } from "#app/domain/identity/actor.ts";
import { isStatutory, type Regime } from "#app/domain/scenario/regime.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import type { IntentEvent, InvitationEvent, ShortlistEvent } from "./lifecycle.ts";

/** Whose scenario, whose product. */
export interface Parties {
  ownerId: string;
  vendorId: string;
}

export const intentRefusals = [
  "not-signed-in",
  "not-a-member",
  "not-a-demand-owner",
  "not-a-vendor",
  "not-a-writer",
  "own-product",
  "own-scenario",
  "other-house-product",
  "other-house-scenario",
] as const;
export type IntentRefusal = (typeof intentRefusals)[number];
type Rule = (actor: Actor, parties: Parties) => Decision<IntentRefusal>;

/** A conflict follows the person (回避): who is or was of the vendor's house decides nothing about it, whichever house they act for. */
const apartFrom = (actor: Actor, { ownerId, vendorId }: Parties): Decision<IntentRefusal> =>
  ownerId === vendorId ? refused("own-product") : hasBeenOf(actor, vendorId) ? refused("other-house-product") : allowed;

/** Members of the scenario's house who may write; never about a product of their own, or of another house of theirs. */
const forOwner: Rule = (actor, parties) => {
  const may = mayKeepCandidates(actor, parties.ownerId);
  return may.allowed ? apartFrom(actor, parties) : may;
};

/** Members of the product's house who may write, verified and not suspended; never to a scenario of their own. */
const forVendor: Rule = (actor, { ownerId, vendorId }) => {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (!belongsTo(actor, vendorId)) return refused("not-a-member");
  return maySendIntents(actor, ownerId);
};

/** Taking one's own word back, and saying no, needs no standing house: a suspended one still may. */
const ofHouse =
  (house: keyof Parties): Rule =>
  (actor, parties) =>
    actor.kind !== "person"
      ? refused("not-signed-in")
      : !belongsTo(actor, parties[house])
        ? refused("not-a-member")
        : mayWrite(actor)
          ? allowed
          : refused("not-a-writer");

/** Who may make each event happen; whether it can happen now is the lifecycle's question, and the scenario's window's. */
export const onShortlist: Record<"keep" | ShortlistEvent, Rule> = { keep: forOwner, remove: forOwner };
export const onInvitation: Record<"send" | InvitationEvent, Rule> = {
  send: forOwner,
  withdraw: (actor, parties) => {
    const may = ofHouse("ownerId")(actor, parties);
    return may.allowed ? apartFrom(actor, parties) : may;
  },
  accept: forVendor,
  decline: ofHouse("vendorId"),
};
export const onIntent: Record<"send" | IntentEvent, Rule> = { send: forVendor, withdraw: ofHouse("vendorId"), acknowledge: forOwner };

/** Keeping candidates of a scenario at all, whichever the product. */
export const mayKeepCandidates = (actor: Actor, ownerId: string): Decision<IntentRefusal> =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !belongsTo(actor, ownerId)
      ? refused("not-a-member")
      : !has(actor, "demand")
        ? refused("not-a-demand-owner")
        : mayWrite(actor)
          ? allowed
          : refused("not-a-writer");

/** Sending an intent to a scenario at all, whichever the product: not by who belongs to its house, in whichever other house's name. */
export const maySendIntents = (actor: Actor, ownerId: string): Decision<IntentRefusal> =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : belongsTo(actor, ownerId)
      ? refused("own-scenario")
      : housesOf(actor).some(({ organisationId }) => organisationId === ownerId)
        ? refused("other-house-scenario")
        : !has(actor, "supply")
          ? refused("not-a-vendor")
          : mayWrite(actor)
            ? allowed
            : refused("not-a-writer");

/** Whom the owner considers is its own business. */
export const mayViewShortlist = (actor: Actor, { ownerId }: Pick<Parties, "ownerId">) => belongsTo(actor, ownerId);

/** An invitation is between the two. */
export const mayViewInvitation = (actor: Actor, { ownerId, vendorId }: Parties) => belongsTo(actor, ownerId) || belongsTo(actor, vendorId);

export interface IntentFacts extends Parties {
  regime: Regime;
  /** Whether the scenario takes no more answers. */
  closed: boolean;
}

/**
 * Who answered is the owner's to know, and each vendor's own. Operators and auditors learn it once a scenario of the market or a challenge
 * has closed; under a statutory regime never (招标投标法 22).
 */
export const mayViewIntent = (actor: Actor, intent: IntentFacts) => mayViewInvitation(actor, intent) || mayWatchIntents(actor, intent);

export const mayWatchIntents = (actor: Actor, { regime, closed }: Pick<IntentFacts, "regime" | "closed">) =>
  closed && !isStatutory(regime) && (has(actor, "operator") || has(actor, "audit"));
