import type { VersionView } from "#app/features/products/version-view.server.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { type Column, Table } from "#app/ui/table.tsx";
import { Claimed, Day, Expiry, Issuer } from "./claim-cells.tsx";

type Claim = VersionView["claims"][number];

/** What a version claimed, in the vendor's own words: what others confirmed since is no part of it. */
export function VersionClaims({ claims, papers }: { claims: Claim[]; papers: boolean }) {
  const columns: Column<Claim>[] = [
    { name: m.products_capability(), cell: (claim) => <Claimed {...claim} /> },
    { name: m.products_evidence_stated(), cell: ({ level }) => <span className="nowrap">{evidenceLabel[level]()}</span> },
    { name: m.products_issuer(), cell: (claim) => <Issuer {...claim} /> },
    { name: m.products_issued(), cell: ({ issuedOn }) => issuedOn && <Day day={issuedOn} /> },
    { name: m.products_expires(), cell: (claim) => <Expiry {...claim} /> },
  ];
  return (
    <>
      <Table caption={m.products_claims()} hideCaption columns={columns} rows={claims} rowKey={({ capability }) => capability} />
      <p className="small muted mt-3">{m.products_version_stated()}</p>
      {!papers && <p className="small muted">{m.products_papers_hidden()}</p>}
    </>
  );
}
