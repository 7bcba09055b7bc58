import { type Actor, has, mayWrite } from "#app/domain/identity/actor.ts";
import { mayAudit } from "#app/domain/identity/power-policy.ts";

/** The record is the auditors' to read, for their house or by assignment, and of whoever is at the machine. */
export const mayReadRecord = (actor: Actor) => has(actor, "audit") || mayAudit(actor);

/** The clock signs a checkpoint every day; an auditor, or somebody at the machine, whenever they want one to keep. */
export const maySignCheckpoint = (actor: Actor) =>
  actor.kind === "clock" || (mayReadRecord(actor) && (actor.kind === "console" || mayAudit(actor) || mayWrite(actor)));
