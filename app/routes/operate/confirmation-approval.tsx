import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.confirmation(params.id ?? ""));

/** Puts the decider's name to the evidence. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const id = args.params.id ?? "";
  granted(await decideConfirmation(ctx, id, "confirmed"));
  return redirectTo(paths.confirmation(id), saying(args.context, "evidence-confirmed"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
