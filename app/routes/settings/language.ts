import type { ActionFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { localeCookie } from "#app/platform/preferences.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";

export const loader = () => redirectTo(paths.home());

/** Chooses the interface's language, and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get("locale") === "en" ? "en" : "zh-CN";
  return redirectTo(withoutLanguage(safePath(form.get("back"))), { "Set-Cookie": localeCookie(context.origin, locale) });
}

/** A `?lang=` in the address would go before the choice. */
function withoutLanguage(path: string) {
  const url = new URL(path, "http://anchang.invalid");
  url.searchParams.delete("lang");
  return url.pathname + url.search;
}
