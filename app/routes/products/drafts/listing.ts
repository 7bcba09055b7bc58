import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { advance } from "../advance.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.productDraftCheck(params.id ?? ""));

/** 上架: a draft becomes a listed product with a number. */
export async function action(args: ActionFunctionArgs) {
  const { number } = await advance(args, "publish");
  return redirectTo(paths.product(number ?? ""), saying(args.context, "product-listed"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
