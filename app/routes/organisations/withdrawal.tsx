import type { ActionFunctionArgs } from "@remix-run/node";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { inOwnHouse } from "./own-house.server.ts";

export const loader = () => redirectTo(paths.organisation());

/** Takes back the registration of a house that was never verified. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, house } = await inOwnHouse(args);
  granted(await advanceOrganisation(ctx, house.organisationId, "withdraw"));
  return redirectTo(paths.organisations(), saying(args.context, "registration-withdrawn"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
