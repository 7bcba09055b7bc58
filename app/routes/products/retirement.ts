import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { advance } from "./advance.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.product(params.number ?? ""));

/** 下架: the page stays, out of lists and rankings. */
export async function action(args: ActionFunctionArgs) {
  const { number } = await advance(args, "retire");
  return redirectTo(paths.product(number ?? ""), saying(args.context, "product-retired"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
