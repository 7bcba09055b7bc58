import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { advanceInvitation } from "#app/features/intents/advance-invitation.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.intentInvitation(params.id ?? ""));

/** 撤回邀请: as if it had not been sent; another may be. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { id } = granted(await advanceInvitation(ctx, args.params.id ?? "", "withdraw"));
  return redirectTo(paths.intentInvitation(id), saying(args.context, "invitation-withdrawn"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
