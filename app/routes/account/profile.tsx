import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { profileForm } from "#app/features/accounts/account-form.server.ts";
import { findAccount, saveProfile } from "#app/features/accounts/find-account.server.ts";
import { localeName } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Choices, TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { name, locale } = await findAccount(await signedInUseCase(args));
  return { wrong: args.context.wrong === true, name, locale };
}

export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const ctx = await signedInUseCase(args);
  const submission = readForm(await args.request.formData(), profileForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { name, locale } = submission.value;
  await saveProfile(ctx, { name, locale: locale ?? "zh-CN" });
  return redirectTo(paths.account(), saying(args.context, "profile-saved"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.account_profile_change(), data?.wrong);

export default function Profile() {
  const stored = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ name: string; locale: string }>("profile", useActionData<typeof action>(), stored);
  const labels = { name: m.account_name(), locale: m.account_language() };
  return (
    <FormPage trail={[{ href: paths.account(), label: m.account_title() }]} errors={errorsOf(form, labels)} title={m.account_profile_change()}>
      <form method="post" noValidate>
        <TextInput field={fields.name} label={labels.name} limit={40} input={{ autoComplete: "name" }} />
        <Choices
          field={fields.locale}
          label={labels.locale}
          hint={m.account_language_hint()}
          options={(["zh-CN", "en"] as const).map((value) => ({ value, label: localeName[value], content: value === "zh-CN" }))}
        />
        <div className="actions">
          <Button>{m.account_profile_save()}</Button>
          <a href={paths.account()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
