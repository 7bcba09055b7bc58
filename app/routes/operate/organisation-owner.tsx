import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invitationHours } from "#app/domain/identity/membership.ts";
import { findFirstOwner, inviteFirstOwner, isOfTheHouse } from "#app/features/members/invite-first-owner.server.ts";
import { firstOwnerForm } from "#app/features/members/member-form.server.ts";
import { findOrganisation, readOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { about, titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { loadOrganisation } from "./load-organisation.server.ts";

async function mayOpen(args: LoaderFunctionArgs, find = findOrganisation) {
  const { ctx, organisation } = await loadOrganisation(args, find);
  const found = await findFirstOwner(ctx, organisation);
  const may = found?.may;
  if (may && !may.allowed) throw refusalResponse({ kind: isOfTheHouse(may.reason) ? "conflict" : "forbidden", code: may.reason });
  return { ctx, organisation, email: found?.waiting?.email ?? "" };
}

export async function loader(args: LoaderFunctionArgs) {
  const { organisation, email } = await mayOpen(args, readOrganisation);
  return { wrong: args.context.wrong === true, id: organisation.id, name: organisation.name, email };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, organisation } = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), firstOwnerForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await inviteFirstOwner(ctx, organisation.id, submission.value.email);
  if (!result.ok && (result.refusal.code === "invitations-full" || result.refusal.code === "member-already"))
    return shownAgain(submission, { email: [refusalWords(result.refusal.code) ?? ""] });
  granted(result);
  return redirectTo(paths.operateOrganisation(organisation.id), saying(args.context, "owner-invited"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.houses_first_owner_invite(), data?.name), data?.wrong);

export default function InviteFirstOwner() {
  const { id, name, email } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ email: string }>("first-owner", useActionData<typeof action>(), { email });
  const labels = { email: m.houses_first_owner() };
  return (
    <FormPage
      trail={[{ href: paths.operateOrganisation(id), label: <Content>{name}</Content> }]}
      errors={errorsOf(form, labels)}
      title={m.houses_first_owner_invite()}
      lead={m.members_invite_lead({ hours: invitationHours })}
    >
      <form method="post" noValidate>
        <TextInput field={fields.email} label={labels.email} hint={m.houses_first_owner_hint()} input={{ type: "email", autoComplete: "off" }} />
        <div className="actions">
          <Button>{m.members_invite_button()}</Button>
          <a href={paths.operateOrganisation(id)}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
