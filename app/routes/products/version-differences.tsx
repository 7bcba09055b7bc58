import type { ReactNode } from "react";
import type { AboutPart } from "#app/domain/product/version-difference.ts";
import type { VersionView } from "#app/features/products/version-view.server.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { Sentence } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Table } from "#app/ui/table.tsx";

type Claim = VersionView["claims"][number];
type Refusal = NonNullable<VersionView["now"]["claims"][number]["refusal"]>;

const partWords: Record<AboutPart, () => string> = {
  name: m.vendor_name,
  kind: m.vendor_kind,
  summary: m.vendor_summary,
  detail: m.vendor_detail,
  deliveryModels: m.vendor_delivery,
  priceModel: m.vendor_price,
};

/** What this version says and what stands now, where the two are not the same. */
export function VersionDifferences({ found: { version, now } }: { found: VersionView }) {
  const rows = [
    ...now.about.map(({ part, before, after }) => ({ what: partWords[part](), before: linesOf(part, before), after: linesOf(part, after) })),
    ...now.claims.map(({ label, before, after, refusal }) => ({
      what: label,
      before: claimOf(before, after),
      after: (
        <>
          {claimOf(after, before)}
          {refusal && <LoweredByRefusal refusal={refusal} label={label} />}
        </>
      ),
    })),
  ];
  if (rows.length === 0) return <p className="muted">{m.products_differences_none()}</p>;
  return (
    <Table
      caption={m.products_differences()}
      hideCaption
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { name: m.products_difference_what(), cell: ({ what }) => <div className="min-w-24">{what}</div> },
        { name: m.products_version_then({ version }), cell: ({ before }) => before },
        { name: m.products_version_now({ version: now.version }), cell: ({ after }) => after },
      ]}
    />
  );
}

/** Codes are the interface's words; what the vendor wrote is Chinese. */
function linesOf(part: AboutPart, lines: string[]): ReactNode {
  if (lines.length === 0) return <span className="muted">{m.products_difference_nothing()}</span>;
  if (part === "deliveryModels") return lines.join(m.products_comma());
  if (part === "kind" || part === "priceModel") return lines[0];
  return (
    <div lang="zh-CN">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** A claim as one side has it; what both sides say alike is left out. */
function claimOf(claim: Claim | null, other: Claim | null): ReactNode {
  if (!claim) return <span className="muted">{m.products_not_claimed()}</span>;
  const { level, note, issuer, reference, issuedOn, expiresOn } = claim;
  const papers = [issuer, reference].filter(Boolean).join(" · ");
  const days = [issuedOn && formatDay(issuedOn), expiresOn && `${m.products_expires()} ${formatDay(expiresOn)}`].filter(Boolean).join(" · ");
  return (
    <div>
      <div>{evidenceLabel[level]()}</div>
      {note !== other?.note && <div lang="zh-CN">{note}</div>}
      {papers && (
        <div className="muted">
          <span lang="zh-CN">{papers}</span>
          {days && ` · ${days}`}
        </div>
      )}
    </div>
  );
}

/** That others, and not the vendor, lowered the level. */
const LoweredByRefusal = ({ refusal, label }: { refusal: Refusal; label: string }) => (
  <div className="small muted">
    {refusal === "unnamed" ? (
      m.products_level_checked()
    ) : (
      <>
        <Sentence>{m.products_level_refused({ who: `${capacityLabel[refusal.capacity]()} ${refusal.by}`, day: formatDay(refusal.day) })}</Sentence>{" "}
        <a href={paths.confirmation(refusal.id)}>
          {m.products_decision_open()}
          <span className="visually-hidden">{` ${label}`}</span>
        </a>
      </>
    )}
  </div>
);
