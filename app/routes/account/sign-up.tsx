import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passwordHint } from "#app/features/accounts/new-password.server.ts";
import { askToSignUp } from "#app/features/accounts/sign-up.server.ts";
import { signUpForm } from "#app/features/accounts/sign-up-form.server.ts";
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
import { PasswordInput } from "./password-input.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  if ((await context.actor()).kind === "person") throw redirectTo(paths.desk());
  return { wrong: context.wrong === true, hint: passwordHint(context.passwordProfile) };
}

/** The answer is the same whether or not the address has an account. */
export async function action({ request, context }: ActionFunctionArgs) {
  context.wrong = true;
  const submission = readForm(await request.formData(), signUpForm(context.passwordProfile));
  if (submission.status !== "success") return shownAgain(submission);
  const result = await askToSignUp(await context.useCase(), submission.value, context.locale);
  return result.ok ? redirectTo(paths.signUpSent()) : heldBack(submission, result.refusal);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_sign_up(), data?.wrong);

export default function SignUp() {
  const { hint } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ name: string; email: string; password: string }>("sign-up", useActionData<typeof action>());
  const labels = { name: m.account_name(), email: m.account_email(), password: m.account_new_password() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_sign_up()} lead={m.account_sign_up_lead()}>
      <form method="post" noValidate>
        <TextInput field={fields.name} label={labels.name} limit={40} input={{ autoComplete: "name" }} />
        <TextInput field={fields.email} label={labels.email} hint={m.account_sign_up_email_hint()} input={{ type: "email", autoComplete: "username" }} />
        <PasswordInput field={fields.password} label={labels.password} hint={hint} fresh />
        <div className="actions">
          <Button>{m.account_sign_up_ask()}</Button>
          <a href={paths.signIn()}>{m.account_sign_in()}</a>
        </div>
      </form>
    </FormPage>
  );
}
