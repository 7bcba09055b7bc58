import type { AppLoadContext } from "@remix-run/node";
import type { Renewal } from "./renew-session.server.ts";

/** The session goes on under a new token, changed: for another house of the same person, or with what they have just shown. Adds the cookie to the answer. */
export async function goOn({ signedIn, sessions }: AppLoadContext, change: Renewal, headers = new Headers()): Promise<Headers> {
  const before = await signedIn();
  if (!before) throw new Error("nobody is signed in");
  const { cookie } = await sessions.renew(before.sessionId, change);
  if (cookie) headers.append("Set-Cookie", cookie);
  return headers;
}
