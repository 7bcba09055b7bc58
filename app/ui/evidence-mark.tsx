import type { ReactNode } from "react";
import type { EffectiveEvidence, EvidenceLevel } from "#app/domain/product/evidence.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";

/** Four shapes, one a level: an empty ring, a page, a page with a tick, a building that stands. */
const shapes: Record<EvidenceLevel, ReactNode> = {
  "self-declared": <circle cx="8" cy="8" r="5.5" fill="none" />,
  documented: <path d="M4 1.500h6l3 3v10H4z M6 7h5 M6 10h5" fill="none" />,
  tested: <path d="M8 1.500l5.500 2v4.500c0 3.500-2.500 5.500-5.500 6.500-3-1-5.500-3-5.500-6.500V3.500z M5.500 8l2 2 3.500-4" fill="none" />,
  deployed: <path d="M2.500 14.500v-9L8 1.500l5.500 4v9z M6.500 14.500v-4h3v4" fill="none" />,
};

/** The level that counts, and whether more is asked (待核验) or the evidence has run out (已过期); in a list, how many stand at it. */
export const EvidenceMark = ({ level, pending = false, expired = false, count }: Partial<EffectiveEvidence> & { level: EvidenceLevel; count?: number }) => (
  <span className="evidence">
    <svg viewBox="0 0 16 16" aria-hidden="true" stroke="currentColor" strokeWidth="1.4">
      {shapes[level]}
    </svg>
    {evidenceLabel[level]()}
    {count !== undefined && <span className="number">{count}</span>}
    {pending && <span className="muted">{m.ui_evidence_pending()}</span>}
    {expired && <span className="warned">{m.ui_evidence_expired()}</span>}
  </span>
);
