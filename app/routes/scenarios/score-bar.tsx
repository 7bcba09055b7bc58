import { capabilityOf, type Figures } from "#app/domain/matching/figures.ts";
import { m } from "#app/i18n/generated/messages.js";
import { inThousandths, signed } from "#app/ui/candidate.ts";

/**
 * What means the same for every need first: how well the capabilities match. Then the score that orders these candidates, what it is made of, and a bar
 * of the same: what was brought side by side, hatched where musts took it away again.
 */
export function ScoreBar({ figures }: { figures: Figures }) {
  const { text, latent, mustDeduction, catalogue, score, tagScore } = figures;
  const capability = capabilityOf(figures);
  const brought = capability + text + latent;
  const kept = brought + mustDeduction;
  const parts = [
    { name: m.matching_score_capability(), figure: inThousandths(capability), shown: true },
    { name: m.matching_score_text(), figure: signed(text), shown: text > 0 },
    { name: m.matching_score_latent(), figure: signed(latent), shown: latent > 0 },
    { name: m.matching_score_deduction(), figure: signed(mustDeduction), shown: mustDeduction < 0 },
    { name: m.matching_score_addend(), figure: signed(catalogue), shown: catalogue > 0 },
  ];
  return (
    <div className="score">
      <p>
        <strong>{inThousandths(tagScore)}</strong> {m.matching_tag_score()}
      </p>
      <p className="small muted">{m.matching_order_score({ score: inThousandths(score) })}</p>
      <svg viewBox="0 0 1050 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width="1000" height="10" />
        <rect className="kept" width={capability} height="10" />
        <rect className="words" x={capability} width={text} height="10" />
        <rect className="near" x={capability + text} width={latent} height="10" />
        <rect className="track" x={kept} width={-mustDeduction} height="10" />
        <rect className="lost" x={kept} width={-mustDeduction} height="10" />
        <rect className="added" x={kept} width={catalogue} height="10" />
      </svg>
      <dl>
        {parts.map(
          ({ name, figure, shown }) =>
            shown && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{figure}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
