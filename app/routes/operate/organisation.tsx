import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "#app/domain/identity/actor.ts";
import { mayOperate, mayViewVendor } from "#app/domain/identity/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { mayKeepStandings } from "#app/domain/standing/policy.ts";
import { findFirstOwner } from "#app/features/members/invite-first-owner.server.ts";
import { readOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { organisationInWords } from "#app/platform/organisation-view.server.ts";
import { Content } from "#app/ui/content.tsx";
import { OrganisationStatusTag } from "#app/ui/house-status-tag.tsx";
import { OrganisationSheet } from "#app/ui/organisation-sheet.tsx";
import { Breadcrumb, DetailHeading, Page, SideBlock } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { FirstOwnerStep } from "./first-owner-step.tsx";
import { loadOrganisation } from "./load-organisation.server.ts";
import { OrganisationDecision } from "./organisation-decision.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, organisation } = await loadOrganisation(args, readOrganisation);
  return {
    organisation: organisationInWords(organisation, labelsIn(args.context)),
    inOffice: mayOperate(ctx.actor),
    firstOwner: await findFirstOwner(ctx, organisation),
    today: beijingDay(await ctx.clock(ctx.db)),
    keeps: mayKeepStandings(ctx.actor, { organisationId: organisation.id }).allowed,
    shownToAll: mayViewVendor(visitor, { ...organisation, organisationId: organisation.id }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.organisation.name ?? m.houses_all());

export default function Organisation() {
  const { organisation, firstOwner, inOffice, shownToAll, keeps, today } = useLoaderData<typeof loader>();
  const { name, nameEn, status, creditCode } = organisation;
  return (
    <Page>
      <Breadcrumb
        trail={[...(inOffice ? [{ href: paths.operate(), label: m.operate_title() }] : []), { href: paths.operateOrganisations(), label: m.houses_all() }]}
      />
      <DetailHeading over={<OrganisationStatusTag status={status} />} title={<Content>{name}</Content>} lead={nameEn && <span lang="en">{nameEn}</span>} />
      <div className="split">
        <aside className="stack">
          <SideBlock title={m.houses_decision()}>
            <OrganisationDecision {...organisation} />
          </SideBlock>
          {firstOwner?.lacking && (
            <SideBlock title={m.houses_owners()}>
              <FirstOwnerStep id={organisation.id} {...firstOwner} />
            </SideBlock>
          )}
          {shownToAll && (
            <p>
              <a href={paths.vendor(creditCode)}>{m.houses_public_page()}</a>
            </p>
          )}
        </aside>
        <div>
          <OrganisationSheet organisation={organisation} today={today} acts={{ withdraw: keeps, write: keeps && paths.standingNew(organisation.id) }} />
        </div>
      </div>
    </Page>
  );
}
