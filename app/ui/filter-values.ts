import type { Filter } from "./filter-panel.tsx";

/** A filter from its possible values, what each would leave, and what is chosen; in the values' own order. */
export function filterOf(
  name: string,
  label: string,
  values: { value: string; label: string }[],
  counts: Record<string, number> | undefined,
  chosen: readonly string[],
  single = false,
): Filter {
  return { name, label, single, values: values.map((one) => ({ ...one, count: counts?.[one.value] ?? 0, chosen: chosen.includes(one.value) })) };
}

/** … with the most frequent first, and no more than `most` beside what is chosen: for lists too long to offer whole. */
export function frequentFilterOf(
  name: string,
  label: string,
  labelOf: (value: string) => string,
  counts: Record<string, number> | undefined,
  chosen: readonly string[],
  most: number,
): Filter {
  const countOf = (value: string) => counts?.[value] ?? 0;
  const frequent = Object.keys(counts ?? {})
    .sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1))
    .slice(0, most);
  const values = [...new Set([...chosen, ...frequent])];
  return filterOf(
    name,
    label,
    values.map((value) => ({ value, label: labelOf(value) })),
    counts,
    chosen,
  );
}
