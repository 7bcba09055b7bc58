import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { strictest } from "#app/domain/identity/password.ts";
import { acceptInvitation, findInvitation } from "#app/features/accounts/accept-invitation.server.ts";
import { passwordHint } from "#app/features/accounts/new-password.server.ts";
import { newPersonForm } from "#app/features/accounts/new-person-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { invitationOver } from "#app/ui/link-over.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { enter } from "./enter.server.ts";
import { InvitationElsewhere } from "./invitation-elsewhere.tsx";
import { opened } from "./open-link.server.ts";
import { PasswordInput } from "./password-input.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const ctx = await context.useCase();
  const { passwordProfile, ...found } = opened(await findInvitation(ctx, token), invitationOver);
  const hint = passwordHint(strictest([context.passwordProfile, passwordProfile]));
  return { wrong: context.wrong === true, ...found, signedIn: ctx.actor.kind === "person", token, hint };
}

/** Somebody new makes an account by the link. */
export async function action(args: ActionFunctionArgs) {
  args.context.wrong = true;
  const { params, request, context } = args;
  const ctx = await context.useCase();
  const { email, passwordProfile } = opened(await findInvitation(ctx, params.token ?? ""), invitationOver);
  const submission = readForm(await request.formData(), newPersonForm(strictest([context.passwordProfile, passwordProfile]), email));
  if (submission.status !== "success") return shownAgain(submission);
  const { name, password } = submission.value;
  return (
    (await enter(args, opened(await acceptInvitation(ctx, params.token ?? "", name, password), invitationOver), paths.desk())) ?? redirectTo(paths.signIn())
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? m.members_join_title(data) : m.account_link_over_title(), data?.wrong);

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ name: string; password: string }>("invitation", useActionData<typeof action>());
  const labels = { name: m.account_name(), password: m.account_new_password() };
  const { email, organisation, role, hint, reader } = invitation;
  if (reader !== "new") return <InvitationElsewhere {...invitation} reader={reader} />;
  return (
    <FormPage
      errors={errorsOf(form, labels)}
      title={<Sentence>{m.members_join_title({ organisation })}</Sentence>}
      lead={<Sentence>{m.members_join_lead({ organisation, role: memberRoleLabel[role]() })}</Sentence>}
    >
      <p>{m.account_invitation_new({ email })}</p>
      <form method="post" noValidate>
        <TextInput field={fields.name} label={labels.name} limit={40} input={{ autoComplete: "name" }} />
        <PasswordInput field={fields.password} label={labels.password} hint={hint} fresh />
        <div className="actions">
          <Button>{m.account_join()}</Button>
        </div>
      </form>
    </FormPage>
  );
}
