import type { AppLoadContext } from "@remix-run/node";
import type { Arrival, Begun } from "#app/features/accounts/begin-session.server.ts";
import { enterByPassword } from "#app/features/accounts/enter-by-password.server.ts";
import type { ByPassword } from "#app/features/accounts/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { findActor } from "#app/platform/find-actor.server.ts";
import { browserCookie } from "#app/platform/known-browser.server.ts";
import { pendingCookie } from "#app/platform/pending-cookie.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** After a password, or what stands for it such as a link in a letter: on to the second factor where there is one, else in; null where it holds no more. */
export async function enter(asked: Asked, entrant: ByPassword, next: string | null | undefined): Promise<Response | null> {
  const { context } = asked;
  const entered = await enterByPassword(await context.useCase(), arrivalIn(asked), entrant);
  if (!entered) return null;
  if ("begun" in entered) return await admit(asked, entered.begun, next);
  return redirectTo(withNext(paths.signInCode(), safePath(next, paths.desk())), { "Set-Cookie": pendingCookie(context.origin, entered.pending) });
}

/** Gives the browser what the session is known by; whoever must have a second factor and has none sets it up before anything else opens. */
export async function admit({ context }: Asked, { cookie, browser, ...shown }: Begun, next: string | null | undefined) {
  const headers = new Headers([
    ["Set-Cookie", cookie],
    ["Set-Cookie", browserCookie(context.origin, browser)],
    ["Set-Cookie", pendingCookie(context.origin, null)],
  ]);
  const place = safePath(next, paths.desk());
  if (shown.factor !== null) return redirectTo(place, headers);
  const { lacking } = await findActor(context.db, shown);
  return redirectTo(lacking ? withNext(paths.factorFirst(), place) : place, headers);
}

/** A page's address, with where to go after it. */
export const withNext = (path: string, next: string) => `${path}?${new URLSearchParams({ next })}`;

export const arrivalIn = ({ request, context }: Asked): Arrival => ({ sessions: context.sessions, userAgent: request.headers.get("User-Agent") ?? "" });
