import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/notice.tsx";

/** What somebody who belongs to no house does next: register one, be invited, choose one. */
export const Alone = ({ registers }: { registers: boolean }) => (
  <EmptyState title={m.desk_alone()}>
    <p>{m.houses_mine_none_text()}</p>
    <p className="actions">
      {registers && <ButtonLink href={paths.organisationNew()}>{m.houses_register()}</ButtonLink>}
      <a href={paths.organisations()}>{m.desk_alone_mine()}</a>
    </p>
  </EmptyState>
);
