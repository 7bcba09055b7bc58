import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";

/** The seal of a valid entry of the innovation catalogue, with its number. */
export const EntryMark = ({ number }: { number: string }) => (
  <a className="seal-mark" href={`${paths.catalogue()}#${number}`}>
    {m.catalogue_mark()} <span className="number">{number}</span>
  </a>
);
