import { m } from "#app/i18n/generated/messages.js";
import { withParameter } from "#app/ui/list-state.ts";

interface Filters {
  path: string;
  query: URLSearchParams;
  fit: "fits" | "nearly" | null;
  catalogued: boolean;
  counts: { ranked: number; fits: number; nearly: number; catalogued: number };
}

/** What of the ranking is shown: links, so that every state has an address. Places stay those of the whole. */
export function CandidateFilters({ path, query, fit, catalogued, counts }: Filters) {
  const fits = [
    { value: null, label: m.matching_all(), count: counts.ranked },
    { value: "fits", label: m.matching_fits_only(), count: counts.fits },
    { value: "nearly", label: m.matching_nearly(), count: counts.nearly },
  ];
  const marks = [
    { value: null, label: m.matching_with_uncatalogued() },
    { value: "yes", label: m.matching_only_catalogued(), count: counts.catalogued },
  ];
  return (
    <div className="list-bar no-print">
      <Choices label={m.matching_show()} path={path} query={query} name="fit" choices={fits} current={fit} />
      <Choices label={m.matching_title_catalogue()} path={path} query={query} name="catalogue" choices={marks} current={catalogued ? "yes" : null} />
    </div>
  );
}

const Choices = ({
  label,
  path,
  query,
  name,
  choices,
  current,
}: {
  label: string;
  path: string;
  query: URLSearchParams;
  name: string;
  choices: { value: string | null; label: string; count?: number }[];
  current: string | null;
}) => (
  <nav className="sorts" aria-label={label}>
    <span className="muted">{label}</span>
    {choices.map(({ value, label: words, count }) => {
      const text = count === undefined ? words : `${words} ${count}`;
      return value === current ? (
        <strong key={words} aria-current="true">
          {text}
        </strong>
      ) : count === 0 ? (
        <span key={words} className="muted">
          {text}
        </span>
      ) : (
        <a key={words} href={`${path}${withParameter(query, name, value)}`}>
          {text}
        </a>
      );
    })}
  </nav>
);
