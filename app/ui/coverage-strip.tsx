import { coverages } from "#app/domain/matching/assess.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { AskedCapability, CandidateAnswer } from "./candidate.ts";
import { coveragePath } from "./coverage-cell.tsx";

const step = 18;
const gap = 10;

/** A product's coverage at a glance: the musts, a gap, the rest; in words for those who do not see it. */
export function CoverageStrip({ asked, answers }: { asked: AskedCapability[]; answers: CandidateAnswer[] }) {
  const cells = asked.flatMap(({ importance }, i) => (answers[i] ? [{ must: importance === "must", coverage: answers[i].coverage }] : []));
  const musts = cells.filter(({ must }) => must);
  const between = musts.length > 0 && musts.length < cells.length ? gap : 0;
  const drawn = [...musts, ...cells.filter(({ must }) => !must)].map((cell, i) => ({ ...cell, x: i * step + (cell.must ? 0 : between) }));
  const [covered = 0, partly = 0, missing = 0] = coverages.map((one) => cells.filter(({ coverage }) => coverage === one).length);
  return (
    <svg className="strip" viewBox={`0 0 ${cells.length * step + between} 16`} role="img" aria-label={m.matching_strip({ covered, partly, missing })}>
      {coverages.map((one) => {
        const shapes = drawn.filter(({ coverage }) => coverage === one).map(({ x }) => coveragePath[one](x));
        return shapes.length > 0 && <path key={one} className={`is-${one}`} d={shapes.join("")} />;
      })}
    </svg>
  );
}
