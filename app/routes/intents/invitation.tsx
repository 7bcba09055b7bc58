import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { invitationLifecycle, shownInvitationStatus } from "#app/domain/intent/lifecycle.ts";
import { onInvitation } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { mayView } from "#app/domain/product/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { findInvitation } from "#app/features/intents/find-invitation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Prose } from "#app/ui/content.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { about, titled } from "#app/ui/title.ts";
import { InvitationActs } from "./invitation-acts.tsx";
import { invitationRows } from "./invitation-words.tsx";
import { ScenarioHeading } from "./scenario-heading.tsx";
import { WhatItIs } from "./what-it-is.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const [found, now] = await Promise.all([findInvitation(ctx, args.params.id ?? ""), ctx.clock(ctx.db)]);
  const { owner, vendor, ...invitation } = granted(found);
  const parties = { ownerId: owner.id, vendorId: vendor.id };
  const open = takesIntents(invitation.scenario, now);
  const can = (event: "accept" | "decline" | "withdraw") =>
    open && onInvitation[event](ctx.actor, parties).allowed && nextStatus(invitationLifecycle, invitation.status, event) !== null;
  return {
    now,
    invitation: {
      ...invitation,
      opens: mayView(ctx.actor, { organisationId: vendor.id, organisationStatus: vendor.status, status: invitation.product.status }),
      status: shownInvitationStatus(invitation.status, open),
      owner: owner.name,
      vendor: vendor.name,
    },
    can: { accept: can("accept") && invitation.product.status === "listed", decline: can("decline"), withdraw: can("withdraw") },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.intents_invitation(), data?.invitation.product.name));

export default function Invitation() {
  const { now, invitation, can } = useLoaderData<typeof loader>();
  const { id, scenario, product, message, reason } = invitation;
  return (
    <Page narrow>
      <ScenarioHeading scenario={scenario} title={m.intents_invitation()} now={now} />
      <SummaryList rows={invitationRows(invitation)} />
      <Section id="message" title={m.intents_invite_message()}>
        <Prose text={message} />
      </Section>
      {reason && (
        <Section id="reason" title={m.intents_decline_reason()}>
          <Prose text={reason} />
        </Section>
      )}
      <InvitationActs id={id} scenario={scenario.number} product={product.number} can={can} />
      <div className="mt-6">
        <WhatItIs regime={scenario.regime} />
      </div>
    </Page>
  );
}
