import type { ReactNode } from "react";

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  figure?: boolean;
  /** A word or a day, which stays whole however long its neighbours are. */
  brief?: boolean;
}

const lookOf = <Row,>({ figure, brief }: Column<Row>) => (figure ? { className: "figure" } : brief && { className: "nowrap" });

/** A table for what is compared; on a narrow screen each row becomes a labelled list. The first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  hideCaption = false,
}: {
  caption: ReactNode;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  hideCaption?: boolean;
}) {
  const [first, ...others] = columns;
  return (
    <table className="table labelled">
      <caption {...(hideCaption && { className: "visually-hidden" })}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" {...lookOf(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{first?.cell(row)}</th>
            {others.map((column) => (
              <td key={column.name} data-label={column.name} {...lookOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
