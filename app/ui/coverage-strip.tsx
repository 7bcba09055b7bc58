import { coverages } from "#app/domain/matching/assess.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { AskedCapability, CandidateAnswer } from "./candidate.ts";
import { CoverageShape } from "./coverage-cell.tsx";

/** A product's coverage at a glance: the musts, a gap, the rest; in words for those who do not see it. */
export function CoverageStrip({ asked, answers }: { asked: AskedCapability[]; answers: CandidateAnswer[] }) {
  const cells = asked.flatMap((requirement, i) => (answers[i] ? [{ ...requirement, coverage: answers[i].coverage }] : []));
  const [covered = 0, partly = 0, missing = 0] = coverages.map((one) => cells.filter(({ coverage }) => coverage === one).length);
  return (
    <span className="strip" title={m.matching_strip({ covered, partly, missing })}>
      <span className="visually-hidden">{m.matching_strip({ covered, partly, missing })}</span>
      {[true, false].map((must) => {
        const group = cells.filter(({ importance }) => (importance === "must") === must);
        return (
          group.length > 0 && (
            <span key={String(must)}>
              {group.map(({ capability, coverage }) => (
                <CoverageShape key={capability} coverage={coverage} />
              ))}
            </span>
          )
        );
      })}
    </span>
  );
}
