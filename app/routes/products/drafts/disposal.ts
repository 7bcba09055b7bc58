import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { advance } from "../advance.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.productDraft(params.id ?? ""));

/** 废弃: a draft is given up. */
export async function action(args: ActionFunctionArgs) {
  await advance(args, "discard");
  return redirectTo(paths.desk(), saying(args.context, "product-discarded"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
