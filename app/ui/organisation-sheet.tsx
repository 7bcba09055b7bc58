import type { Capacity, OrganisationEvent } from "#app/domain/identity/organisation.ts";
import type { StandingShown } from "#app/domain/standing/standing.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel, organisationEventLabel } from "#app/i18n/house-labels.ts";
import { Content, Prose, RecordNumber } from "./content.tsx";
import { FileRows, type FileShown } from "./file-row.tsx";
import { formatDay } from "./format.ts";
import { Section } from "./page.tsx";
import { type StandingActs, StandingRows } from "./standing-rows.tsx";
import { SummaryList } from "./summary-list.tsx";
import { Timeline } from "./timeline.tsx";

export interface OrganisationShown {
  creditCode: string;
  about: string;
  kind: string;
  district: string;
  park: string;
  size: string;
  capacities: Capacity[];
  createdAt: Date;
  verifiedAt: Date | null;
  owners: { name: string }[];
  proofs: FileShown[];
  standings: StandingShown[];
  happenings: { event: OrganisationEvent; reason: string; until: Date | null; at: Date; person: string | null }[];
}

/** A house as its members and those who watch over it read it: particulars, proofs, history. */
export const OrganisationSheet = ({ organisation, today, acts }: { organisation: OrganisationShown; today: string; acts?: StandingActs }) => {
  const { creditCode, about, kind, district, park, size, capacities, createdAt, verifiedAt, owners, proofs, standings, happenings } = organisation;
  return (
    <>
      <Section id="particulars" title={m.houses_particulars()}>
        <SummaryList
          rows={[
            { name: m.houses_code(), value: <RecordNumber>{creditCode}</RecordNumber> },
            { name: m.houses_kind(), value: kind },
            { name: m.houses_district(), value: [district, park].filter(Boolean).join(" · ") },
            { name: m.houses_size(), value: size },
            { name: m.houses_capacities(), value: capacities.map((one) => capacityLabel[one]()).join(" · ") },
            { name: m.houses_owners(), value: owners.length > 0 ? <Content>{owners.map(({ name }) => name).join("、")}</Content> : m.houses_owners_none() },
            { name: m.houses_registered_on(), value: formatDay(createdAt) },
            { name: m.houses_verified_on(), value: verifiedAt ? formatDay(verifiedAt) : m.organisations_not_verified() },
            { name: m.houses_about(), value: about && <Prose text={about} /> },
          ]}
        />
      </Section>
      <Section id="proofs" title={m.houses_proofs()}>
        {proofs.length > 0 ? <FileRows files={proofs} /> : <p className="muted">{m.houses_proofs_none()}</p>}
      </Section>
      <Section id="standing" title={m.standing_title()}>
        <StandingRows standings={standings} today={today} {...(acts && { acts })} />
      </Section>
      <Section id="history" title={m.houses_history()}>
        {happenings.length > 0 ? (
          <Timeline
            happenings={happenings.map(({ event, at, person, reason, until }) => ({
              at,
              what: until ? `${organisationEventLabel[event]()} · ${m.houses_history_until({ day: formatDay(until) })}` : organisationEventLabel[event](),
              who: person,
              reason,
              official: event !== "submit-proof",
            }))}
          />
        ) : (
          <p className="muted">{m.houses_history_none()}</p>
        )}
      </Section>
    </>
  );
};
