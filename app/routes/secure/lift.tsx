import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { liftForm } from "#app/features/administration/administration-form.server.ts";
import { liftLimits } from "#app/features/administration/lift-limits.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
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
  const submission = readForm(await args.request.formData(), liftForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await liftLimits(ctx, submission.value.email));
  return redirectTo(paths.secure(), saying(args.context, "limits-lifted"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.administer_lift(), data?.wrong);

export default function Lift() {
  const { form, fields } = usePlainForm<{ email: string }>("lift", useActionData<typeof action>());
  const labels = { email: m.administer_email() };
  return (
    <FormPage
      trail={[{ href: paths.secure(), label: m.administer_secure() }]}
      errors={errorsOf(form, labels)}
      title={m.administer_lift()}
      lead={m.administer_lift_lead()}
    >
      <form method="post" noValidate>
        <TextInput field={fields.email} label={labels.email} input={{ type: "email", autoComplete: "off" }} />
        <div className="actions">
          <Button>{m.administer_lift_do()}</Button>
          <a href={paths.secure()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
