import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import { needSections } from "#app/domain/scenario/readiness.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { Importance, PolicyDocument, ProtectionLevel, ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { policyDocumentLabel, protectionLevelLabel, regimeLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Prose } from "./content.tsx";
import { Instant } from "./deadline.tsx";
import { needLabel } from "./need-label.ts";
import { Section } from "./page.tsx";
import { RequirementTable } from "./requirement-table.tsx";
import { SummaryList } from "./summary-list.tsx";

export interface ScenarioSheetContent {
  owner: string;
  domain: ScenarioDomain | null;
  texts: Record<(typeof needSections)[number], string>;
  acceptance: string[];
  source: { document: PolicyDocument | null; section: string };
  requirements: { capability: string; label: string; importance: Importance; minEvidence: EvidenceLevel | null; note: string }[];
  industries: string[];
  district: string;
  park: string;
  deliveryModel: string;
  cooperation: string;
  budget: string;
  regime: Regime | null;
  protectionLevel: ProtectionLevel | null;
  cryptographyAssessment: boolean;
  domesticPlatform: boolean;
  deployment: string;
  dataLimits: string;
  questionsCloseAt: Date | null;
  closesAt: Date | null;
  contact: { name: string; department: string; phone: string; email: string } | null;
}

/** Where each part of a draft is changed. */
export interface ChangeLinks {
  need: string;
  requirements: string;
  conditions: string;
}

export const sheetSections = () => [
  ...needSections.map((id) => ({ id, title: needLabel[id]() })),
  { id: "acceptance", title: m.scenarios_acceptance() },
  { id: "requirements", title: m.scenarios_requirements() },
  { id: "conditions", title: m.scenarios_conditions() },
  { id: "contact", title: m.scenarios_contact() },
];

/** A scenario's content, whole: as published, as checked before sign-off, as reviewed. */
export function ScenarioSheet({ scenario, covering, change }: { scenario: ScenarioSheetContent; covering?: (number | null)[]; change?: ChangeLinks }) {
  const { texts, acceptance } = scenario;
  return (
    <>
      {needSections.map((id) => (
        <Section key={id} id={id} title={needLabel[id]()}>
          {texts[id] ? <Prose text={texts[id]} /> : <p className="muted">{m.ui_not_given()}</p>}
        </Section>
      ))}
      <Section id="acceptance" title={m.scenarios_acceptance()}>
        {acceptance.length > 0 ? (
          <ol className="prose list-decimal pl-6" lang="zh-CN">
            {acceptance.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        ) : (
          <p className="muted">{m.ui_not_given()}</p>
        )}
        {change && <ChangeLink href={change.need} what={m.scenarios_part_need()} />}
      </Section>
      <Section id="requirements" title={m.scenarios_requirements()}>
        {scenario.requirements.length > 0 ? (
          <RequirementTable requirements={scenario.requirements} {...(covering && { covering })} />
        ) : (
          <p className="muted">{m.ui_not_given()}</p>
        )}
        {change && <ChangeLink href={change.requirements} what={m.scenarios_requirements()} />}
      </Section>
      <Section id="conditions" title={m.scenarios_conditions()}>
        <SummaryList rows={conditionRows(scenario)} />
        {change && <ChangeLink href={change.conditions} what={m.scenarios_conditions()} />}
      </Section>
      <Section id="contact" title={m.scenarios_contact()}>
        {scenario.contact ? (
          <SummaryList
            rows={[
              { name: m.scenarios_contact_name(), value: scenario.contact.name && <span lang="zh-CN">{scenario.contact.name}</span> },
              { name: m.scenarios_contact_department(), value: scenario.contact.department && <span lang="zh-CN">{scenario.contact.department}</span> },
              { name: m.scenarios_contact_phone(), value: scenario.contact.phone },
              { name: m.scenarios_contact_email(), value: scenario.contact.email },
            ]}
          />
        ) : (
          <p className="muted">{m.scenarios_contact_hidden()}</p>
        )}
      </Section>
    </>
  );
}

const ChangeLink = ({ href, what }: { href: string; what: string }) => (
  <p className="mt-3">
    <a href={href}>
      {m.ui_change()}
      <span className="visually-hidden">{` ${what}`}</span>
    </a>
  </p>
);

function conditionRows(scenario: ScenarioSheetContent) {
  const inChinese = (text: string) => text && <span lang="zh-CN">{text}</span>;
  return [
    { name: m.scenarios_domain(), value: scenario.domain && scenarioDomainLabel[scenario.domain]() },
    { name: m.scenarios_industry(), value: scenario.industries.join(m.products_comma()) },
    { name: m.scenarios_district(), value: [scenario.district, scenario.park].filter(Boolean).join(" · ") },
    { name: m.scenarios_delivery(), value: scenario.deliveryModel },
    { name: m.scenarios_cooperation(), value: scenario.cooperation },
    { name: m.scenarios_regime(), value: scenario.regime && regimeLabel[scenario.regime]() },
    { name: m.scenarios_budget(), value: scenario.budget },
    { name: m.scenarios_compliance(), value: complianceOf(scenario) },
    { name: m.scenarios_deployment(), value: inChinese(scenario.deployment) },
    { name: m.scenarios_data_limits(), value: inChinese(scenario.dataLimits) },
    { name: m.scenarios_questions_close(), value: scenario.questionsCloseAt && <Instant at={scenario.questionsCloseAt} /> },
    { name: m.scenarios_closes(), value: scenario.closesAt && <Instant at={scenario.closesAt} /> },
    {
      name: m.scenarios_source(),
      value: scenario.source.document && (
        <>
          {policyDocumentLabel[scenario.source.document]()}{" "}
          <span className="nowrap" lang="zh-CN">
            {scenario.source.section}
          </span>
        </>
      ),
    },
  ];
}

const complianceOf = ({ protectionLevel, cryptographyAssessment, domesticPlatform }: ScenarioSheetContent) =>
  [protectionLevel && protectionLevelLabel[protectionLevel](), cryptographyAssessment && m.scenarios_cryptography(), domesticPlatform && m.scenarios_domestic()]
    .filter(Boolean)
    .join(m.products_comma());
