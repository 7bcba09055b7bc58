import { type Actor, belongsTo, has, hasBeenOf, mayWrite } from "#app/domain/identity/actor.ts";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { outsideOperator } from "#app/domain/identity/outside-operator.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import type { ConfirmableLevel } from "./evidence.ts";
import type { ProductEvent, ProductStatus } from "./lifecycle.ts";

/** What the rules need to know of a product. */
export interface ProductFacts {
  organisationId: string;
  organisationStatus: OrganisationStatus;
  status: ProductStatus;
}

export const productRefusals = [
  "not-signed-in",
  "not-a-vendor",
  "not-a-member",
  "not-a-writer",
  "not-an-operator",
  "own-organisation",
  "not-the-one-asked",
] as const;
export type ProductRefusal = (typeof productRefusals)[number];
type Rule = (actor: Actor, product: ProductFacts) => Decision<ProductRefusal>;

const writer: Rule = (actor, product) =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !belongsTo(actor, product.organisationId)
      ? refused("not-a-member")
      : !has(actor, "supply")
        ? refused("not-a-vendor")
        : mayWrite(actor)
          ? allowed
          : refused("not-a-writer");

/** Who may make each event happen; whether it can happen now is the lifecycle's question. */
export const mayPerform: Record<ProductEvent, Rule> = {
  publish: writer,
  discard: writer,
  retire: writer,
  relist: writer,
  "take-down": outsideOperator,
  restore: outsideOperator,
};

export const mayCreate = (actor: Actor): Decision<ProductRefusal> =>
  actor.kind !== "person" ? refused("not-signed-in") : !has(actor, "supply") ? refused("not-a-vendor") : mayWrite(actor) ? allowed : refused("not-a-writer");

/** Saving the content, and asking for its evidence to be confirmed. */
export const mayEdit: Rule = writer;

/** What can still be edited: what was taken down waits for its operator, what was discarded is over. */
export const canEdit = (status: ProductStatus) => status === "draft" || shown.includes(status);

const shown: readonly ProductStatus[] = ["listed", "retired"];

/** Listed and retired products are everybody's, unless the vendor is suspended; drafts are their house's alone; what was taken down, the operators' and auditors' too. */
export function mayView(actor: Actor, product: ProductFacts) {
  if (belongsTo(actor, product.organisationId)) return true;
  const watching = has(actor, "operator") || has(actor, "audit");
  if (product.status === "taken-down") return watching;
  return shown.includes(product.status) && (product.organisationStatus !== "suspended" || watching);
}

const houseOrWatching = (actor: Actor, organisationId: string) => belongsTo(actor, organisationId) || has(actor, "operator") || has(actor, "audit");

/** Which scenarios a product would fit: its house's, operators' and auditors' to read. */
export const mayViewFits = (actor: Actor, organisationId: string) => houseOrWatching(actor, organisationId);

/** Who issued evidence is everybody's to read; the papers' own numbers, and the reasons of what happened, these readers' alone. */
export const mayViewPapers = (actor: Actor, organisationId: string) => houseOrWatching(actor, organisationId);

/** What is known of one version of a product. */
export interface VersionFacts {
  /** Whether it is the one that stands now. */
  current: boolean;
  /** Whether an entry of the catalogue pins it. */
  pinned: boolean;
  /** Houses whose scenarios keep it on a shortlist, invite it or are answered with it, now or once. */
  keptBy: readonly string[];
}

/**
 * Every version is its house's, operators' and auditors' to read. Whoever else sees the product sees what is listed, what an entry of the
 * catalogue pins, and what their own house's shortlists, invitations and intents do.
 */
export const mayViewVersion = (actor: Actor, product: ProductFacts, version: VersionFacts) =>
  mayView(actor, product) &&
  (version.current || version.pinned || version.keptBy.some((house) => belongsTo(actor, house)) || houseOrWatching(actor, product.organisationId));

/** What is known of a request for confirmation. */
export interface ConfirmationFacts {
  level: ConfirmableLevel;
  /** The vendor's house. */
  organisationId: string;
  /** For `deployed`: the demand owner who is asked. */
  askedOrganisationId: string | null;
}

/** `tested` is an operator's to confirm or refuse, `deployed` the asked demand owner's; nobody decides for a house that they are or were of. */
export function mayDecide(actor: Actor, request: ConfirmationFacts): Decision<ProductRefusal> {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (hasBeenOf(actor, request.organisationId)) return refused("own-organisation");
  if (!mayWrite(actor)) return refused("not-a-writer");
  if (request.level === "tested") return has(actor, "operator") ? allowed : refused("not-an-operator");
  return request.askedOrganisationId && belongsTo(actor, request.askedOrganisationId) && has(actor, "demand") ? allowed : refused("not-the-one-asked");
}

/** A request is seen by the vendor, by whoever may decide it, and by auditors. */
export const mayViewConfirmation = (actor: Actor, request: ConfirmationFacts) =>
  belongsTo(actor, request.organisationId) ||
  has(actor, "audit") ||
  has(actor, "operator") ||
  (request.askedOrganisationId !== null && belongsTo(actor, request.askedOrganisationId));
