import { type Actor, organisationOf } from "#app/domain/identity/actor.ts";
import { shownInvitationStatus } from "#app/domain/intent/lifecycle.ts";
import { maySendIntents, mayWatchIntents } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";

/** What stands between the reader's house and a scenario, and what it may do now. */
export function leadsOf(actor: Actor, scenario: FoundScenario, now: Date) {
  const { dealings, organisationId, regime } = scenario;
  const open = takesIntents(scenario, now);
  return {
    open,
    owner: dealings?.owner ?? null,
    watch: dealings?.owner ? false : regime !== null && mayWatchIntents(actor, { regime, closed: !open }),
    invitations: (dealings?.invitations ?? []).map((one) => ({ ...one, status: shownInvitationStatus(one.status, open) })),
    intents: dealings?.intents ?? [],
    /** Null where the reader is not signed in for a house. */
    send: organisationOf(actor) === null ? null : maySendIntents(actor, organisationId),
  };
}

export type Leads = ReturnType<typeof leadsOf>;
