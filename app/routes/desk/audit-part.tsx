import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/page.tsx";

/** What an auditor may read, and where. */
export const AuditPart = () => (
  <Section id="auditing" title={m.desk_audit()}>
    <div className="stack">
      <p className="prose">{m.desk_audit_text()}</p>
      <ul>
        <li>
          <a href={paths.record()}>{m.desk_audit_record()}</a>
        </li>
        <li>
          <a href={paths.operateOrganisations()}>{m.desk_audit_organisations()}</a>
        </li>
        <li>
          <a href={paths.scenarios()}>{m.desk_audit_scenarios()}</a>
        </li>
        <li>
          <a href={paths.products()}>{m.desk_audit_products()}</a>
        </li>
        <li>
          <a href={paths.catalogue()}>{m.desk_audit_catalogue()}</a>
        </li>
      </ul>
    </div>
  </Section>
);
