import type { ActionFunctionArgs } from "@remix-run/node";
import { withdrawInvitation } from "#app/features/members/invite-member.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.members());

/** Takes an invitation back. */
export async function action(args: ActionFunctionArgs) {
  granted(await withdrawInvitation(await signedInUseCase(args), args.params.id ?? ""));
  return redirectTo(paths.members(), saying(args.context, "membership-withdrawn"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
