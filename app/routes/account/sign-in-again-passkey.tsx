import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { passkeyForm } from "#app/features/accounts/passkey-form.server.ts";
import { proveByFactor } from "#app/features/accounts/prove-again.server.ts";
import { askPasskey, passkeyPurpose } from "#app/features/accounts/show-passkey.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { passkeySite } from "#app/platform/passkey.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { titled } from "#app/ui/title.ts";
import { openAgain, provedAgain } from "./again.server.ts";
import { elsewhere } from "./passkey-elsewhere.server.ts";
import { PasskeyPage } from "./passkey-page.tsx";
import { refusedFactor } from "./refused-factor.server.ts";

export const handle = { interactive: true };

const purposeOf = async ({ context }: LoaderFunctionArgs) => passkeyPurpose.again((await context.signedIn())?.sessionId ?? "");

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const { ctx, meanwhile, otherWay } = await openAgain(args);
  const site = passkeySite(request, context);
  return {
    wrong: context.wrong === true,
    asks: site && { show: await askPasskey(ctx, context.factorKey, site, await purposeOf(args), ctx.actor.personId) },
    elsewhere: site ? null : elsewhere(request),
    ways: otherWay ? [{ href: otherWay(paths.signInAgain()), label: m.security_use_code() }] : [],
    meanwhile,
  };
}

/** Somebody signed in shows again who they are, by a passkey. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { ctx } = await openAgain(args);
  context.wrong = true;
  const submission = readForm(await request.formData(), passkeyForm());
  const site = passkeySite(request, context);
  if (submission.status !== "success" || !site) return shownAgain(submission, { answer: [m.security_passkey_wrong()] });
  const answer = { site, purpose: await purposeOf(args), json: submission.value.answer };
  const result = await proveByFactor(ctx, context.factorKey, { proof: "passkey", answer });
  return result.ok ? await provedAgain(args, result.value) : refusedFactor(submission, "answer", result.refusal);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.security_again_title(), data?.wrong);

export default function SignInAgainPasskey() {
  return (
    <PasskeyPage
      {...useLoaderData<typeof loader>()}
      last={useActionData<typeof action>()}
      title={m.security_again_title()}
      lead={m.security_again_lead_factor({ minutes: factorLimits.provedMinutes })}
      button={m.security_passkey_use()}
    />
  );
}
