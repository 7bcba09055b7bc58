import type { Coverage } from "#app/domain/matching/assess.ts";
import { m } from "#app/i18n/generated/messages.js";

/** Filled, half or hatched: to be told apart without colour, on screen and on paper. */
export const CoverageShape = ({ coverage }: { coverage: Coverage }) => (
  <svg className={`coverage ${coverage}`} viewBox="0 0 16 16" aria-hidden="true">
    {coverage === "covered" ? (
      <rect x="1" y="1" width="14" height="14" fill="currentColor" />
    ) : (
      <>
        <rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path
          d={coverage === "partly" ? "M1 15V1h14z" : "M2 8l6-6M2 14L14 2M8 14l6-6"}
          fill={coverage === "partly" ? "currentColor" : "none"}
          stroke="currentColor"
        />
      </>
    )}
  </svg>
);

export const coverageWords: Record<Coverage, () => string> = { covered: m.ui_covered, partly: m.ui_partly, missing: m.ui_missing };

/** The shape with its word. */
export const CoverageCell = ({ coverage }: { coverage: Coverage }) => (
  <span className={`cell ${coverage}`}>
    <CoverageShape coverage={coverage} />
    {coverageWords[coverage]()}
  </span>
);
