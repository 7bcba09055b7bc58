import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { verdictText } from "#app/domain/identity/organisation.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { readOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { verdictForm } from "#app/features/organisations/organisation-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";
import { loadForEvent } from "./load-organisation.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { id, name, creditCode } = (await loadForEvent(args, "reject", readOrganisation)).organisation;
  return { wrong: args.context.wrong === true, id, name, creditCode };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, organisation } = await loadForEvent(args, "reject");
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), verdictForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await advanceOrganisation(ctx, organisation.id, "reject", { reason: submission.value.reason }));
  return redirectTo(paths.operateOrganisation(organisation.id), saying(args.context, "house-rejected"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.houses_reject(), data?.name), data?.wrong);

export default function RejectOrganisation() {
  const { id, name, creditCode } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      last={useActionData<typeof action>()}
      trail={[{ href: paths.operateOrganisation(id), label: <Content>{name}</Content> }]}
      heading={m.houses_reject()}
      lead={m.houses_reject_lead()}
      about={[
        { name: m.houses_name(), value: <Content>{name}</Content> },
        { name: m.houses_code(), value: <RecordNumber>{creditCode}</RecordNumber> },
      ]}
      label={m.houses_reason()}
      hint={m.houses_reason_hint()}
      limit={verdictText.most}
      confirms={m.houses_reject()}
      back={paths.operateOrganisation(id)}
    />
  );
}
