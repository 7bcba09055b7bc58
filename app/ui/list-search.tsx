import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";
import { languageOf } from "./content.tsx";
import { withParameter } from "./list-state.ts";

/** The search of a list; it keeps the filters. */
export const ListSearch = ({ action, label, q, query }: { action: string; label: string; q: string; query: URLSearchParams }) => (
  <form className="search-row" role="search" action={action} aria-label={label}>
    {[...query]
      .filter(([name]) => name !== "q" && name !== "page" && name !== "sort" && name !== "lang")
      .map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    <input className="input" type="search" name="q" defaultValue={q} {...languageOf(q)} aria-label={label} placeholder={label} maxLength={100} />
    <Button look="secondary">{m.ui_search()}</Button>
  </form>
);

/** Ways to order a list, each a link. */
export const SortLinks = ({
  path,
  query,
  sorts,
  current,
}: {
  path: string;
  query: URLSearchParams;
  sorts: { value: string; label: string }[];
  current: string;
}) => (
  <nav className="sorts" aria-label={m.ui_sort()}>
    <span className="muted">{m.ui_sort()}</span>
    {sorts.map(({ value, label }) =>
      value === current ? (
        <strong key={value} aria-current="true">
          {label}
        </strong>
      ) : (
        <a key={value} href={`${path}${withParameter(query, "sort", value)}`}>
          {label}
        </a>
      ),
    )}
  </nav>
);
