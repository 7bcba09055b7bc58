import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayWrite } from "#app/domain/identity/actor.ts";
import { mayRegister } from "#app/domain/identity/policy.ts";
import { openDesk } from "#app/features/desk/open-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel, organisationStatusLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { WaitingRows } from "#app/ui/waiting-rows.tsx";
import { Alone } from "./alone.tsx";
import { AuditPart } from "./audit-part.tsx";
import { DecidedPart } from "./decided-part.tsx";
import { DemandPart } from "./demand-part.tsx";
import { named } from "./named.server.ts";
import { OfficePart } from "./office-part.tsx";
import { PowerPart } from "./power-part.tsx";
import { SupplyPart } from "./supply-part.tsx";
import { toDoRows } from "./to-do.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { name, actingFor } = ctx.actor;
  return {
    name,
    power: ctx.actor.power ?? null,
    house: actingFor && { name: actingFor.name, status: actingFor.status, role: actingFor.role },
    writes: mayWrite(ctx.actor),
    registers: mayRegister(ctx.actor).allowed,
    desk: named(await openDesk(ctx), labelsIn(args.context)),
  };
}

export const meta: MetaFunction = () => titled(m.desk_title());

export default function Desk() {
  const { name, power, house, writes, registers, desk } = useLoaderData<typeof loader>();
  const { now, demand, supply, office, decided, audits, reviews } = desk;
  const toDo = toDoRows(demand, supply);
  return (
    <Page>
      <PageHeading
        title={m.desk_title()}
        lead={
          <>
            <Content>{house ? `${name} · ${house.name}` : name}</Content>
            {house && ` · ${memberRoleLabel[house.role]()}`}
          </>
        }
      >
        <div className="actions">
          {house && (
            <ButtonLink href={paths.organisation()} look="secondary" compact>
              {m.houses_own()}
            </ButtonLink>
          )}
          <ButtonLink href={paths.account()} look="secondary" compact>
            {m.account_title()}
          </ButtonLink>
          <PostButton action={paths.signOut()} look="secondary" compact>
            {m.desk_sign_out()}
          </PostButton>
        </div>
      </PageHeading>
      {house && house.status !== "verified" && (
        <Notice kind="warning">
          {m.desk_house_not_verified({ status: organisationStatusLabel[house.status]() })} <a href={paths.organisation()}>{m.houses_next_see()}</a>
        </Notice>
      )}
      {house && !writes && <Notice>{m.desk_viewer()}</Notice>}
      {power && <PowerPart power={power} />}
      {office && <OfficePart {...office} now={now} />}
      {writes && (demand || supply) && (
        <Section id="to-do" title={m.desk_to_do()}>
          {toDo.length > 0 ? <WaitingRows rows={toDo} now={now} /> : <p className="muted">{m.desk_to_do_none()}</p>}
        </Section>
      )}
      {demand && <DemandPart {...demand} now={now} />}
      {supply && <SupplyPart {...supply} now={now} />}
      {audits && <AuditPart />}
      {decided && <DecidedPart decided={decided} />}
      {reviews && (
        <Section id="reviews" title={m.desk_reviews()}>
          <p>{m.desk_reviews_text()}</p>
        </Section>
      )}
      {!house && !reviews && !power && <Alone registers={registers} />}
    </Page>
  );
}
