import type { AppLoadContext } from "@remix-run/node";

/** The session goes on under a new token for another house of the same person; says the cookie of the answer. */
export async function actFor({ signedIn, sessions }: AppLoadContext, membershipId: string | null): Promise<string> {
  const before = await signedIn();
  if (!before) throw new Error("nobody is signed in");
  return (await sessions.renew(before.sessionId, { membershipId })).cookie;
}
