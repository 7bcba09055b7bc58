import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSignUp, finishSignUp } from "#app/features/accounts/sign-up.server.ts";
import { signUpLinkForm } from "#app/features/accounts/sign-up-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";

import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { enter } from "./enter.server.ts";
import { opened } from "./open-link.server.ts";
import { PasswordInput } from "./password-input.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { wrong: context.wrong === true, ...opened(await findSignUp(await context.useCase(), params.token ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const { request, params, context } = args;
  const submission = readForm(await request.formData(), signUpLinkForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await finishSignUp(await context.useCase(), params.token ?? "", submission.value.password);
  if (!result.ok && result.refusal.kind === "limited") return heldBack(submission, result.refusal);
  if (!result.ok && result.refusal.code === "wrong") return shownAgain(submission, { password: [m.account_sign_up_wrong()] });
  return await enter(args, opened(result), paths.account());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_sign_up_link(), data?.wrong);

export default function SignUpLink() {
  const { email, name } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ password: string }>("sign-up-link", useActionData<typeof action>());
  const labels = { password: m.account_sign_up_chosen() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_sign_up_link()} lead={m.account_sign_up_link_lead({ name, email })}>
      <form method="post" noValidate>
        <input type="email" className="visually-hidden" aria-hidden="true" tabIndex={-1} readOnly autoComplete="username" value={email} />
        <PasswordInput field={fields.password} label={labels.password} />
        <div className="actions">
          <Button>{m.account_sign_up_finish()}</Button>
        </div>
      </form>
    </FormPage>
  );
}
