import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passwordHint } from "#app/features/accounts/new-password.server.ts";
import { newPersonForm } from "#app/features/accounts/new-person-form.server.ts";
import { findSignUp, finishSignUp } from "#app/features/accounts/sign-up.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { enter } from "./enter.server.ts";
import { opened } from "./open-link.server.ts";
import { PasswordInput } from "./password-input.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { email } = opened(await findSignUp(await context.useCase(), params.token ?? ""));
  return { wrong: context.wrong === true, email, hint: passwordHint(context.passwordProfile) };
}

/** Whoever has the letter says who they are and sets the password: nobody else has said anything for them. */
export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const { request, params, context } = args;
  const ctx = await context.useCase();
  const { email } = opened(await findSignUp(ctx, params.token ?? ""));
  const submission = readForm(await request.formData(), newPersonForm(context.passwordProfile, email));
  if (submission.status !== "success") return shownAgain(submission);
  return (await enter(args, opened(await finishSignUp(ctx, params.token ?? "", submission.value)), paths.account())) ?? redirectTo(paths.signIn());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_sign_up_link(), data?.wrong);

export default function SignUpLink() {
  const { email, hint } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ name: string; password: string }>("sign-up-link", useActionData<typeof action>());
  const labels = { name: m.account_name(), password: m.account_new_password() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_sign_up_link()} lead={m.account_sign_up_link_lead({ email })}>
      <form method="post" noValidate>
        <input type="email" className="visually-hidden" aria-hidden="true" tabIndex={-1} readOnly autoComplete="username" value={email} />
        <TextInput field={fields.name} label={labels.name} limit={40} input={{ autoComplete: "name" }} />
        <PasswordInput field={fields.password} label={labels.password} hint={hint} fresh />
        <div className="actions">
          <Button>{m.account_sign_up_finish()}</Button>
        </div>
      </form>
    </FormPage>
  );
}
