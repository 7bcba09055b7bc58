import type { OwnProduct, SupplyDesk } from "#app/features/desk/open-supply-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Sentence } from "#app/ui/content.tsx";
import { Section } from "#app/ui/page.tsx";
import { ProductStatusTag } from "#app/ui/status-tag.tsx";
import { WaitingRows } from "#app/ui/waiting-rows.tsx";
import { DealingsPart } from "./dealings-part.tsx";
import { OwnList, OwnName } from "./own-list.tsx";

/** The house's products, and the requests that others have not decided yet. */
export function SupplyPart({ products, waiting, intents, mistakes, mayCreate, now }: SupplyDesk & { now: Date }) {
  return (
    <>
      <OwnList
        id="products"
        title={m.desk_products()}
        create={{ href: paths.productDrafts(), words: m.desk_product_new(), may: mayCreate }}
        rows={products}
        columns={[
          { name: m.desk_product(), cell: Name },
          { name: m.desk_status(), cell: ({ status }) => <ProductStatusTag status={status} /> },
          { name: m.desk_claims(), cell: Claims },
          { name: m.desk_fits(), cell: Fits, figure: true },
        ]}
        none={{ title: m.desk_products_none(), text: m.desk_products_none_text() }}
      />
      <DealingsPart intents={intents} mistakes={mistakes} now={now} />
      {waiting.length > 0 && (
        <Section id="waiting" title={m.desk_waiting()}>
          <WaitingRows
            now={now}
            rows={waiting.map(({ id, product, capability, asked, since }) => ({
              key: id,
              href: paths.confirmation(id),
              title: product,
              about: [capability, asked ? <Sentence key="asked">{m.desk_waiting_on({ name: asked })}</Sentence> : m.desk_waiting_on_office()],
              since,
            }))}
          />
        </Section>
      )}
    </>
  );
}

const Name = ({ id, number, name }: OwnProduct) => <OwnName href={number ? paths.product(number) : paths.productDraft(id)} name={name} number={number} />;

const Claims = ({ claims, waiting }: OwnProduct) => (
  <span>
    {m.desk_claims_count({ count: claims })}
    {waiting > 0 && <span className="muted">{` · ${m.desk_claims_waiting({ count: waiting })}`}</span>}
  </span>
);

const Fits = ({ number, fits }: OwnProduct) =>
  number && fits ? (
    <a href={paths.productFits(number)}>
      {m.desk_fits_count({ count: fits.fits })}
      {fits.nearly > 0 && m.desk_fits_nearly({ count: fits.nearly })}
    </a>
  ) : null;
