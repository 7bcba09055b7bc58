import { type Actor, belongsTo, has } from "#app/domain/identity/actor.ts";

/** What the rules need to know of a file. */
export interface FileFacts {
  /** The house that sent it. */
  organisationId: string;
}

/** Proofs and certificates are their house's, the operators' and the auditors' to read; to everybody else there are none. */
export const mayReadFile = (actor: Actor, { organisationId }: FileFacts) => belongsTo(actor, organisationId) || has(actor, "operator") || has(actor, "audit");
