import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { actOnAccount } from "#app/features/administration/act-on-account.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { administratorUseCase } from "./administrator.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.administerPerson(params.id ?? ""));

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? "";
  granted(await actOnAccount(await administratorUseCase(args), id, "enable", ""));
  return redirectTo(paths.administerPerson(id), saying(args.context, "person-enabled"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
