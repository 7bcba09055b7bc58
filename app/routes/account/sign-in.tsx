import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { signInForm } from "#app/features/accounts/sign-in-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { listDemoAccounts } from "#app/platform/demo.server.ts";
import { readForm, shownAgain } from "#app/platform/form-fields.server.ts";
import { keptMinutes } from "#app/platform/kept-form.server.ts";
import { redirectTo, safePath } from "#app/platform/safe-path.server.ts";
import { unsent } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { DemoAccounts } from "./demo-accounts.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = safePath(query.get("next"), paths.desk());
  if ((await context.actor()).kind === "person") throw redirectTo(next);
  const ended = query.has("next") && (await context.endedPerson()) !== null;
  return {
    next,
    meanwhile: query.has(unsent) ? m.account_unsent() : ended ? endedWords(next) : null,
    accounts: context.demo ? await listDemoAccounts(context.db) : [],
  };
}

const endedWords = (next: string) => (next.startsWith(paths.keptForm("")) ? m.account_ended_kept({ minutes: keptMinutes }) : m.account_ended());

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = readForm(await request.formData(), signInForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { email, password, next } = submission.value;
  const result = await signIn(await context.useCase(), email, password);
  if (!result.ok) return shownAgain(submission, { email: [m.account_unknown()] });
  const { cookie } = await context.sessions.begin(result.value.personId, result.value.membershipId);
  return redirectTo(safePath(next, paths.desk()), { "Set-Cookie": cookie });
}

export const meta: MetaFunction = () => titled(m.account_sign_in());

export default function SignIn() {
  const { next, meanwhile, accounts } = useLoaderData<typeof loader>();
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
        <TextInput field={fields.password} label={labels.password} input={{ type: "password", autoComplete: "current-password", defaultValue: "" }} />
        <div className="actions">
          <Button>{m.account_sign_in()}</Button>
        </div>
      </form>
      {accounts.length > 0 && <DemoAccounts accounts={accounts} next={next} />}
    </FormPage>
  );
}
