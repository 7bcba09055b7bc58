import { oldAfterYears } from "#app/domain/product/evidence-dates.ts";
import type { ProductView } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { Sentence } from "#app/ui/content.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { formatDay } from "#app/ui/format.ts";
import { type Column, Table } from "#app/ui/table.tsx";
import { Claimed, Day, Expiry, Issuer } from "./claim-cells.tsx";

type Claim = ProductView["claims"][number];

/** What the product is said to do, and what each saying rests on. `papers`: whether the reader sees the papers' own numbers. */
export function ClaimTable({ claims, papers }: { claims: Claim[]; papers: boolean }) {
  const columns: Column<Claim>[] = [
    { name: m.products_capability(), cell: (claim) => <Claimed {...claim} /> },
    { name: m.products_evidence(), cell: (claim) => <Evidence claim={claim} /> },
    { name: m.products_issuer(), cell: (claim) => <Issuer {...claim} /> },
    { name: m.products_issued(), cell: (claim) => <Issued claim={claim} /> },
    { name: m.products_expires(), cell: (claim) => <Expiry {...claim} /> },
  ];
  return (
    <>
      <Table caption={m.products_claims()} hideCaption columns={columns} rows={claims} rowKey={({ capability }) => capability} />
      {!papers && <p className="small muted mt-3">{m.products_papers_hidden()}</p>}
    </>
  );
}

const Issued = ({ claim: { issuedOn, old } }: { claim: Claim }) =>
  issuedOn && (
    <div>
      <Day day={issuedOn} />
      {old && <div className="small warned">{m.products_issued_old({ years: oldAfterYears })}</div>}
    </div>
  );

/** What it stands at; for its house, how to have it confirmed. */
const Evidence = ({ claim: { evidence, decision, confirmation, label } }: { claim: Claim }) => (
  <div>
    <EvidenceMark {...evidence} />
    {decision && <Decided decision={decision} label={label} />}
    {confirmation && (
      <div className="no-print">
        {confirmation.waits ? (
          <span className="muted">{m.products_request_waits()}</span>
        ) : (
          <a href={paths.claimConfirmationRequest(confirmation.claimId)}>
            {m.products_request_confirmation()}
            <span className="visually-hidden">{` ${label}`}</span>
          </a>
        )}
      </div>
    )}
  </div>
);

/** Who confirmed it or did not, and when; with the record for those who may read it. */
const Decided = ({ decision: { id, state, capacity, day, name }, label }: { decision: NonNullable<Claim["decision"]>; label: string }) => {
  const who = name ? `${capacityLabel[capacity]()} ${name}` : capacityLabel[capacity]();
  const words = (state === "confirmed" ? m.products_confirmed_by : m.products_refused_by)({ who, day: formatDay(day) });
  return (
    <div className="small muted">
      <Sentence>{words}</Sentence>
      {id && (
        <>
          {" "}
          <a href={paths.confirmation(id)}>
            {m.products_decision_open()}
            <span className="visually-hidden">{` ${label}`}</span>
          </a>
        </>
      )}
    </div>
  );
};
