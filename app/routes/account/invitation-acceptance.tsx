import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { joinHouse } from "#app/features/accounts/accept-invitation.server.ts";
import { paths } from "#app/paths.ts";
import { actFor } from "#app/platform/act-for.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.invitation(params.token ?? ""));

/** Somebody with an account joins the house, and goes on for it. */
export async function action(args: ActionFunctionArgs) {
  const { membershipId } = granted(await joinHouse(await signedInUseCase(args), args.params.token ?? ""));
  const headers = new Headers(saying("house-joined"));
  headers.append("Set-Cookie", await actFor(args.context, membershipId));
  return redirectTo(paths.desk(), headers);
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
