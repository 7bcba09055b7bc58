import { smallestFigure } from "#app/domain/matching/coverage.ts";
import { smallestCell } from "#app/domain/matching/gap-map.ts";
import { m } from "#app/i18n/generated/messages.js";
import { heatWords } from "./gap-heat.ts";

/** What the figures of the map count. */
export function GapKey({ withheld }: { withheld: boolean }) {
  const rows = [
    { name: m.gaps_key_demand(), text: m.gaps_key_demand_text() },
    { name: m.gaps_key_supply(), text: m.gaps_key_supply_text() },
    { name: m.gaps_key_short(), text: m.gaps_key_short_text({ few: smallestFigure }) },
    ...(withheld ? [{ name: m.gaps_key_withheld({ count: smallestCell }), text: m.gaps_key_withheld_text({ count: smallestCell }) }] : []),
  ];
  return (
    <>
      <dl className="gap-key small" aria-label={m.gaps_key_title()}>
        {rows.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="gap-scale small">
        {m.gaps_scale()}
        {heatWords.map((word, heat) => (
          <span key={word()} className={`heat-${heat}`}>
            {word()} {shares()[heat]}
          </span>
        ))}
      </p>
    </>
  );
}

/** What share of a cell's capabilities each step of `heatOf` stands for. */
const shares = () => [m.gaps_scale_none(), m.gaps_scale_third(), m.gaps_scale_two_thirds(), m.gaps_scale_more()];
