import type { AppLoadContext } from "@remix-run/node";
import type { Proof } from "#app/domain/identity/factor.ts";
import { factorsOf } from "#app/features/accounts/pending-sign-in.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { goOn } from "#app/platform/go-on.server.ts";
import { keptMinutes } from "#app/platform/kept-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { personUseCase, unsent } from "#app/platform/sign-in-first.server.ts";
import { withNext } from "./enter.server.ts";
import { nextIn } from "./pending.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** How somebody signed in may show who they are: by a second factor where they have one, and only where they have none by the password. */
export async function openAgain(asked: Asked) {
  const { request } = asked;
  const ctx = await personUseCase(asked);
  const { pathname, searchParams } = new URL(request.url);
  const next = nextIn(request);
  const has = await factorsOf(ctx.db, ctx.actor.personId);
  const by = has.code ? ("code" as const) : has.passkey ? ("passkey" as const) : ("password" as const);
  const notSent = searchParams.has(unsent);
  const to = (path: string) => withNext(path, next) + (notSent ? `&${unsent}=` : "");
  if (by === "passkey" && pathname === paths.signInAgain()) throw redirectTo(to(paths.signInAgainPasskey()));
  if (!has.passkey && pathname === paths.signInAgainPasskey()) throw redirectTo(to(paths.signInAgain()));
  const kept = next.startsWith(paths.keptForm(""));
  const meanwhile = kept ? m.security_again_kept({ minutes: keptMinutes }) : notSent ? m.security_again_unsent() : null;
  return { ctx, by, meanwhile, otherWay: has.code && has.passkey ? to : null };
}

/** The session goes on under a new token. */
export async function provedAgain({ request, context }: Asked, proved: Proof | "password") {
  return redirectTo(nextIn(request), await goOn(context, { proved }));
}
