import type { Actor } from "#app/domain/identity/actor.ts";
import { mayAudit } from "#app/domain/identity/power-policy.ts";
import type { Database } from "#db/client.server.ts";
import { type Speaker, speakingAs } from "#db/speaking.server.ts";

/** Capacities count as in `has`: of a verified house alone; an auditor by assignment has none, and is named. Somebody at the machine passes the fence: what they may do there is for the policies to say. */
function speakerOf(actor: Actor): Speaker | null {
  if (actor.kind === "console") return { personId: "", organisationId: "", capacities: ["operator", "audit"] };
  if (actor.kind !== "person") return null;
  const { personId, actingFor } = actor;
  const held = actingFor?.status === "verified" ? actingFor.capacities : [];
  return { personId, organisationId: actingFor?.organisationId ?? "", capacities: [...held, ...(mayAudit(actor) ? ["auditor"] : [])] };
}

/** The database as the actor speaks to it; a visitor says nothing, and the clock has a connection of its own. */
export function spokenBy(actor: Actor, db: Database): Database {
  const speaker = speakerOf(actor);
  return speaker ? speakingAs(db, speaker) : db;
}

/** … as a person for no house. */
export const asPerson = (personId: string, db: Database) => speakingAs(db, { personId, organisationId: "", capacities: [] });
