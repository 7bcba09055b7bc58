import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Breadcrumb, PageHeading, SideBlock } from "#app/ui/page.tsx";
import { sentences } from "./content.ts";
import { Sample } from "./sample.tsx";

/** Heads of pages, and the pages that nobody wants to see. */
export const PageSamples = ({ prefix }: { prefix: string }) => (
  <>
    <Sample of="Breadcrumb PageHeading SideBlock">
      <Breadcrumb
        trail={[
          { href: paths.scenarios(), label: m.ui_nav_scenarios() },
          { href: paths.design(), label: sentences.title },
        ]}
      />
      <PageHeading title={sentences.title} count={m.scenarios_count({ count: 136 })} lead={m.scenarios_list_lead()} />
      <SideBlock title={m.scenarios_supply()}>
        <p>{m.scenarios_statutory_note()}</p>
      </SideBlock>
    </Sample>
    <Sample of="ErrorPage">
      {[403, 404, 405, 409, 422, 500].map((status) => (
        <ErrorPage
          key={`${prefix} ${status}`}
          status={status}
          reason={status === 403 ? m.domain_refusal_own_edit() : undefined}
          signIn={status === 404 ? paths.signIn() : undefined}
        />
      ))}
    </Sample>
  </>
);
