import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { advanceIntent } from "#app/features/intents/advance-intent.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.intent(params.id ?? ""));

/** 标记已阅: the vendor sees that it was read. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { id } = granted(await advanceIntent(ctx, args.params.id ?? "", "acknowledge"));
  return redirectTo(paths.intent(id), saying(args.context, "intent-acknowledged"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
