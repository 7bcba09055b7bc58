import type { ListedEntry } from "#app/domain/catalogue/listed-entry.ts";
import { scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { formatDay } from "./format.ts";
import { EntryStatusTag } from "./status-tag.tsx";
import { type Column, Table } from "./table.tsx";

/** Entries of the innovation catalogue. A page leaves out what it says of all of them: its direction, its vendor, its product. */
export function EntryTable({ caption, entries, without }: { caption: string; entries: ListedEntry[]; without: ("direction" | "vendor" | "product")[] }) {
  const has = (part: (typeof without)[number]) => !without.includes(part);
  const columns: Column<ListedEntry>[] = [
    { name: m.catalogue_number(), cell: (entry) => <EntryNumber entry={entry} inCatalogue={!has("direction")} /> },
    ...(has("product") ? [{ name: m.catalogue_product(), cell: (entry: ListedEntry) => <Selected entry={entry} vendor={has("vendor")} /> }] : []),
    ...(has("direction")
      ? [{ name: m.catalogue_direction(), cell: ({ direction }: ListedEntry) => <div className="min-w-24">{scenarioDomainLabel[direction]()}</div> }]
      : []),
    { name: m.catalogue_reason(), cell: ({ reason }) => <span lang="zh-CN">{reason}</span> },
    ...(has("product")
      ? []
      : [
          {
            name: m.catalogue_version(),
            cell: (entry: ListedEntry) => <PinnedVersion entry={entry} />,
          },
        ]),
    { name: m.catalogue_validity(), cell: ({ validFrom, validUntil }) => <Validity from={validFrom} until={validUntil} /> },
    { name: m.catalogue_status(), cell: ({ status }) => <EntryStatusTag status={status} /> },
  ];
  return <Table caption={caption} hideCaption columns={columns} rows={entries} rowKey={({ number }) => number} />;
}

/** The catalogue is where a number is looked up; elsewhere it leads there. */
const EntryNumber = ({ entry: { number }, inCatalogue }: { entry: ListedEntry; inCatalogue: boolean }) =>
  inCatalogue ? (
    <span className="record" id={number}>
      {number}
    </span>
  ) : (
    <a className="nowrap number" href={`${paths.catalogue()}#${number}`}>
      {number}
    </a>
  );

const Selected = ({ entry, vendor }: { entry: ListedEntry; vendor: boolean }) => (
  <div>
    <div lang="zh-CN">{entry.open ? <a href={paths.product(entry.productNumber)}>{entry.product}</a> : entry.product}</div>
    {vendor && (
      <div lang="zh-CN">
        <a className="muted" href={paths.vendor(entry.creditCode)}>
          {entry.vendor}
        </a>
      </div>
    )}
    <div className="muted">
      <PinnedVersion entry={entry} />
    </div>
  </div>
);

/** The version that was selected, to be read as it was where the reader may open the product. */
const PinnedVersion = ({ entry: { open, productNumber, productVersion } }: { entry: ListedEntry }) => {
  const words = m.catalogue_version_of({ version: productVersion });
  return <span className="nowrap">{open ? <a href={paths.productVersion(productNumber, productVersion)}>{words}</a> : words}</span>;
};

const Validity = ({ from, until }: { from: string; until: string }) => (
  <span>
    <time className="number nowrap" dateTime={from}>
      {formatDay(from)}
    </time>{" "}
    <span className="nowrap">
      {m.catalogue_to()}{" "}
      <time className="number" dateTime={until}>
        {formatDay(until)}
      </time>
    </span>
  </span>
);
