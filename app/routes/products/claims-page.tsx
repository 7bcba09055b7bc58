import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { claimsPerProduct } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { ClaimsForm, type ClaimsFormProps } from "./claims-form.tsx";
import type { Place } from "./find-editable.server.ts";
import { PlaceTrail, VersionNote } from "./place-trail.tsx";

/** The page of the claims form, in a draft and for what is listed. */
export const ClaimsPage = ({ place, ...form }: { place: Place } & Omit<ClaimsFormProps, "save" | "back" | "children">) => (
  <Page narrow>
    <PlaceTrail {...place} />
    <PageHeading title={m.vendor_claims()} lead={m.vendor_claims_lead({ most: claimsPerProduct.most })} />
    <ClaimsForm {...form} save={place.listed ? m.vendor_save_version() : m.ui_save_continue()} back={place.href}>
      {place.listed && <VersionNote />}
      <details className="mb-6" open={form.claims.length === 0}>
        <summary>{m.vendor_levels_title()}</summary>
        <div className="mt-3">
          <Levels />
        </div>
      </details>
    </ClaimsForm>
  </Page>
);

const needs = {
  "self-declared": m.vendor_needs_self_declared,
  documented: m.vendor_needs_documented,
  tested: m.vendor_needs_tested,
  deployed: m.vendor_needs_deployed,
};
const confirms = {
  "self-declared": m.vendor_confirms_nobody,
  documented: m.vendor_confirms_nobody,
  tested: m.vendor_confirms_operator,
  deployed: m.vendor_confirms_owner,
};

/** What each level of evidence takes, and who confirms it. */
const Levels = () => (
  <Table
    caption={m.vendor_levels_title()}
    hideCaption
    rows={evidenceLevels}
    rowKey={(level) => level}
    columns={[
      { name: m.vendor_level(), cell: (level) => <EvidenceMark level={level} /> },
      { name: m.vendor_level_needs(), cell: (level) => needs[level]() },
      { name: m.vendor_level_confirms(), cell: (level) => confirms[level]() },
    ]}
  />
);
