import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mlps } from "#app/domain/identity/password.ts";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { signInForm } from "#app/features/accounts/sign-in-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { listDemoAccounts } from "#app/platform/demo.server.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { keptMinutes } from "#app/platform/kept-form.server.ts";
import { browserToken } from "#app/platform/known-browser.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";
import { over, unsent } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { DemoAccounts } from "./demo-accounts.tsx";
import { enter } from "./enter.server.ts";
import { isMailboxOpen } from "./mailbox-open.server.ts";
import { PasswordInput } from "./password-input.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = safePath(query.get("next"), paths.desk());
  if ((await context.actor()).kind === "person") throw redirectTo(next);
  const ended = query.has("next") && (await context.ended()) !== null;
  return {
    wrong: context.wrong === true,
    next,
    meanwhile: query.has(over) ? m.security_over() : query.has(unsent) ? m.account_unsent() : ended ? endedWords(next) : null,
    mailbox: isMailboxOpen(context),
    accounts: context.demo ? await listDemoAccounts(context.db, context.factorKey, await context.clock(context.db)) : [],
  };
}

const endedWords = (next: string) => (next.startsWith(paths.keptForm("")) ? m.account_ended_kept({ minutes: keptMinutes }) : m.account_ended());

export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const { request, context } = args;
  const submission = readForm(await request.formData(), signInForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { email, password, next } = submission.value;
  const browser = browserToken(context.origin, request.headers.get("Cookie"));
  const result = await signIn(await context.useCase(), { email, password }, { browser, profile: context.passwordProfile });
  if (!result.ok && result.refusal.kind === "limited") return heldBack(submission, result.refusal);
  if (!result.ok && result.refusal.code === "overdue") return shownAgain(submission, { email: [m.account_overdue(mlps)] });
  return (result.ok && (await enter(args, result.value, next))) || shownAgain(submission, { email: [m.account_unknown()] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_sign_in(), data?.wrong);

export default function SignIn() {
  const { next, meanwhile, mailbox, accounts } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ email: string; password: string }>("sign-in", useActionData<typeof action>());
  const labels = { email: m.account_email(), password: m.account_password() };
  return (
    <FormPage
      errors={errorsOf(form, labels)}
      warning={meanwhile && <Notice kind="warning">{meanwhile}</Notice>}
      title={m.account_sign_in()}
      lead={m.account_sign_in_lead()}
    >
      <form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextInput field={fields.email} label={labels.email} input={{ type: "email", autoComplete: "username" }} />
        <PasswordInput field={fields.password} label={labels.password} />
        <div className="actions">
          <Button>{m.account_sign_in()}</Button>
          <a href={paths.passwordReset()}>{m.account_sign_in_forgotten()}</a>
        </div>
      </form>
      <p className="mt-6">
        <a href={`${paths.signInPasskey()}?${new URLSearchParams({ next })}`}>{m.security_passkey_title()}</a>
      </p>
      <p>
        {m.account_sign_in_new()} <a href={paths.signUp()}>{m.account_sign_up()}</a>
      </p>
      {mailbox && (
        <p>
          <a href={paths.mailbox()}>{m.account_mailbox_link()}</a>
        </p>
      )}
      {accounts.length > 0 && <DemoAccounts accounts={accounts} next={next} />}
    </FormPage>
  );
}
