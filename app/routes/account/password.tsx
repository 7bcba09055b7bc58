import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { strictest } from "#app/domain/identity/password.ts";
import { passwordForm } from "#app/features/accounts/account-form.server.ts";
import { changePassword } from "#app/features/accounts/change-password.server.ts";
import { findAccount } from "#app/features/accounts/find-account.server.ts";
import { passwordHint } from "#app/features/accounts/new-password.server.ts";
import { findPasswordProfile } from "#app/features/accounts/password-profile.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { renewed } from "#app/platform/go-on.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { PasswordInput } from "./password-input.tsx";

const profileFor = async ({ context }: LoaderFunctionArgs, ctx: Parameters<typeof findPasswordProfile>[0]) =>
  strictest([context.passwordProfile, await findPasswordProfile(ctx)]);

export async function loader(args: LoaderFunctionArgs) {
  return { wrong: args.context.wrong === true, hint: passwordHint(await profileFor(args, await recentlyProved(args))) };
}

export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const ctx = await recentlyProved(args);
  const { name, email } = await findAccount(ctx);
  const submission = readForm(await args.request.formData(), passwordForm(await profileFor(args, ctx), [name, email]));
  if (submission.status !== "success") return shownAgain(submission);
  const { present, password } = submission.value;
  // the password proves nothing anew of whoever has a second factor
  const { hasFactor } = await args.context.found();
  const change = { alone: true as const, ...(!hasFactor && { proved: "password" as const }) };
  const result = await changePassword(ctx, { present, next: password, goOn: (tx) => renewed(args.context, change, tx) });
  if (!result.ok && result.refusal.kind === "limited") return heldBack(submission, result.refusal);
  if (!result.ok && result.refusal.code === "session-ended") throw refusalResponse(result.refusal);
  if (!result.ok) return shownAgain(submission, { present: [m.account_password_wrong()] });
  const headers = new Headers(saying(args.context, "password-changed"));
  if (result.value.cookie) headers.append("Set-Cookie", result.value.cookie);
  return redirectTo(paths.account(), headers);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_password_change(), data?.wrong);

export default function Password() {
  const { hint } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ present: string; password: string }>("password", useActionData<typeof action>());
  const labels = { present: m.account_password_present(), password: m.account_new_password() };
  return (
    <FormPage
      trail={[{ href: paths.account(), label: m.account_title() }]}
      errors={errorsOf(form, labels)}
      title={m.account_password_change()}
      lead={m.account_password_change_lead()}
    >
      <form method="post" noValidate>
        <PasswordInput field={fields.present} label={labels.present} />
        <PasswordInput field={fields.password} label={labels.password} hint={hint} fresh />
        <div className="actions">
          <Button>{m.account_password_change()}</Button>
          <a href={paths.account()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
