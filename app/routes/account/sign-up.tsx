import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
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

export async function loader({ context }: LoaderFunctionArgs) {
  if ((await context.actor()).kind === "person") throw redirectTo(paths.desk());
  return { wrong: context.wrong === true };
}

/** The answer is the same whether or not the address has an account. */
export async function action({ request, context }: ActionFunctionArgs) {
  context.wrong = true;
  const submission = readForm(await request.formData(), signUpForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await askToSignUp(await context.useCase(), submission.value.email, context.locale);
  return result.ok ? redirectTo(paths.signUpSent()) : heldBack(submission, result.refusal);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_sign_up(), data?.wrong);

export default function SignUp() {
  const { form, fields } = usePlainForm<{ email: string }>("sign-up", useActionData<typeof action>());
  const labels = { email: m.account_email() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_sign_up()} lead={m.account_sign_up_lead()}>
      <form method="post" noValidate>
        <TextInput field={fields.email} label={labels.email} hint={m.account_sign_up_email_hint()} input={{ type: "email", autoComplete: "username" }} />
        <div className="actions">
          <Button>{m.account_sign_up_ask()}</Button>
          <a href={paths.signIn()}>{m.account_sign_in()}</a>
        </div>
      </form>
    </FormPage>
  );
}
