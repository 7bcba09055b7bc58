import type { DecidedConfirmation } from "#app/domain/product/decided-confirmation.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "./content.tsx";
import { EvidenceMark } from "./evidence-mark.tsx";
import { formatDay } from "./format.ts";
import { ConfirmationTag } from "./status-tag.tsx";
import { type Column, Table } from "./table.tsx";

/** Requests that were decided; each product's name leads to the record of the decision. */
export const DecidedConfirmations = ({ rows }: { rows: readonly DecidedConfirmation[] }) => (
  <Table caption={m.operate_decided()} hideCaption rows={rows} rowKey={({ id }) => id} columns={columns()} />
);

const columns = (): Column<DecidedConfirmation>[] => [
  { name: m.operate_product(), cell: Product },
  { name: m.operate_capability(), cell: ({ capability }) => capability },
  {
    name: m.operate_decided_decision(),
    cell: ({ state, level }) => (
      <div>
        <ConfirmationTag state={state} /> <EvidenceMark level={level} />
      </div>
    ),
  },
  { name: m.operate_decided_on(), cell: ({ at }) => at && <span className="number nowrap">{formatDay(at)}</span> },
  { name: m.operate_decided_by(), cell: By },
];

const Product = ({ id, product, number, vendor }: DecidedConfirmation) => (
  <div>
    <a href={paths.confirmation(id)} lang="zh-CN">
      {product}
    </a>
    <div className="muted">
      {number && <RecordNumber>{number}</RecordNumber>} <Content>{vendor}</Content>
    </div>
  </div>
);

/** The person who decided, and for which office. */
const By = ({ by, asked }: DecidedConfirmation) => (
  <div>
    {by && <Content>{by}</Content>}
    <div className="muted">{asked ? <Content>{asked}</Content> : m.operate_asked_office()}</div>
  </div>
);
