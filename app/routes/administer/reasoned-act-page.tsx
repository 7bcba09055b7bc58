import type { ComponentProps } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content } from "#app/ui/content.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";

interface Props extends Pick<ComponentProps<typeof ReasonPage>, "last" | "heading" | "lead" | "label" | "hint"> {
  person: { personId: string; name: string; email: string | null; limit: number };
}

/** Asks for the reason of what is done to an account. */
export function ReasonedActPage({ person: { personId, name, email, limit }, ...words }: Props) {
  const back = paths.administerPerson(personId);
  return (
    <ReasonPage
      {...words}
      trail={[
        { href: paths.administer(), label: m.administer_title() },
        { href: back, label: <Content>{name}</Content> },
      ]}
      about={[
        { name: m.administer_name(), value: <Content>{name}</Content> },
        { name: m.administer_email(), value: email },
      ]}
      limit={limit}
      rows={3}
      confirms={words.heading}
      back={back}
    />
  );
}
