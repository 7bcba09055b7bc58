import type { ActionFunctionArgs } from "@remix-run/node";
import { revokePower } from "#app/features/administration/grant-power.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { officerUseCase } from "./officer.server.ts";

export const loader = () => redirectTo(paths.secure());

export async function action(args: ActionFunctionArgs) {
  granted(await revokePower(await officerUseCase(args), args.params.id ?? ""));
  return redirectTo(paths.secure(), saying(args.context, "power-revoked"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
