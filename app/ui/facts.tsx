import type { ReactNode } from "react";

/** The few facts that decide, side by side under the name of the thing. */
export const Facts = ({ rows }: { rows: { name: string; value: ReactNode }[] }) => (
  <dl className="facts">
    {rows.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
