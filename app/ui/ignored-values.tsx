import { m } from "#app/i18n/generated/messages.js";
import { Sentence } from "./content.tsx";
import type { Filter } from "./filter-panel.tsx";
import { withoutValues } from "./list-state.ts";
import { Notice } from "./notice.tsx";

/** How many are named, and how much of each is shown. */
const named = 5;
const longest = 40;

interface Props {
  path: string;
  query: URLSearchParams;
  filters: Filter[];
  ignored: readonly { name: string; value: string }[];
}

/** What in a list's address was not understood, and the address without it. */
export function IgnoredValues({ path, query, filters, ignored }: Props) {
  if (ignored.length === 0) return null;
  const nameOf = (name: string) => filters.find((filter) => filter.name === name)?.label ?? (name === "sort" ? m.ui_sort() : name);
  return (
    <Notice kind="warning">
      <p>{m.scenarios_ignored()}</p>
      <ul>
        {ignored.slice(0, named).map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            <Sentence>{m.ui_filter_value({ filter: nameOf(name), value: [...value].slice(0, longest).join("") })}</Sentence>
          </li>
        ))}
        {ignored.length > named && <li>{m.scenarios_ignored_more({ count: ignored.length - named })}</li>}
      </ul>
      <p>
        <a href={`${path}${withoutValues(query, ignored)}`}>{m.scenarios_ignored_clean()}</a>
      </p>
    </Notice>
  );
}
