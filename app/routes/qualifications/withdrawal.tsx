import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { advanceQualification } from "#app/features/qualifications/advance-qualification.server.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) => redirectTo(paths.qualification(params.id ?? ""));

/** Its house takes a qualification back. */
export async function action(args: ActionFunctionArgs) {
  const { id } = granted(await advanceQualification(await signedInUseCase(args), args.params.id ?? "", "withdraw"));
  return redirectTo(paths.qualification(id), saying(args.context, "qualification-withdrawn"));
}

// a page, though an empty one: refusals are shown by the error boundary
export default () => null;
