import { paths } from "#app/paths.ts";

/** The version that was kept, invited or offered; a link where the reader can open the product. */
export const PinnedVersion = ({ number, version, opens, children }: { number: string; version: number; opens: boolean; children: string }) =>
  opens ? <a href={paths.productVersion(number, version)}>{children}</a> : <span className="muted">{children}</span>;
