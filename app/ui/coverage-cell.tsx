import type { Coverage } from "#app/domain/matching/assess.ts";
import { m } from "#app/i18n/generated/messages.js";

/** Filled, half or hatched, in a frame of 16 units drawn at `x`: to be told apart without colour, on screen and on paper. */
export const coveragePath: Record<Coverage, (x: number) => string> = {
  covered: (x) => `M${x} 0h16v16h-16z`,
  partly: (x) => `M${x} 16v-16h16zM${x} 16h16v-16h-1v15h-15z`,
  missing: (x) => `M${x} 0h16v16h-16zm1 1v14h14v-14zm0 6l6-6h1l-7 7zm0 7L${x + 14} 1h1L${x + 1} 15zm7 1l7-7v1l-6 6z`,
};

export const CoverageShape = ({ coverage }: { coverage: Coverage }) => (
  <svg className={`coverage is-${coverage}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={coveragePath[coverage](0)} />
  </svg>
);

export const coverageWords: Record<Coverage, () => string> = { covered: m.ui_covered, partly: m.ui_partly, missing: m.ui_missing };

/** The shape with its word. */
export const CoverageCell = ({ coverage }: { coverage: Coverage }) => (
  <span className={`cell is-${coverage}`}>
    <CoverageShape coverage={coverage} />
    {coverageWords[coverage]()}
  </span>
);
