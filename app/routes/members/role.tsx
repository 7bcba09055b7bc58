import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "#app/features/members/change-member.server.ts";
import { roleForm } from "#app/features/members/member-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Choices } from "#app/ui/inputs.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { loadMember } from "./load-members.server.ts";
import { roleOptions } from "./role-options.ts";

const load = (args: LoaderFunctionArgs) => loadMember(args, ({ mayChange }) => mayChange);

export async function loader(args: LoaderFunctionArgs) {
  const { name, email, role } = (await load(args)).member;
  return { wrong: args.context.wrong === true, name, email, role };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, member } = await load(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), roleForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await changeRole(ctx, member.id, submission.value.role ?? member.role));
  return redirectTo(paths.members(), saying(args.context, "member-changed"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.members_role_title({ name: data?.name ?? "" }), data?.wrong);

export default function ChangeRole() {
  const { name, email, role } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ role: string }>("role", useActionData<typeof action>(), { role });
  return (
    <FormPage
      trail={[{ href: paths.members(), label: m.members_title() }]}
      errors={errorsOf(form, { role: m.members_role() })}
      title={<Sentence>{m.members_role_title({ name })}</Sentence>}
      lead={m.members_role_lead()}
    >
      <SummaryList rows={[{ name: m.members_email(), value: email }]} />
      <form method="post" noValidate>
        <Choices field={fields.role} label={m.members_role()} options={roleOptions()} />
        <div className="actions">
          <Button>{m.members_role_button()}</Button>
          <a href={paths.members()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
