import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { joinHouse } from "#app/features/accounts/accept-invitation.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { goOn } from "#app/platform/go-on.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.invitation(params.token ?? ""));

/** Somebody with an account joins the house, and goes on for it. */
export async function action(args: ActionFunctionArgs) {
  const { membershipId } = granted(await joinHouse(await signedInUseCase(args), args.params.token ?? ""));
  return redirectTo(paths.desk(), await goOn(args.context, { membershipId }, new Headers(saying(args.context, "house-joined"))));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
