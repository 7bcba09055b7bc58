import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { againForm, codeForm } from "#app/features/accounts/code-form.server.ts";
import { proveByFactor, proveByPassword } from "#app/features/accounts/prove-again.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { demoCodeOf } from "#app/platform/demo.server.ts";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { openAgain, provedAgain } from "./again.server.ts";
import { CodeInput } from "./code-input.tsx";
import { OtherWays } from "./other-ways.tsx";
import { refusedFactor } from "./refused-factor.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { ctx, by, meanwhile, otherWay } = await openAgain(args);
  const shown = by === "code" && context.demo ? await demoCodeOf(context.db, context.factorKey, ctx.actor.personId, await ctx.clock(ctx.db)) : null;
  const ways = otherWay ? [{ href: otherWay(paths.signInAgainPasskey()), label: m.security_use_passkey() }] : [];
  return { wrong: context.wrong === true, by, ways, shown, meanwhile };
}

/** Somebody signed in shows again who they are, and goes on under a new token. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { ctx, by } = await openAgain(args);
  context.wrong = true;
  const form = await request.formData();
  if (by === "password") {
    const submission = readForm(form, againForm());
    if (submission.status !== "success") return shownAgain(submission);
    const result = await proveByPassword(ctx, submission.value.password);
    if (result.ok) return await provedAgain(args, result.value);
    return result.refusal.code === "limited" ? heldBack(submission, result.refusal) : shownAgain(submission, { password: [m.security_again_wrong()] });
  }
  const submission = readForm(form, codeForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await proveByFactor(ctx, context.factorKey, { proof: "code", code: submission.value.code });
  return result.ok ? await provedAgain(args, result.value) : refusedFactor(submission, "code", result.refusal);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.security_again_title(), data?.wrong);

export default function SignInAgain() {
  const { by, ways, shown, meanwhile } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ password: string; code: string }>("again", useActionData<typeof action>());
  const labels = { password: m.account_password(), code: m.security_code_field() };
  return (
    <FormPage
      errors={errorsOf(form, labels)}
      warning={meanwhile && <Notice kind="warning">{meanwhile}</Notice>}
      title={m.security_again_title()}
      lead={(by === "password" ? m.security_again_lead : m.security_again_lead_factor)({ minutes: factorLimits.provedMinutes })}
    >
      {shown && <Notice>{m.security_code_demo(shown)}</Notice>}
      <form method="post" noValidate>
        {by === "password" ? (
          <TextInput field={fields.password} label={labels.password} input={{ type: "password", autoComplete: "current-password", defaultValue: "" }} />
        ) : (
          <CodeInput field={fields.code} />
        )}
        <div className="actions">
          <Button>{m.security_again_confirm()}</Button>
        </div>
      </form>
      <OtherWays ways={ways} />
    </FormPage>
  );
}
