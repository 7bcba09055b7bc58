import type { AppLoadContext } from "@remix-run/node";
import type { Proof } from "#app/domain/identity/factor.ts";
import { openPendingSignIn } from "#app/features/accounts/pending-sign-in.server.ts";
import { rememberBrowser } from "#app/features/accounts/remember-browser.server.ts";
import { type Entrant, noteSignIn } from "#app/features/accounts/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { findActor } from "#app/platform/find-actor.server.ts";
import { browserCookie, browserToken } from "#app/platform/known-browser.server.ts";
import { pendingCookie } from "#app/platform/pending-cookie.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** After a password, or what stands for it such as a link in a letter: on to the second factor where there is one, else in. */
export async function enter(asked: Asked, entrant: Entrant, next: string | null | undefined) {
  const { context } = asked;
  const token = await openPendingSignIn(await context.useCase(), entrant);
  if (!token) return await admit(asked, { ...entrant, factor: null }, next);
  return redirectTo(withNext(paths.signInCode(), safePath(next, paths.desk())), { "Set-Cookie": pendingCookie(context.origin, token) });
}

/** Begins the session, with a new token, and knows the browser from now on; whoever must have a second factor and has none sets it up before anything else opens. */
export async function admit(
  { request, context }: Asked,
  { personId, membershipId, factor }: Entrant & { factor: Proof | null },
  next: string | null | undefined,
) {
  await noteSignIn(await context.useCase(), personId, factor);
  const { cookie } = await context.sessions.begin(personId, membershipId, { factor, ...browserOf({ request, context }) });
  const browser = await rememberBrowser(await context.useCase(), personId, browserToken(context.origin, request.headers.get("Cookie")));
  const headers = new Headers([
    ["Set-Cookie", cookie],
    ["Set-Cookie", browserCookie(context.origin, browser)],
    ["Set-Cookie", pendingCookie(context.origin, null)],
  ]);
  const place = safePath(next, paths.desk());
  if (factor !== null) return redirectTo(place, headers);
  const { lacking } = await findActor(context.db, { personId, membershipId, factor });
  return redirectTo(lacking ? withNext(paths.factorFirst(), place) : place, headers);
}

/** A page's address, with where to go after it. */
export const withNext = (path: string, next: string) => `${path}?${new URLSearchParams({ next })}`;

const browserOf = ({ request, context }: Asked) => ({ userAgent: request.headers.get("User-Agent") ?? "", address: context.from });
