import type { Holder } from "#app/features/administration/watch-powers.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { powerLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { Content } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Table } from "#app/ui/table.tsx";

/** Who holds a power and who did. */
export const Holders = ({ holders }: { holders: Holder[] }) => (
  <Table
    caption={m.administer_holders()}
    hideCaption
    rows={holders}
    rowKey={({ id }) => id}
    columns={[
      { name: m.administer_name(), cell: ({ name }) => <Content>{name}</Content> },
      { name: m.administer_power(), cell: ({ power }) => powerLabel[power]() },
      { name: m.administer_holder_by(), cell: ({ grantedBy }) => (grantedBy ? <Content>{grantedBy}</Content> : m.administer_holder_console()) },
      { name: m.administer_holder_since(), cell: ({ since }) => <Instant at={since} /> },
      { name: m.administer_holder_until(), cell: ({ until }) => (until ? <Instant at={until} /> : m.administer_holder_present()) },
      {
        name: m.administer_acts(),
        cell: ({ id, name, revocable }) =>
          revocable && (
            <Confirm
              id={`revoke-${id}`}
              action={paths.powerEnd(id)}
              opens={m.administer_revoke()}
              title={m.administer_revoke_title({ name })}
              confirms={m.administer_revoke()}
              look="secondary"
              goes="danger"
              compact
            >
              <p>{m.administer_revoke_lead()}</p>
            </Confirm>
          ),
      },
    ]}
  />
);
