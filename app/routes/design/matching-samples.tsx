import { coverages } from "#app/domain/matching/assess.ts";
import { CoverageCell } from "#app/ui/coverage-cell.tsx";
import { CoverageMatrix } from "#app/ui/coverage-matrix.tsx";
import { CoverageStrip } from "#app/ui/coverage-strip.tsx";
import { RequirementTable } from "#app/ui/requirement-table.tsx";
import { asked, candidates, requirements } from "./content.ts";
import { Sample } from "./sample.tsx";

/** What is asked and what covers it. */
export const MatchingSamples = () => (
  <>
    <Sample of="CoverageCell CoverageStrip RequirementTable">
      <p className="actions">
        {coverages.map((coverage) => (
          <CoverageCell key={coverage} coverage={coverage} />
        ))}
        {candidates.map(({ number, answers }) => (
          <CoverageStrip key={number} asked={asked} answers={answers} />
        ))}
      </p>
      <RequirementTable requirements={requirements} covering={[12, 3, null]} />
    </Sample>
    <Sample of="CoverageMatrix">
      <CoverageMatrix asked={asked} candidates={candidates} accountOf={(product) => `#${product}`} />
    </Sample>
  </>
);
