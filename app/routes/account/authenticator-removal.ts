import type { ActionFunctionArgs } from "@remix-run/node";
import { removeAuthenticator } from "#app/features/accounts/remove-factor.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.security());

/** 移除验证器应用. */
export async function action(args: ActionFunctionArgs) {
  granted(await removeAuthenticator(await recentlyProved(args)));
  return redirectTo(paths.security(), saying(args.context, "factor-removed"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
