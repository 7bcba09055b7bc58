import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeForm } from "#app/features/accounts/code-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { demoCodeOf } from "#app/platform/demo.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { CodeInput } from "./code-input.tsx";
import { withNext } from "./enter.server.ts";
import { OtherWays } from "./other-ways.tsx";
import { finish, nextIn, waitingSignIn } from "./pending.server.ts";
import { refusedFactor } from "./refused-factor.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const { personId, has } = await waitingSignIn(args);
  const next = nextIn(request);
  if (!has.code) throw redirectTo(withNext(paths.signInPasskey(), next));
  const shown = context.demo ? await demoCodeOf(context.db, context.factorKey, personId, await context.clock(context.db)) : null;
  return {
    wrong: context.wrong === true,
    shown,
    passkey: has.passkey ? withNext(paths.signInPasskey(), next) : null,
    recovery: withNext(paths.signInRecovery(), next),
  };
}

/** The second step of signing in. */
export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), codeForm());
  if (submission.status !== "success") return shownAgain(submission);
  return refusedFactor(submission, "code", await finish(args, { proof: "code", code: submission.value.code }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.security_code_title(), data?.wrong);

export default function SignInCode() {
  const { shown, passkey, recovery } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ code: string }>("code", useActionData<typeof action>());
  return (
    <FormPage errors={errorsOf(form, { code: m.security_code_field() })} title={m.security_code_title()} lead={m.security_code_lead()}>
      {shown && <Notice>{m.security_code_demo(shown)}</Notice>}
      <form method="post" noValidate>
        <CodeInput field={fields.code} />
        <div className="actions">
          <Button>{m.security_code_enter()}</Button>
        </div>
      </form>
      <OtherWays
        ways={[
          ...(passkey ? [{ href: passkey, label: m.security_use_passkey() }] : []),
          { href: recovery, label: m.security_use_recovery() },
          { href: paths.signIn(), label: m.security_other_account() },
        ]}
      />
    </FormPage>
  );
}
