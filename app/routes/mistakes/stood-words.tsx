import type { Stood } from "#app/domain/mistake/stood.ts";
import { m } from "#app/i18n/generated/messages.js";
import { inThousandths } from "#app/ui/candidate.ts";
import { formatDay } from "#app/ui/format.ts";

/** Place and score, and what they rest on; or `none` where there is no order. */
export function StoodWords({ stood, none }: { stood: Stood | null; none: string }) {
  if (!stood) return <span className="muted">{none}</span>;
  const { own, ranked, engine, learned, taxonomy, asOf } = stood;
  return (
    <>
      {own ? m.mistakes_stood_at({ place: own.place, ranked, score: inThousandths(own.score) }) : m.mistakes_stood_nowhere({ ranked })}
      <br />
      <span className="small muted">{m.mistakes_stood_by({ engine, learned, taxonomy, day: formatDay(asOf) })}</span>
    </>
  );
}
