import type { ActionFunctionArgs } from "@remix-run/node";
import { signInToDemo } from "#app/features/accounts/sign-in-to-demo.server.ts";
import { paths } from "#app/paths.ts";
import { idIn } from "#app/platform/form-fields.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { admit, arrivalIn } from "./enter.server.ts";

export const loader = () => redirectTo(paths.signIn());

/** One click in a demonstration stands for password and code; outside it nobody is there. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const form = await request.formData();
  const result = await signInToDemo(await context.useCase(), arrivalIn(args), idIn(form, "person"));
  if (!result.ok) throw new Response(null, { status: 404 });
  return await admit(args, result.value, String(form.get("next") ?? ""));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
