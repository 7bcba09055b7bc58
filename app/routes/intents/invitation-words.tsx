import type { ShownInvitationStatus } from "#app/domain/intent/lifecycle.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { InvitationTag } from "#app/ui/status-tag.tsx";
import { PinnedVersion } from "./pinned-version.tsx";

interface Invitation {
  status: ShownInvitationStatus;
  owner: string;
  vendor: string;
  version: number;
  /** Whether the reader can open the product. */
  opens: boolean;
  product: { number: string; name: string };
  sentAt: Date;
  endedAt: Date | null;
}

/** Who asks whom, about which product, since when, and how it stands. */
export const invitationRows = ({ status, owner, vendor, version, opens, product, sentAt, endedAt }: Invitation) => [
  { name: m.intents_state(), value: <InvitationTag status={status} /> },
  { name: m.scenarios_owner(), value: <Content>{owner}</Content> },
  {
    name: m.intents_product(),
    value: (
      <>
        <a href={paths.product(product.number)} lang="zh-CN">
          {product.name}
        </a>{" "}
        <RecordNumber>{product.number}</RecordNumber>{" "}
        <PinnedVersion number={product.number} version={version} opens={opens}>
          {m.intents_version_of({ version })}
        </PinnedVersion>
      </>
    ),
  },
  { name: m.intents_vendor(), value: <Content>{vendor}</Content> },
  { name: m.intents_sent_at(), value: <Instant at={sentAt} /> },
  ...(endedAt ? [{ name: m.intents_ended_at(), value: <Instant at={endedAt} /> }] : []),
];
