import type { ActionFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";

export const loader = () => redirectTo(paths.home());

/** Ends the session, here and on the server. */
export async function action({ context }: ActionFunctionArgs) {
  const session = await context.signedIn();
  return redirectTo(paths.home(), session ? { "Set-Cookie": await context.sessions.end(session.sessionId) } : undefined);
}
