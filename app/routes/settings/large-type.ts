import type { ActionFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { largeTypeCookie } from "#app/platform/preferences.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";

export const loader = () => redirectTo(paths.home());

/** Switches the large type (大字版) on or off, and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  return redirectTo(safePath(form.get("back")), { "Set-Cookie": largeTypeCookie(context.origin, form.get("on") === "yes") });
}
