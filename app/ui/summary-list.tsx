import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";

export interface SummaryRow {
  name: string;
  /** Empty or null reads as not given. */
  value: ReactNode;
  /** Where it is changed. */
  change?: string;
  /** What is done there, where it is not a change. */
  does?: string;
}

export const SummaryList = ({ rows }: { rows: SummaryRow[] }) => (
  <dl className="summary-list">
    {rows.map(({ name, value, change, does = m.ui_change() }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value === null || value === undefined || value === "" || value === false ? <span className="not-given">{m.ui_not_given()}</span> : value}</dd>
        {change && (
          <dd>
            <a href={change}>
              {does}
              <span className="visually-hidden">{` ${name}`}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
