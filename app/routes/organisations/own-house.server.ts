import type { LoaderFunctionArgs } from "@remix-run/node";
import { type FoundOrganisation, findOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** The house that somebody acts for; who acts for none is shown which there are. */
export async function inOwnHouse(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const house = ctx.actor.actingFor;
  if (!house) throw redirectTo(paths.organisations());
  return { ctx, house };
}

export async function ownHouse(args: LoaderFunctionArgs): Promise<Awaited<ReturnType<typeof inOwnHouse>> & { organisation: FoundOrganisation }> {
  const { ctx, house } = await inOwnHouse(args);
  return { ctx, house, organisation: granted(await findOrganisation(ctx, house.organisationId)) };
}
