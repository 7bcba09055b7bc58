import type { AppLoadContext } from "@remix-run/node";
import type { Proof } from "#app/domain/identity/factor.ts";
import { paths } from "#app/paths.ts";
import { goOn } from "#app/platform/go-on.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { withNext } from "./enter.server.ts";
import { nextIn } from "./pending.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** A second factor was set up, and so shown: the session rests on it, under a new token. Recovery codes come next, where there are none. */
export async function factorStands({ request, context }: Asked, proved: Proof) {
  const asked = new URL(request.url).searchParams.has("next");
  const next = asked ? nextIn(request) : paths.security();
  return redirectTo(withNext(paths.recoveryCodes(), next), await goOn(context, { proved }));
}
