import { importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { type AskedCapability, type RankedCandidate, shortfall } from "#app/ui/candidate.ts";

/** A vendor's own products: the place of each among all, and what it lacks. */
export const OwnPlaces = ({ asked, candidates, ranked }: { asked: AskedCapability[]; candidates: RankedCandidate[]; ranked: number }) => (
  <ul className="own-places">
    {candidates.map(({ number, name, place, answers }) => {
      const lacks = asked.flatMap(({ importance, capability, label }, i) => {
        const answer = answers[i];
        return answer && answer.coverage !== "covered"
          ? [{ capability, importance: importanceLabel[importance](), requirement: label, how: shortfall(answer) }]
          : [];
      });
      return (
        <li key={number}>
          <p>
            <a href={paths.product(number)} lang="zh-CN">
              {name}
            </a>
            <strong className="number">{m.matching_place_of({ place, ranked })}</strong>
          </p>
          {lacks.length === 0 ? (
            <p className="small">{m.matching_lacks_nothing()}</p>
          ) : (
            <>
              <p className="small muted">{m.matching_lacks()}</p>
              <ul className="small">
                {lacks.map(({ capability, ...lack }) => (
                  <li key={capability}>{m.matching_lacks_what(lack)}</li>
                ))}
              </ul>
            </>
          )}
        </li>
      );
    })}
  </ul>
);
