import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { m } from "#app/i18n/generated/messages.js";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { Table } from "#app/ui/table.tsx";

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
export const EvidenceLevels = () => (
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
