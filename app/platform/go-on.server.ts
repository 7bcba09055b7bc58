import type { AppLoadContext } from "@remix-run/node";
import type { Renewal } from "./renew-session.server.ts";
import type { Executor } from "./use-case.server.ts";

/** The session goes on under a new token, changed: for another house of the same person, or with what they have just shown. Adds the cookie to the answer. */
export async function goOn(context: AppLoadContext, change: Renewal, headers = new Headers()): Promise<Headers> {
  const { cookie } = await renewed(context, change);
  if (cookie) headers.append("Set-Cookie", cookie);
  return headers;
}

/** The same, of a cookie alone; inside a change where one is given. */
export async function renewed({ signedIn, sessions }: AppLoadContext, change: Renewal, within?: Executor): Promise<{ cookie: string | null }> {
  const before = await signedIn();
  if (!before) throw new Error("nobody is signed in");
  return await sessions.renew(before.sessionId, change, within);
}
