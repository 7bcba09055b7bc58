import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { emailForm } from "#app/features/accounts/account-form.server.ts";
import { askToChangeEmail } from "#app/features/accounts/change-email.server.ts";
import { findAccount } from "#app/features/accounts/find-account.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { PasswordInput } from "./password-input.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { email } = await findAccount(await recentlyProved(args));
  return { wrong: args.context.wrong === true, email };
}

export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const ctx = await recentlyProved(args);
  const own = await findAccount(ctx);
  const submission = readForm(await args.request.formData(), emailForm(own.email));
  if (submission.status !== "success") return shownAgain(submission);
  const result = await askToChangeEmail(ctx, submission.value);
  if (!result.ok && result.refusal.kind === "limited") return heldBack(submission, result.refusal);
  if (!result.ok && result.refusal.code === "session-ended") throw refusalResponse(result.refusal);
  return result.ok ? redirectTo(paths.accountEmailSent()) : shownAgain(submission, { present: [m.account_password_wrong()] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_email_change(), data?.wrong);

export default function Email() {
  const { email } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ email: string; present: string }>("email", useActionData<typeof action>());
  const labels = { email: m.account_email_new(), present: m.account_password_present() };
  return (
    <FormPage
      trail={[{ href: paths.account(), label: m.account_title() }]}
      errors={errorsOf(form, labels)}
      title={m.account_email_change()}
      lead={m.account_email_change_lead({ email })}
    >
      <form method="post" noValidate>
        <TextInput field={fields.email} label={labels.email} input={{ type: "email", autoComplete: "email" }} />
        <PasswordInput field={fields.present} label={labels.present} />
        <div className="actions">
          <Button>{m.account_email_change_ask()}</Button>
          <a href={paths.account()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
