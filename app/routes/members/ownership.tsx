import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { transferOwnership } from "#app/features/members/change-member.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { about, titled } from "#app/ui/title.ts";
import { loadMember } from "./load-members.server.ts";

const load = (args: LoaderFunctionArgs) => loadMember(args, ({ mayTransfer }) => mayTransfer);

export async function loader(args: LoaderFunctionArgs) {
  const { name, email, role } = (await load(args)).member;
  return { name, email, role };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, member } = await load(args);
  granted(await transferOwnership(ctx, member.id));
  return redirectTo(paths.members(), saying(args.context, "ownership-handed"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.members_hand_button(), data?.name));

export default function HandOver() {
  const { name, email, role } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.members(), label: m.members_title() }]} />
      <PageHeading title={<Sentence>{m.members_hand_title({ name })}</Sentence>} lead={m.members_hand_lead()} />
      <SummaryList
        rows={[
          { name: m.members_email(), value: email },
          { name: m.members_role_now(), value: memberRoleLabel[role]() },
        ]}
      />
      <form method="post">
        <div className="actions">
          <Button look="danger">{m.members_hand_button()}</Button>
          <a href={paths.members()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </Page>
  );
}
