import type { AppLoadContext } from "@remix-run/node";
import type { Refusal } from "#app/domain/shared/result.ts";
import { beginSession } from "#app/features/accounts/begin-session.server.ts";
import type { ShownFactor } from "#app/features/accounts/check-factor.server.ts";
import { type FactorRefusal, finishSignIn } from "#app/features/accounts/finish-sign-in.server.ts";
import { findPendingSignIn } from "#app/features/accounts/pending-sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { pendingCookie, readPending } from "#app/platform/pending-cookie.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";
import { over } from "#app/platform/sign-in-first.server.ts";
import { admit, arrivalIn } from "./enter.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

export const nextIn = (request: Request) => safePath(new URL(request.url).searchParams.get("next"), paths.desk());

/** Back to the password, which has to be typed anew. */
const anew = ({ request, context }: Asked) =>
  redirectTo(`${paths.signIn()}?${new URLSearchParams({ next: nextIn(request), [over]: "" })}`, { "Set-Cookie": pendingCookie(context.origin, null) });

/** The sign-in that waits for its second step in this browser; without one the password comes first. */
export async function waitingSignIn(asked: Asked) {
  const { request, context } = asked;
  if ((await context.actor()).kind === "person") throw redirectTo(nextIn(request));
  const pending = await findPendingSignIn(await context.useCase(), readPending(request, context.origin));
  if (!pending) throw anew(asked);
  return pending;
}

/** Ends the second step: in, or what is wrong with what was shown. */
export async function finish(asked: Asked, shown: ShownFactor): Promise<Refusal<FactorRefusal | "limited">> {
  const { request, context } = asked;
  const ctx = await context.useCase();
  const begin = beginSession(ctx, arrivalIn(asked));
  const result = await finishSignIn(ctx, context.factorKey, readPending(request, context.origin) ?? "", shown, begin);
  if (result.ok) throw await admit(asked, result.value, nextIn(request));
  const { code } = result.refusal;
  if (code === "sign-in-over") throw anew(asked);
  return { ...result.refusal, code };
}
