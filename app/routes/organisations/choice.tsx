import type { ActionFunctionArgs } from "@remix-run/node";
import { chooseHouse } from "#app/features/organisations/list-my-houses.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { idIn } from "#app/platform/form-fields.server.ts";
import { goOn } from "#app/platform/go-on.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";
import { personUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = () => redirectTo(paths.organisations());

/** Goes on for another of one's houses. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await personUseCase(args);
  const form = await args.request.formData();
  const { membershipId } = granted(await chooseHouse(ctx, idIn(form, "membership")));
  return redirectTo(safePath(form.get("next"), paths.desk()), await goOn(args.context, { membershipId }, new Headers(saying(args.context, "house-chosen"))));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
