import type { WaitingMistake } from "#app/features/mistakes/list-mistake-queue.server.ts";
import type { WaitingOrganisation, WaitingQualification } from "#app/features/organisations/list-house-queue.server.ts";
import type { WaitingConfirmation } from "#app/features/products/list-confirmation-queue.server.ts";
import type { ScenarioToReview } from "#app/features/scenarios/list-review-queue.server.ts";
import { regimeLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber, Sentence } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { WaitingRow } from "#app/ui/waiting-rows.tsx";

export const scenarioRow = ({ id, title, owner, domain, regime, submittedAt, returns }: ScenarioToReview): WaitingRow => ({
  key: id,
  href: paths.operateScenario(id),
  title,
  about: [
    <Content key="house">{owner}</Content>,
    scenarioDomainLabel[domain](),
    regimeLabel[regime](),
    ...(returns > 0 ? [m.operate_returned_before({ count: returns })] : []),
  ],
  since: submittedAt,
});

export const reportRow = ({ id, product, capability, vendor, issuer, askedAt }: WaitingConfirmation): WaitingRow => ({
  key: id,
  href: paths.confirmation(id),
  title: product,
  about: [capability, <Content key="house">{vendor}</Content>, <Sentence key="issuer">{m.operate_issued_by({ issuer })}</Sentence>],
  since: askedAt,
});

export const mistakeRow = ({ id, product, vendor, scenario, report, reportedAt }: WaitingMistake): WaitingRow => ({
  key: id,
  href: paths.mistake(id),
  title: product,
  about: [<Content key="house">{vendor}</Content>, <RecordNumber key="scenario">{scenario}</RecordNumber>],
  reason: report,
  since: reportedAt,
});

export const organisationRow = ({ id, name, number, district, since }: WaitingOrganisation): WaitingRow => ({
  key: id,
  href: paths.operateOrganisation(id),
  title: name,
  about: [<RecordNumber key="code">{number}</RecordNumber>, district],
  since,
});

export const qualificationRow = ({ id, name, house, issuer, number, renews, since }: WaitingQualification): WaitingRow => ({
  key: id,
  href: paths.qualification(id),
  title: name,
  about: [
    <Content key="house">{house}</Content>,
    <Sentence key="issuer">{m.operate_issued_by({ issuer })}</Sentence>,
    <RecordNumber key="number">{number}</RecordNumber>,
    ...(renews?.expiresOn
      ? [
          <a key="renews" href={paths.qualification(renews.id)}>
            {m.qualifications_renews_until({ day: formatDay(renews.expiresOn) })}
          </a>,
        ]
      : []),
  ],
  since,
});
