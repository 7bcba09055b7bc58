import type { LoaderFunctionArgs } from "@remix-run/node";
import type { OrganisationEvent } from "#app/domain/identity/organisation.ts";
import { mayPerform, watches } from "#app/domain/identity/policy.ts";
import { findOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A house, for those who watch over houses; to everybody else there is no such page. */
export async function loadOrganisation(args: LoaderFunctionArgs, find = findOrganisation) {
  const ctx = await signedInUseCase(args);
  if (!watches(ctx.actor)) throw new Response(null, { status: 404 });
  return { ctx, organisation: granted(await find(ctx, args.params.id ?? "")) };
}

/** … for somebody who may make that event happen, and while it can. */
export async function loadForEvent(args: LoaderFunctionArgs, event: OrganisationEvent, find = findOrganisation) {
  const { ctx, organisation } = await loadOrganisation(args, find);
  const may = mayPerform[event](ctx.actor, { ...organisation, organisationId: organisation.id });
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  if (!organisation.can[event]) throw refusalResponse({ kind: "conflict", code: "wrong-status" });
  return { ctx, organisation };
}
