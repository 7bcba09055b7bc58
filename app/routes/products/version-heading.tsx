import type { VersionView } from "#app/features/products/version-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { EntryMark } from "#app/ui/entry-mark.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DetailHeading } from "#app/ui/page.tsx";

/** Says first that this is not what is listed now, then what it was. */
export const VersionHeading = ({ found }: { found: VersionView }) => (
  <>
    <Notice kind="warning">
      <p>
        {m.products_earlier_version({ version: found.version, now: found.now.version })} <a href={paths.product(found.number)}>{m.products_see_present()}</a>
      </p>
      {found.entries.length > 0 && <p>{m.products_version_pinned()}</p>}
    </Notice>
    <DetailHeading
      over={
        <>
          <RecordNumber>{found.number}</RecordNumber>
          <span className="muted">{found.kind}</span>
          <span className="muted">{m.products_version({ version: found.version })}</span>
          {found.entries.map((number) => (
            <EntryMark key={number} number={number} />
          ))}
        </>
      }
      title={<Content>{found.name}</Content>}
      lead={<Content>{found.summary}</Content>}
    >
      <Facts
        rows={[
          {
            name: m.products_vendor(),
            value: (
              <Content>
                <a href={paths.vendor(found.vendor.creditCode)}>{found.vendor.name}</a>
              </Content>
            ),
          },
          { name: m.products_delivery(), value: found.deliveryModels.join(m.products_comma()) },
          { name: m.products_price(), value: found.priceModel },
          { name: m.products_version_since(), value: <Instant at={found.createdAt} /> },
        ]}
      />
    </DetailHeading>
  </>
);
