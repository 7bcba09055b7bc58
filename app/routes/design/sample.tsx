import type { ReactNode } from "react";

/** A component by its name, and what it looks like. */
export const Sample = ({ of, children }: { of: string; children: ReactNode }) => (
  <section className="sample">
    <h2>
      <code>{of}</code>
    </h2>
    {children}
  </section>
);
