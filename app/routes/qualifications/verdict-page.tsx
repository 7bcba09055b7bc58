import type { ComponentProps } from "react";
import { qualificationText } from "#app/domain/qualification/qualification.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";

interface Props {
  qualification: { id: string; name: string; number: string; house: string };
  last: ComponentProps<typeof ReasonPage>["last"];
  heading: string;
  lead: string;
}

/** Asks for the reason of a verdict against a qualification. */
export const VerdictPage = ({ qualification: { id, name, number, house }, last, heading, lead }: Props) => (
  <ReasonPage
    last={last}
    trail={[{ href: paths.qualification(id), label: <Content>{name}</Content> }]}
    heading={heading}
    lead={lead}
    about={[
      { name: m.qualifications_name(), value: <Content>{name}</Content> },
      { name: m.qualifications_number(), value: <RecordNumber>{number}</RecordNumber> },
      { name: m.qualifications_house(), value: <Content>{house}</Content> },
    ]}
    label={m.houses_reason()}
    hint={m.houses_reason_hint()}
    limit={qualificationText.reason.most}
    confirms={heading}
    back={paths.qualification(id)}
  />
);
