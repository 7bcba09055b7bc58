const places = /^\/(scenarios|products)\//;
/** Numbers of scenarios and products, as one part of a path. */
const number = /^(sc-\d{4}-\d{4,}|pd-\d{6,})$/i;

/** The address with its numbers of record in capitals; null where they are. Takes path and query, as sent. */
export function inCapitals(url: string): string | null {
  const [path = "", ...query] = url.split("?");
  if (!places.test(path)) return null;
  const written = path
    .split("/")
    .map((part) => (number.test(part) ? part.toUpperCase() : part))
    .join("/");
  return written === path ? null : [written, ...query].join("?");
}
