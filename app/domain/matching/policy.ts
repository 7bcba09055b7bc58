import { type Actor, belongsTo, has, mayWrite } from "#app/domain/identity/actor.ts";
import { rankingView } from "#app/domain/scenario/policy.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { mostRequested } from "./run/kept-run.ts";

/** The gap map: operators and auditors see the whole, everybody else branches with cells that are large enough. */
export const gapMapView = (actor: Actor): "whole" | "branches" => (has(actor, "operator") || has(actor, "audit") ? "whole" : "branches");

/** Vendors see what their own products nearly fit. */
export const mayViewNearMisses = (actor: Actor) => has(actor, "supply");

/** Kept runs are read by those who see the ranking whole. */
export const mayViewRuns = (actor: Actor, scenario: { organisationId: string }) => rankingView(actor, scenario) === "whole";

export type RunRefusal = "not-signed-in" | "not-a-writer" | "ranking-not-whole";

/** Whether a scenario holds another run by request, whoever asks. */
export const canKeepAnother = (requested: number): Decision<"runs-full"> => (requested < mostRequested ? allowed : refused("runs-full"));

/** Kept by the clock when a scenario is published and when its evaluation begins; else by those who write for the owner or an operator. An auditor changes nothing. */
export const mayKeepRun = (actor: Actor, scenario: { organisationId: string }): Decision<RunRefusal> =>
  actor.kind === "clock"
    ? allowed
    : actor.kind !== "person"
      ? refused("not-signed-in")
      : !belongsTo(actor, scenario.organisationId) && !has(actor, "operator")
        ? refused("ranking-not-whole")
        : mayWrite(actor)
          ? allowed
          : refused("not-a-writer");
