import type { FoundVendor } from "#app/features/organisations/find-vendor.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { RecordNumber } from "#app/ui/content.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/format.ts";
import { OrganisationStatusTag } from "#app/ui/house-status-tag.tsx";

type Vendor = Pick<FoundVendor, "creditCode" | "name" | "nameEn" | "kind" | "district" | "size" | "status" | "verifiedAt"> & { park: string };

/** Who it is: its name and code, what it is, where, how large, and since when it stands verified. */
export function VendorHeading({ vendor }: { vendor: Vendor }) {
  const { creditCode, name, nameEn, kind, district, park, size, status, verifiedAt } = vendor;
  const facts = [
    { name: m.organisations_kind(), value: kind },
    { name: m.organisations_district(), value: [district, park].filter(Boolean).join(" · ") },
    { name: m.organisations_size(), value: size },
    { name: m.organisations_verified(), value: verifiedAt ? formatDay(verifiedAt) : m.organisations_not_verified() },
  ];
  return (
    <header className="detail-heading">
      <p className="over">
        <OrganisationStatusTag status={status} />
        <span className="muted">{m.organisations_credit_code()}</span>
        <RecordNumber>{creditCode}</RecordNumber>
      </p>
      <h1 lang="zh-CN">{name}</h1>
      {nameEn && (
        <p className="lead" lang="en">
          {nameEn}
        </p>
      )}
      <Facts rows={facts} />
    </header>
  );
}
