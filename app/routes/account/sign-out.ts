import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "#app/features/accounts/end-session.server.ts";
import { paths } from "#app/paths.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";

export const loader = () => redirectTo(paths.home());

/** Ends the session, here and on the server. */
export async function action({ context }: ActionFunctionArgs) {
  const [session, ctx] = [await context.signedIn(), await context.useCase()];
  const { actor } = ctx;
  if (session && actor.kind === "person") await endSession({ ...ctx, actor }, session.sessionId, "sign-out");
  return redirectTo(paths.home(), session ? { "Set-Cookie": await context.sessions.end(session.sessionId) } : undefined);
}
