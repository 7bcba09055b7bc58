const parts = ["against", "changed", "moved", "open", "page"] as const;
type Part = (typeof parts)[number];

/** What stands open on a kept run's page, as its address has it; no value longer than any that is meant. */
export const openParts = (query: URLSearchParams) =>
  Object.fromEntries(parts.map((part) => [part, query.get(part)] as const).filter(([, value]) => value !== null && value.length <= longestValue)) as OpenParts;
const longestValue = 100;

export type OpenParts = Partial<Record<Part, string>>;
export type AddressOf = (change: Partial<Record<Part, string | null>>, anchor: string) => string;

/** The page with a part of it changed and all else as it stands; null closes a part. */
export const addressesOf =
  (path: string, open: OpenParts): AddressOf =>
  (change, anchor) => {
    const next = new URLSearchParams();
    for (const part of parts) {
      const value = part in change ? change[part] : open[part];
      if (value) next.set(part, value);
    }
    return `${path}${next.size > 0 ? `?${next}` : ""}#${anchor}`;
  };

/** The first page of a part is the one that is shown where none is named. */
export const numbered = (page: number) => (page === 1 ? null : String(page));
