import type { IntentStatus } from "#app/domain/intent/lifecycle.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { IntentTag } from "#app/ui/status-tag.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { PinnedVersion } from "./pinned-version.tsx";

interface Row {
  id: string;
  status: IntentStatus;
  answer: string;
  sentAt: Date;
  version: number;
  opens: boolean;
  product: { number: string; name: string };
  vendor: { name: string; suspended: boolean };
  contact: { name: string };
}

/** Intents in the order in which they came: which product, whose, in what words, and whom to call. */
export const IntentList = ({ intents }: { intents: Row[] }) => (
  <ol className="rows-list">
    {intents.map(({ id, status, answer, sentAt, version, opens, product, vendor, contact }) => (
      <li key={id}>
        <h3>
          <a href={paths.intent(id)} lang="zh-CN">
            {product.name}
          </a>
        </h3>
        {answer && (
          <p className="about" lang="zh-CN">
            {answer}
          </p>
        )}
        <p className="meta">
          <IntentTag status={status} />
          <Content>{vendor.name}</Content>
          {vendor.suspended && <Tag tone="bad">{m.intents_vendor_suspended()}</Tag>}
          <span>
            <RecordNumber>{product.number}</RecordNumber>{" "}
            <PinnedVersion number={product.number} version={version} opens={opens}>
              {m.intents_version_of({ version })}
            </PinnedVersion>
          </span>
          {contact.name && (
            <span>
              {m.intents_contact()} <Content>{contact.name}</Content>
            </span>
          )}
          <Instant at={sentAt} />
        </p>
      </li>
    ))}
  </ol>
);
