import type { ReactNode } from "react";
import type { Coverage } from "#app/domain/matching/assess.ts";
import { m } from "#app/i18n/generated/messages.js";

const shapes: Record<Coverage, ReactNode> = {
  covered: <rect x="1" y="1" width="14" height="14" fill="currentColor" />,
  partly: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 15V1h14z" fill="currentColor" />
    </>
  ),
  missing: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" strokeWidth="1.500" />
      <path d="M2 8l6-6M2 14L14 2M8 14l6-6" stroke="currentColor" strokeWidth="1" />
    </>
  ),
};

const words: Record<Coverage, () => string> = { covered: m.ui_covered, partly: m.ui_partly, missing: m.ui_missing };

/** Filled, half or hatched, with its word: prints in black and white. */
export const CoverageCell = ({ coverage }: { coverage: Coverage }) => (
  <span className={`cell ${coverage}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {shapes[coverage]}
    </svg>
    {words[coverage]()}
  </span>
);
