import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginSession } from "#app/features/accounts/begin-session.server.ts";
import { passkeyForm } from "#app/features/accounts/passkey-form.server.ts";
import { findPendingSignIn } from "#app/features/accounts/pending-sign-in.server.ts";
import { askPasskey, passkeyPurpose, signInByPasskey } from "#app/features/accounts/show-passkey.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { passkeySite } from "#app/platform/passkey.server.ts";
import { readPending } from "#app/platform/pending-cookie.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { titled } from "#app/ui/title.ts";
import { admit, arrivalIn, withNext } from "./enter.server.ts";
import { elsewhere } from "./passkey-elsewhere.server.ts";
import { PasskeyPage } from "./passkey-page.tsx";
import { finish, nextIn } from "./pending.server.ts";
import { refusedFactor } from "./refused-factor.server.ts";

export const handle = { interactive: true };

const pendingIn = async ({ request, context }: LoaderFunctionArgs) => await findPendingSignIn(await context.useCase(), readPending(request, context.origin));

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const next = nextIn(request);
  if ((await context.actor()).kind === "person") throw redirectTo(next);
  const [pending, site] = [await pendingIn(args), passkeySite(request, context)];
  const purpose = pending ? passkeyPurpose.step(pending.id) : passkeyPurpose.alone;
  return {
    wrong: context.wrong === true,
    asks: site && { show: await askPasskey(await context.useCase(), context.factorKey, site, purpose, pending?.personId) },
    elsewhere: site ? null : elsewhere(request),
    step: pending !== null,
    ways: pending
      ? [
          ...(pending.has.code ? [{ href: withNext(paths.signInCode(), next), label: m.security_use_code() }] : []),
          { href: withNext(paths.signInRecovery(), next), label: m.security_use_recovery() },
          { href: paths.signIn(), label: m.security_other_account() },
        ]
      : [{ href: withNext(paths.signIn(), next), label: m.security_use_password() }],
  };
}

/** The second step by a passkey, or the whole sign-in. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  context.wrong = true;
  const submission = readForm(await request.formData(), passkeyForm());
  const [pending, site] = [await pendingIn(args), passkeySite(request, context)];
  if (submission.status !== "success" || !site) return shownAgain(submission, { answer: [m.security_passkey_wrong()] });
  const json = submission.value.answer;
  const answer = { site, purpose: passkeyPurpose.step(pending?.id ?? ""), json };
  if (pending) return refusedFactor(submission, "answer", await finish(args, { proof: "passkey", answer }));
  const ctx = await context.useCase();
  const result = await signInByPasskey(ctx, context.factorKey, site, json, beginSession(ctx, arrivalIn(args)));
  if (result.ok) return await admit(args, result.value, nextIn(request));
  return shownAgain(submission, { answer: [m.security_passkey_wrong()] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.security_passkey_title(), data?.wrong);

export default function SignInPasskey() {
  const { step, ...page } = useLoaderData<typeof loader>();
  return (
    <PasskeyPage
      {...page}
      last={useActionData<typeof action>()}
      title={m.security_passkey_title()}
      lead={step ? m.security_passkey_lead_step() : m.security_passkey_lead_alone()}
      button={m.security_passkey_use()}
    />
  );
}
