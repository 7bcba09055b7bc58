import type { ActionFunctionArgs } from "@remix-run/node";
import { leaveHouse } from "#app/features/members/change-member.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.members());

/** Ends one’s own membership. */
export async function action(args: ActionFunctionArgs) {
  granted(await leaveHouse(await signedInUseCase(args)));
  return redirectTo(paths.organisations(), saying(args.context, "house-left"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
