import type { IntentStatus } from "#app/domain/intent/lifecycle.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { IntentTag } from "#app/ui/status-tag.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { PinnedVersion } from "./pinned-version.tsx";

interface Intent {
  status: IntentStatus;
  version: number;
  /** Whether the reader can open the product. */
  opens: boolean;
  product: { number: string; name: string; version: number };
  vendor: { name: string; creditCode: string; suspended: boolean };
  sentAt: Date;
  acknowledgedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Who answers with what, since when, and how it stands. */
export const intentRows = ({ status, version, opens, product, vendor, sentAt, acknowledgedAt, withdrawnAt }: Intent) => [
  { name: m.intents_state(), value: <IntentTag status={status} /> },
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
        {product.version > version && (
          <>
            {" "}
            <Tag tone="wait">{m.intents_newer({ version: product.version })}</Tag>
          </>
        )}
      </>
    ),
  },
  {
    name: m.intents_vendor(),
    value: (
      <>
        <a href={paths.vendor(vendor.creditCode)} lang="zh-CN">
          {vendor.name}
        </a>
        {vendor.suspended && (
          <>
            {" "}
            <Tag tone="bad">{m.intents_vendor_suspended()}</Tag>
          </>
        )}
      </>
    ),
  },
  { name: m.intents_sent_at(), value: <Instant at={sentAt} /> },
  ...(acknowledgedAt ? [{ name: m.intents_acknowledged_at(), value: <Instant at={acknowledgedAt} /> }] : []),
  ...(withdrawnAt ? [{ name: m.intents_withdrawn_at(), value: <Instant at={withdrawnAt} /> }] : []),
];

export const contactRows = ({ name, phone, email }: { name: string; phone: string; email: string }) => [
  { name: m.intents_contact_name(), value: <Content>{name}</Content> },
  { name: m.intents_contact_phone(), value: phone },
  { name: m.intents_contact_email(), value: email },
];
