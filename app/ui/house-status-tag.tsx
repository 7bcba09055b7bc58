import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import type { QualificationStatus } from "#app/domain/qualification/qualification.ts";
import { organisationStatusLabel, qualificationStatusLabel } from "#app/i18n/house-labels.ts";
import { Tag, type Tone } from "./tag.tsx";

const organisationTone: Record<OrganisationStatus, Tone> = {
  registered: "neutral",
  pending: "wait",
  verified: "good",
  rejected: "bad",
  suspended: "bad",
  withdrawn: "over",
};
const qualificationTone: Record<QualificationStatus, Tone> = { waiting: "wait", verified: "good", refused: "bad", withdrawn: "over", revoked: "bad" };

export const OrganisationStatusTag = ({ status }: { status: OrganisationStatus }) => (
  <Tag tone={organisationTone[status]}>{organisationStatusLabel[status]()}</Tag>
);
export const QualificationTag = ({ status }: { status: QualificationStatus }) => (
  <Tag tone={qualificationTone[status]}>{qualificationStatusLabel[status]()}</Tag>
);
