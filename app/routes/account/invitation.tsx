import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation, findInvitation } from "#app/features/accounts/accept-invitation.server.ts";
import { invitationForm } from "#app/features/accounts/invitation-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { readForm, shownAgain } from "#app/platform/form-fields.server.ts";
import { passwordLength } from "#app/platform/password.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { ...granted(await findInvitation(await context.useCase(), params.token ?? "")), password: passwordLength };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const submission = readForm(await request.formData(), invitationForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { name, password } = submission.value;
  const entrant = granted(await acceptInvitation(await context.useCase(), params.token ?? "", name, password));
  const { cookie } = await context.sessions.begin(entrant.personId, entrant.membershipId);
  return redirectTo(paths.desk(), { "Set-Cookie": cookie });
}

export const meta: MetaFunction = () => titled(m.account_invitation());

export default function Invitation() {
  const { email, organisation, password } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ name: string; password: string }>("invitation", useActionData<typeof action>());
  const labels = { name: m.account_name(), password: m.account_new_password() };
  return (
    <FormPage errors={errorsOf(form, labels)} title={m.account_invitation()} lead={m.account_invitation_lead({ organisation, email })}>
      <form method="post" noValidate>
        <TextInput field={fields.name} label={labels.name} limit={40} input={{ autoComplete: "name" }} />
        <TextInput
          field={{ ...fields.password, initialValue: "" }}
          label={labels.password}
          hint={m.account_password_length(password)}
          input={{ type: "password", autoComplete: "new-password" }}
        />
        <div className="actions">
          <Button>{m.account_join()}</Button>
        </div>
      </form>
    </FormPage>
  );
}
