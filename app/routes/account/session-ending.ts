import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "#app/features/accounts/end-session.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.sessions());

/** Ends one of the person's own sessions. */
export async function action(args: ActionFunctionArgs) {
  granted(await endSession(await recentlyProved(args), args.params.id ?? ""));
  return redirectTo(paths.sessions(), saying(args.context, "session-ended"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
