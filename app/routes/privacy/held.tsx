import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type Basis, basisOf, type HeldKind, heldKinds } from "#app/domain/privacy/held.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  await signedInUseCase(args);
  return null;
}

export const meta: MetaFunction = () => titled(m.mydata_title());

const words: Record<HeldKind, { what: () => string; why: () => string; until: () => string }> = {
  name: { what: m.mydata_name, why: m.mydata_name_why, until: m.mydata_name_until },
  address: { what: m.mydata_address, why: m.mydata_address_why, until: m.mydata_address_until },
  password: { what: m.mydata_password, why: m.mydata_password_why, until: m.mydata_password_until },
  sessions: { what: m.mydata_sessions, why: m.mydata_sessions_why, until: m.mydata_sessions_until },
  browsers: { what: m.mydata_browsers, why: m.mydata_browsers_why, until: m.mydata_browsers_until },
  memberships: { what: m.mydata_memberships, why: m.mydata_memberships_why, until: m.mydata_memberships_until },
  powers: { what: m.mydata_powers, why: m.mydata_powers_why, until: m.mydata_powers_until },
  writings: { what: m.mydata_writings, why: m.mydata_writings_why, until: m.mydata_writings_until },
  record: { what: m.mydata_record, why: m.mydata_record_why, until: m.mydata_record_until },
  letters: { what: m.mydata_letters, why: m.mydata_letters_why, until: m.mydata_letters_until },
};
const bases: Record<Basis, () => string> = { service: m.mydata_basis_service, security: m.mydata_basis_security, law: m.mydata_basis_law };

/** What is held of the reader, why and how long; and what they can have done about it. */
export default function PersonalData() {
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.account(), label: m.account_title() }]} />
      <PageHeading title={m.mydata_title()} lead={m.mydata_lead()} />
      <Table
        caption={m.mydata_title()}
        hideCaption
        rows={heldKinds}
        rowKey={(kind) => kind}
        columns={[
          { name: m.mydata_what(), cell: (kind) => words[kind].what() },
          { name: m.mydata_why(), cell: (kind) => words[kind].why() },
          { name: m.mydata_basis(), cell: (kind) => bases[basisOf[kind]]() },
          { name: m.mydata_until(), cell: (kind) => words[kind].until() },
        ]}
      />
      <Section id="consent" title={m.mydata_consent()}>
        <p className="prose">{m.mydata_consent_text()}</p>
      </Section>
      <Section id="export" title={m.mydata_export()}>
        <p className="prose">{m.mydata_export_text()}</p>
        <p className="actions">
          <ButtonLink href={paths.personalDataExport()} look="secondary">
            {m.mydata_export_button()}
          </ButtonLink>
        </p>
      </Section>
      <Section id="erasure" title={m.mydata_erase()}>
        <p className="prose">{m.mydata_erase_text()}</p>
        <p className="actions">
          <ButtonLink href={paths.erasure()} look="danger">
            {m.mydata_erase_go()}
          </ButtonLink>
        </p>
      </Section>
    </Page>
  );
}
