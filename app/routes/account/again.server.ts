import type { AppLoadContext } from "@remix-run/node";
import type { Proof } from "#app/domain/identity/factor.ts";
import { factorsOf } from "#app/features/accounts/pending-sign-in.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { personUseCase, unsent } from "#app/platform/sign-in-first.server.ts";
import { withNext } from "./enter.server.ts";
import { nextIn } from "./pending.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** How somebody signed in may show who they are: by the password, but where the session rests on none of their second factors yet. */
export async function openAgain(asked: Asked) {
  const { request, context } = asked;
  const ctx = await personUseCase(asked);
  const query = new URL(request.url).searchParams;
  const next = nextIn(request);
  const [has, session] = [await factorsOf(ctx.db, ctx.actor.personId), await context.signedIn()];
  const mustBeFactor = session?.factor === null && (has.code || has.passkey);
  const asks = query.get("by");
  const by = has.code && (mustBeFactor || asks !== "password") ? ("code" as const) : mustBeFactor ? ("passkey" as const) : ("password" as const);
  const here = withNext(paths.signInAgain(), next);
  if (by === "passkey" && new URL(request.url).pathname === paths.signInAgain()) throw redirectTo(withNext(paths.signInAgainPasskey(), next));
  const ways = [
    ...(has.passkey ? [{ href: withNext(paths.signInAgainPasskey(), next), label: m.security_use_passkey() }] : []),
    ...(by !== "code" && has.code ? [{ href: here, label: m.security_use_code() }] : []),
    ...(by !== "password" && !mustBeFactor ? [{ href: `${here}&by=password`, label: m.security_use_password() }] : []),
  ];
  return { ctx, by, has, next, ways, mustBeFactor, unsent: query.has(unsent) };
}

/** The session goes on under a new token. */
export async function provedAgain({ request, context }: Asked, proved: Proof | "password") {
  const session = await context.signedIn();
  if (!session) return redirectTo(paths.signIn());
  const { cookie } = await context.sessions.renew(session.sessionId, { proved });
  return redirectTo(nextIn(request), { "Set-Cookie": cookie });
}
