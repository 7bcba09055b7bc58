import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choosePasswords } from "#app/features/members/choose-passwords.server.ts";
import { passwordsForm } from "#app/features/members/member-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { HouseForm } from "#app/ui/house-form.tsx";
import { Choices } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { loadMembers } from "./load-members.server.ts";
import { profileOptions } from "./profile-options.ts";

async function mayOpen(args: LoaderFunctionArgs) {
  const { ctx, found } = await loadMembers(args);
  if (!found.mayChoosePasswords.allowed) throw refusalResponse({ kind: "forbidden", code: found.mayChoosePasswords.reason });
  await recentlyProved(args);
  return { ctx, profile: found.passwordProfile };
}

export async function loader(args: LoaderFunctionArgs) {
  return { wrong: args.context.wrong === true, profile: (await mayOpen(args)).profile };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, profile } = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), passwordsForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await choosePasswords(ctx, submission.value.profile ?? profile));
  return redirectTo(paths.members(), saying(args.context, "passwords-chosen"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.members_passwords(), data?.wrong);

export default function ChoosePasswords() {
  const { profile } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ profile: string }>("passwords", useActionData<typeof action>(), { profile });
  return (
    <FormPage
      trail={[{ href: paths.members(), label: m.members_title() }]}
      errors={errorsOf(form, { profile: m.members_passwords() })}
      title={m.members_passwords()}
      lead={m.members_passwords_lead()}
    >
      <HouseForm noValidate>
        <Choices field={fields.profile} label={m.members_passwords_profile()} options={profileOptions()} />
        <div className="actions">
          <Button>{m.members_passwords_button()}</Button>
          <a href={paths.members()}>{m.ui_cancel()}</a>
        </div>
      </HouseForm>
    </FormPage>
  );
}
