import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "#app/domain/identity/actor.ts";
import { mayViewVendor } from "#app/domain/identity/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { mayReply } from "#app/domain/standing/policy.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { organisationInWords } from "#app/platform/organisation-view.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { OrganisationStatusTag } from "#app/ui/house-status-tag.tsx";
import { HouseTabs } from "#app/ui/house-tabs.tsx";
import { OrganisationSheet } from "#app/ui/organisation-sheet.tsx";
import { Breadcrumb, DetailHeading, Page, SideBlock } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { NextStep } from "./next-step.tsx";
import { ownHouse } from "./own-house.server.ts";
import { WithdrawRegistration } from "./withdraw-registration.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, organisation } = await ownHouse(args);
  const { can, id: _, ...shown } = organisation;
  return {
    organisation: organisationInWords(shown, labelsIn(args.context)),
    proof: can["submit-proof"] ?? null,
    today: beijingDay(await ctx.clock(ctx.db)),
    withdraws: can.withdraw?.allowed === true,
    replies: mayReply(ctx.actor, { organisationId: organisation.id }).allowed,
    shownToAll: mayViewVendor(visitor, { ...organisation, organisationId: organisation.id }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.organisation.name ?? m.houses_own());

export default function OwnHouse() {
  const { organisation, proof, withdraws, shownToAll, replies, today } = useLoaderData<typeof loader>();
  const { name, nameEn, status, suspendedUntil, happenings, creditCode } = organisation;
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.organisations(), label: m.houses_mine() }]} />
      <DetailHeading over={<OrganisationStatusTag status={status} />} title={<Content>{name}</Content>} lead={nameEn && <span lang="en">{nameEn}</span>} />
      <HouseTabs current={paths.organisation()} />
      <div className="split">
        <aside className="stack">
          <SideBlock title={status === "verified" ? m.houses_now() : m.houses_next()}>
            <NextStep status={status} suspendedUntil={suspendedUntil} reason={happenings.at(-1)?.reason ?? ""} />
            {proof && !proof.allowed && <p className="small muted">{refusalWords(proof.reason)}</p>}
            {(proof?.allowed || withdraws) && (
              <div className="actions">
                {proof?.allowed && (
                  <ButtonLink href={paths.organisationProof()}>{status === "rejected" ? m.houses_proof_again() : m.houses_proof()}</ButtonLink>
                )}
                {withdraws && <WithdrawRegistration name={name} />}
              </div>
            )}
            {shownToAll && <a href={paths.vendor(creditCode)}>{m.houses_public_page()}</a>}
          </SideBlock>
        </aside>
        <div>
          <OrganisationSheet organisation={organisation} today={today} acts={{ reply: replies }} />
        </div>
      </div>
    </Page>
  );
}
