import { m } from "#app/i18n/generated/messages.js";
import { Button } from "./button.tsx";
import { Icon } from "./icons.tsx";
import { withoutValue } from "./list-state.ts";

export interface FilterValue {
  value: string;
  label: string;
  /** How many rows it would leave; null says nothing. */
  count: number | null;
  chosen: boolean;
}

export interface Filter {
  name: string;
  label: string;
  values: FilterValue[];
  /** One value at most. */
  single?: boolean;
}

/** How many values are shown before the rest folds away. */
const shown = 6;

const offeredOf = (values: FilterValue[]) => values.filter(({ count, chosen }) => chosen || count !== 0);

/** The filters of a list: a GET form, at the left or in a drawer. Values that would leave nothing are not offered. */
export function FilterPanel({ action, filters, hidden }: { action: string; filters: Filter[]; hidden: [string, string][] }) {
  if (filters.every(({ values }) => offeredOf(values).length === 0)) return null;
  const chosen = filters.reduce((sum, { values }) => sum + values.filter((one) => one.chosen).length, 0);
  return (
    <details className="filter-drawer">
      <summary>
        <Icon name="filter" />
        {m.ui_filters()}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      <form className="filters" action={action} aria-label={m.ui_filters()}>
        {hidden.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {filters.map((filter) => (
          <FilterGroup key={filter.name} {...filter} />
        ))}
        <div className="actions">
          <Button compact>{m.ui_apply_filters()}</Button>
        </div>
      </form>
    </details>
  );
}

function FilterGroup({ name, label, values, single = false }: Filter) {
  const offered = offeredOf(values);
  if (offered.length === 0) return null;
  const first = offered.slice(0, shown);
  const rest = offered.slice(shown);
  const choice = ({ value, label: text, count, chosen }: FilterValue) => (
    <label className="choice" key={value}>
      <input type={single ? "radio" : "checkbox"} name={name} value={value} defaultChecked={chosen} />
      <span>{text}</span>
      {count !== null && <span className="tally">{count}</span>}
    </label>
  );
  return (
    <fieldset>
      <legend>{label}</legend>
      {first.map(choice)}
      {rest.length > 0 && (
        <details open={rest.some(({ chosen }) => chosen)}>
          <summary>{m.ui_more_values({ count: rest.length })}</summary>
          {rest.map(choice)}
        </details>
      )}
    </fieldset>
  );
}

/** What narrows the list now, each a link that takes it away. */
export function ActiveFilters({ path, query, filters }: { path: string; query: URLSearchParams; filters: Filter[] }) {
  const active = filters.flatMap(({ name, label, values }) => values.filter(({ chosen }) => chosen).map((one) => ({ name, filter: label, ...one })));
  if (active.length === 0) return null;
  const q = query.get("q");
  return (
    <ul className="active-filters" aria-label={m.ui_active_filters()}>
      {active.map(({ name, filter, value, label }) => (
        <li key={`${name} ${value}`}>
          <a href={`${path}${withoutValue(query, name, value)}`}>
            <span>{m.ui_filter_value({ filter, value: label })}</span>
            <Icon name="remove" />
            <span className="visually-hidden">{m.ui_remove_filter()}</span>
          </a>
        </li>
      ))}
      <li>
        <a className="clear" href={q ? `${path}?${new URLSearchParams({ q })}` : path}>
          {m.ui_clear_filters()}
        </a>
      </li>
    </ul>
  );
}
