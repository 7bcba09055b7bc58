import type { ActionFunctionArgs } from "@remix-run/node";
import { signInToDemo } from "#app/features/accounts/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";

export const loader = () => redirectTo(paths.signIn());

/** One click in a demonstration; outside it nobody is there. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await signInToDemo(await context.useCase(), String(form.get("person") ?? ""));
  if (!result.ok) throw new Response(null, { status: 404 });
  const { cookie } = await context.sessions.begin(result.value.personId, result.value.membershipId);
  return redirectTo(safePath(form.get("next"), paths.desk()), { "Set-Cookie": cookie });
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
