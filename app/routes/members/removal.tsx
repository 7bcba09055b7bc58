import type { ActionFunctionArgs } from "@remix-run/node";
import { removeMember } from "#app/features/members/change-member.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.members());

/** Ends a membership. */
export async function action(args: ActionFunctionArgs) {
  granted(await removeMember(await recentlyProved(args), args.params.id ?? ""));
  return redirectTo(paths.members(), saying(args.context, "member-removed"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
