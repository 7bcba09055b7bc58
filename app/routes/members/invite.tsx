import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invitationHours } from "#app/domain/identity/membership.ts";
import { memberRoles } from "#app/domain/identity/organisation.ts";
import { inviteMember } from "#app/features/members/invite-member.server.ts";
import { inviteForm } from "#app/features/members/member-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
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
import { Choices, TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { loadMembers } from "./load-members.server.ts";
import { roleOptions } from "./role-options.ts";

async function mayOpen(args: LoaderFunctionArgs) {
  const { ctx, found } = await loadMembers(args);
  if (!found.mayInvite.allowed) throw refusalResponse({ kind: "forbidden", code: found.mayInvite.reason });
  await recentlyProved(args);
  return ctx;
}

export async function loader(args: LoaderFunctionArgs) {
  await mayOpen(args);
  return { wrong: args.context.wrong === true };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), inviteForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { email, role } = submission.value;
  const result = await inviteMember(ctx, email, role ?? memberRoles[3]);
  if (!result.ok && result.refusal.kind === "conflict") return shownAgain(submission, { email: [refusalWords(result.refusal.code) ?? ""] });
  granted(result);
  return redirectTo(paths.members(), saying(args.context, "member-invited"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.members_invite(), data?.wrong);

export default function InviteMember() {
  useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ email: string; role: string }>("invitation", useActionData<typeof action>());
  const labels = { email: m.members_invite_email(), role: m.members_role() };
  return (
    <FormPage
      trail={[{ href: paths.members(), label: m.members_title() }]}
      errors={errorsOf(form, labels)}
      title={m.members_invite()}
      lead={m.members_invite_lead({ hours: invitationHours })}
    >
      <HouseForm noValidate>
        <TextInput field={fields.email} label={labels.email} input={{ type: "email", autoComplete: "off" }} />
        <Choices field={fields.role} label={labels.role} options={roleOptions()} />
        <div className="actions">
          <Button>{m.members_invite_button()}</Button>
          <a href={paths.members()}>{m.ui_cancel()}</a>
        </div>
      </HouseForm>
    </FormPage>
  );
}
