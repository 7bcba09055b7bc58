import type { ListedEntry } from "#app/domain/catalogue/listed-entry.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { EntryTable } from "#app/ui/entry-table.tsx";
import { Section } from "#app/ui/page.tsx";

/** One year's catalogue, direction by direction. */
export function CatalogueYear({ year, entries }: { year: number; entries: ListedEntry[] }) {
  const directions = scenarioDomains
    .map((direction) => ({ direction, selected: entries.filter((entry) => entry.direction === direction) }))
    .filter(({ selected }) => selected.length > 0);
  return (
    <Section id={`year-${year}`} title={m.catalogue_of_year({ year })}>
      {directions.map(({ direction, selected }) => (
        <div className="catalogue-direction" key={direction}>
          <h3>{scenarioDomainLabel[direction]()}</h3>
          <EntryTable caption={`${m.catalogue_of_year({ year })} ${scenarioDomainLabel[direction]()}`} entries={selected} without={["direction"]} />
        </div>
      ))}
    </Section>
  );
}
