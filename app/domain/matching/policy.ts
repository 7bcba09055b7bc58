import { type Actor, has } from "#app/domain/identity/actor.ts";

/** The gap map: operators and auditors see the whole, everybody else branches with cells that are large enough. */
export const gapMapView = (actor: Actor): "whole" | "branches" => (has(actor, "operator") || has(actor, "audit") ? "whole" : "branches");

/** Vendors see what their own products nearly fit. */
export const mayViewNearMisses = (actor: Actor) => has(actor, "supply");
