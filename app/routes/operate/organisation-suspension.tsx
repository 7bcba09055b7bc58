import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { suspensionBounds, verdictText } from "#app/domain/identity/organisation.ts";
import { beijingDay, beijingInstant } from "#app/domain/shared/day.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { readOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { suspensionForm } from "#app/features/organisations/organisation-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { formatDay } from "#app/ui/format.ts";
import { TextArea, TextInput } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { about, titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { loadForEvent } from "./load-organisation.server.ts";

/** The days on which a suspension that begins now can end. */
const bounds = async ({ db, clock }: UseCaseContext) => suspensionBounds(beijingDay(await clock(db)));

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, organisation } = await loadForEvent(args, "suspend", readOrganisation);
  const { id, name, creditCode } = organisation;
  return { wrong: args.context.wrong === true, id, name, creditCode, ...(await bounds(ctx)) };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, organisation } = await loadForEvent(args, "suspend");
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), suspensionForm(await bounds(ctx)));
  if (submission.status !== "success") return shownAgain(submission);
  const { reason, until } = submission.value;
  granted(await advanceOrganisation(ctx, organisation.id, "suspend", { reason, until: beijingInstant(until ?? "", "23:59") }));
  return redirectTo(paths.operateOrganisation(organisation.id), saying(args.context, "house-suspended"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.houses_suspend(), data?.name), data?.wrong);

export default function SuspendOrganisation() {
  const { id, name, creditCode, first, last } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ reason: string; until: string }>("suspension", useActionData<typeof action>());
  const labels = { reason: m.houses_reason(), until: m.houses_until() };
  return (
    <FormPage
      trail={[{ href: paths.operateOrganisation(id), label: <Content>{name}</Content> }]}
      errors={errorsOf(form, labels)}
      title={m.houses_suspend()}
      lead={m.houses_suspend_lead()}
    >
      <SummaryList
        rows={[
          { name: m.houses_name(), value: <Content>{name}</Content> },
          { name: m.houses_code(), value: <RecordNumber>{creditCode}</RecordNumber> },
        ]}
      />
      <Notice kind="warning">{m.houses_suspension_does()}</Notice>
      <form method="post" noValidate>
        <TextArea field={fields.reason} label={labels.reason} hint={m.houses_reason_hint()} limit={verdictText.most} />
        <TextInput
          field={fields.until}
          label={labels.until}
          hint={m.houses_until_hint({ first: formatDay(first), last: formatDay(last) })}
          short
          input={{ type: "date", min: first, max: last }}
        />
        <div className="actions">
          <Button look="danger">{m.houses_suspend()}</Button>
          <a href={paths.operateOrganisation(id)}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
