import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { powers } from "#app/domain/identity/power.ts";
import { grantForm } from "#app/features/administration/administration-form.server.ts";
import { grantPower } from "#app/features/administration/grant-power.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { powerLabel } from "#app/i18n/house-labels.ts";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Choices, TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { officerUseCase } from "./officer.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await officerUseCase(args);
  return { wrong: args.context.wrong === true };
}

export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const ctx = await officerUseCase(args);
  const submission = readForm(await args.request.formData(), grantForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { email, power } = submission.value;
  if (power === null) return shownAgain(submission);
  const result = await grantPower(ctx, email, power);
  if (result.ok) return redirectTo(paths.secure(), saying(args.context, "power-granted"));
  const { code } = result.refusal;
  return shownAgain(submission, { email: [code === "nobody" ? m.administer_grant_nobody() : (refusalWords(code) ?? code)] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.administer_grant(), data?.wrong);

export default function Grant() {
  const { form, fields } = usePlainForm<{ email: string; power: string }>("grant", useActionData<typeof action>());
  const labels = { email: m.administer_email(), power: m.administer_power() };
  return (
    <FormPage
      trail={[{ href: paths.secure(), label: m.administer_secure() }]}
      errors={errorsOf(form, labels)}
      title={m.administer_grant()}
      lead={m.administer_grant_lead()}
    >
      <form method="post" noValidate>
        <TextInput field={fields.email} label={labels.email} input={{ type: "email", autoComplete: "off" }} />
        <Choices field={fields.power} label={labels.power} options={powers.map((value) => ({ value, label: powerLabel[value]() }))} />
        <div className="actions">
          <Button>{m.administer_grant()}</Button>
          <a href={paths.secure()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
