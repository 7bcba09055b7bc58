import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { strictest } from "#app/domain/identity/password.ts";
import { passwordHint } from "#app/features/accounts/new-password.server.ts";
import { newPasswordForm } from "#app/features/accounts/password-reset-form.server.ts";
import { findReset, resetPassword } from "#app/features/accounts/reset-password.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { browserCookie, browserToken } from "#app/platform/known-browser.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { opened } from "./open-link.server.ts";
import { PasswordInput } from "./password-input.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { email, passwordProfile } = opened(await findReset(await context.useCase(), params.token ?? ""));
  return { wrong: context.wrong === true, email, hint: passwordHint(strictest([context.passwordProfile, passwordProfile])) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  context.wrong = true;
  const ctx = await context.useCase();
  const token = params.token ?? "";
  const { email, name, passwordProfile } = opened(await findReset(ctx, token));
  const profile = strictest([context.passwordProfile, passwordProfile]);
  const submission = readForm(await request.formData(), newPasswordForm(profile, [email, name]));
  if (submission.status !== "success") return shownAgain(submission);
  const browser = browserToken(context.origin, request.headers.get("Cookie"));
  const result = await resetPassword(ctx, token, submission.value.password, { browser, profile });
  if (!result.ok && result.refusal.code === "same-password") return shownAgain(submission, { password: [m.account_password_same()] });
  const known = opened(result).browser;
  const headers = new Headers(saying(context, "password-set"));
  headers.append("Set-Cookie", browserCookie(context.origin, known));
  return redirectTo(paths.signIn(), headers);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_reset_link(), data?.wrong);

export default function PasswordResetLink() {
  const { email, hint } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ password: string }>("password-reset-link", useActionData<typeof action>());
  const labels = { password: m.account_new_password() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_reset_link()} lead={m.account_reset_link_lead({ email })}>
      <form method="post" noValidate>
        <input type="email" className="visually-hidden" aria-hidden="true" tabIndex={-1} readOnly autoComplete="username" value={email} />
        <PasswordInput field={fields.password} label={labels.password} hint={hint} fresh />
        <div className="actions">
          <Button>{m.account_reset_finish()}</Button>
        </div>
      </form>
    </FormPage>
  );
}
