import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { passwordResetForm } from "#app/features/accounts/password-reset-form.server.ts";
import { askForReset } from "#app/features/accounts/reset-password.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

export const loader = ({ context }: LoaderFunctionArgs) => ({ wrong: context.wrong === true });

/** The answer is the same whether or not the address has an account. */
export async function action({ request, context }: ActionFunctionArgs) {
  context.wrong = true;
  const submission = readForm(await request.formData(), passwordResetForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await askForReset(await context.useCase(), submission.value.email, context.locale);
  return result.ok ? redirectTo(paths.passwordResetSent()) : heldBack(submission, result.refusal);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_reset(), data?.wrong);

export default function PasswordReset() {
  const { form, fields } = usePlainForm<{ email: string }>("password-reset", useActionData<typeof action>());
  const labels = { email: m.account_email() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_reset()} lead={m.account_reset_lead()}>
      <form method="post" noValidate>
        <TextInput field={fields.email} label={labels.email} input={{ type: "email", autoComplete: "username" }} />
        <div className="actions">
          <Button>{m.account_reset_ask()}</Button>
          <a href={paths.signIn()}>{m.account_sign_in()}</a>
        </div>
      </form>
    </FormPage>
  );
}
