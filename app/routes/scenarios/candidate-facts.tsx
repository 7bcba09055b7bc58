import type { Ranking } from "#app/features/matching/rank-scenario.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/format.ts";

interface Props {
  view: "whole" | "own";
  ranked: number;
  counts: { ranked: number; fits: number; nearly: number; catalogued: number };
  run: Ranking["run"];
}

/** The ranking in figures. What others reach is not a vendor's to see. */
export function CandidateFacts({ view, ranked, counts, run }: Props) {
  const facts = [
    { name: m.matching_ranked(), value: m.matching_ranked_of({ ranked, products: run.products }) },
    ...(view === "whole"
      ? [
          { name: m.matching_fits(), value: m.matching_count({ count: counts.fits }) },
          { name: m.matching_nearly(), value: m.matching_count({ count: counts.nearly }) },
          { name: m.matching_catalogued(), value: m.matching_count({ count: counts.catalogued }) },
        ]
      : [{ name: m.matching_own_rows(), value: m.matching_count({ count: counts.ranked }) }]),
  ];
  return (
    <>
      <Facts rows={facts} />
      <p className="small muted run">
        {m.matching_run({ engine: run.engine, learned: run.learned, taxonomy: run.taxonomy, day: formatDay(run.asOf) })}{" "}
        <a href="#basis">{m.matching_basis()}</a>
      </p>
    </>
  );
}
