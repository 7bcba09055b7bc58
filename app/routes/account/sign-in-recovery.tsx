import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recoveryForm } from "#app/features/accounts/code-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { withNext } from "./enter.server.ts";
import { OtherWays } from "./other-ways.tsx";
import { finish, nextIn, waitingSignIn } from "./pending.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { has } = await waitingSignIn(args);
  const next = nextIn(args.request);
  return {
    wrong: args.context.wrong === true,
    code: has.code ? withNext(paths.signInCode(), next) : null,
    passkey: has.passkey ? withNext(paths.signInPasskey(), next) : null,
  };
}

/** The second step without the factor: a code that was printed for this. */
export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), recoveryForm());
  if (submission.status !== "success") return shownAgain(submission);
  const refused = await finish(args, { proof: "recovery", code: submission.value.code });
  return refused.code === "limited" ? heldBack(submission, refused) : shownAgain(submission, { code: [m.security_recovery_wrong()] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.security_recovery_title(), data?.wrong);

export default function SignInRecovery() {
  const { code, passkey } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ code: string }>("recovery", useActionData<typeof action>());
  const label = m.security_recovery_field();
  return (
    <FormPage errors={errorsOf(form, { code: label })} title={m.security_recovery_title()} lead={m.security_recovery_lead()}>
      <form method="post" noValidate>
        <TextInput
          field={fields.code}
          label={label}
          hint={m.security_recovery_hint()}
          input={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false, lang: "en" }}
        />
        <div className="actions">
          <Button>{m.security_code_enter()}</Button>
        </div>
      </form>
      <OtherWays
        ways={[
          ...(code ? [{ href: code, label: m.security_use_code() }] : []),
          ...(passkey ? [{ href: passkey, label: m.security_use_passkey() }] : []),
          { href: paths.signIn(), label: m.security_other_account() },
        ]}
      />
      <p className="mt-6 small muted">{m.security_recovery_lost()}</p>
    </FormPage>
  );
}
