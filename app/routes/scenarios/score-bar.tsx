import type { Figures } from "#app/domain/matching/figures.ts";
import { m } from "#app/i18n/generated/messages.js";
import { inThousandths } from "#app/ui/candidate.ts";

/** The score, what it is made of, and a bar of the same. */
export function ScoreBar({ figures: { tagScore, mustDeduction, catalogueAddend, score } }: { figures: Figures }) {
  const kept = tagScore + mustDeduction;
  return (
    <div className="score">
      <span className="visually-hidden">{m.matching_score()}</span>
      <strong>{inThousandths(score)}</strong>
      <svg viewBox="0 0 1050 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width="1000" height="10" />
        <rect className="lost" x={kept} width={-mustDeduction} height="10" />
        <rect className="kept" width={kept} height="10" />
        <rect className="added" x={kept} width={catalogueAddend} height="10" />
      </svg>
      <dl>
        <div>
          <dt>{m.matching_score_capability()}</dt>
          <dd>{inThousandths(tagScore)}</dd>
        </div>
        {mustDeduction < 0 && (
          <div>
            <dt>{m.matching_score_deduction()}</dt>
            <dd>−{inThousandths(-mustDeduction)}</dd>
          </div>
        )}
        {catalogueAddend > 0 && (
          <div>
            <dt>{m.matching_score_addend()}</dt>
            <dd>+{inThousandths(catalogueAddend)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
