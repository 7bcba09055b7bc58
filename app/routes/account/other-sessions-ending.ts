import type { ActionFunctionArgs } from "@remix-run/node";
import { endOtherSessions } from "#app/features/accounts/end-session.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.sessions());

/** Ends all of the person's sessions but this one. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await recentlyProved(args);
  await endOtherSessions(ctx, (await args.context.signedIn())?.sessionId ?? "");
  return redirectTo(paths.sessions(), saying(args.context, "sessions-ended"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
