import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { loadForEvent } from "./load-organisation.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.operateOrganisation(params.id ?? ""));

/** Ends a suspension before its day. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, organisation } = await loadForEvent(args, "reinstate");
  granted(await advanceOrganisation(ctx, organisation.id, "reinstate"));
  return redirectTo(paths.operateOrganisation(organisation.id), saying(args.context, "house-reinstated"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
