import { weights } from "#app/domain/matching/weights.ts";
import type { EffectiveEvidence } from "#app/domain/product/evidence.ts";
import { evidenceLabel, importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { relationLabel } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { type AskedCapability, answerAnchor, inThousandths, type RankedCandidate } from "#app/ui/candidate.ts";
import { CoverageCell } from "#app/ui/coverage-cell.tsx";

const columns = () => [
  m.matching_answer(),
  m.matching_relation(),
  m.matching_evidence(),
  m.matching_weight(),
  m.matching_similarity(),
  m.matching_contribution(),
];

/** The whole account of a score: each requirement's line, what was taken and added, and the sum. */
export function CandidateWhy({ asked, candidate, statutory }: { asked: AskedCapability[]; candidate: RankedCandidate; statutory: boolean }) {
  const { number, name, figures, entry } = candidate;
  const [answer, relation, evidence, weight, similarity, contribution] = columns();
  return (
    <table className="table labelled account">
      <caption className="visually-hidden">{m.matching_why_caption({ name })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.matching_requirement()}</th>
          {columns().map((column, i) => (
            <th key={column} scope="col" {...(i > 2 && { className: "figure" })}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map((requirement, i) => {
          const given = candidate.answers[i];
          return (
            <tr key={requirement.capability} id={answerAnchor(number, i)}>
              <th scope="row">
                <a href={paths.capability(requirement.capability)}>{requirement.label}</a> {importanceLabel[requirement.importance]()}
              </th>
              <td data-label={answer}>
                {given && <CoverageCell coverage={given.coverage} />}
                {given?.claim ? <a href={paths.capability(given.claim.capability)}>{given.claim.label}</a> : m.matching_no_answer()}
              </td>
              <td data-label={relation}>{given?.relation ? relationLabel[given.relation]() : "–"}</td>
              <td data-label={evidence}>{given?.claim ? evidenceWords(given.claim, given.factor) : "–"}</td>
              <td data-label={weight} className="figure">
                {requirement.weight.toFixed(3)}
              </td>
              <td data-label={similarity} className="figure">
                {given?.claim ? given.similarity.toFixed(2) : "–"}
              </td>
              <td data-label={contribution} className="figure">
                {inThousandths(figures.parts[i] ?? 0)}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <Sum name={m.matching_sum_capability()} figure={inThousandths(figures.tagScore)} />
        {figures.mustDeduction < 0 && (
          <Sum
            name={m.matching_sum_deduction()}
            how={m.matching_sum_deduction_how({ percent: weights.uncoveredMust * 100 })}
            figure={`−${inThousandths(-figures.mustDeduction)}`}
          />
        )}
        {entry && (
          <Sum
            name={m.matching_sum_addend()}
            how={statutory ? m.matching_sum_addend_none() : m.matching_sum_addend_how({ percent: weights.catalogue * 100 })}
            figure={`+${inThousandths(figures.catalogueAddend)}`}
          />
        )}
        <Sum name={m.matching_sum_total()} figure={inThousandths(figures.score)} total />
      </tfoot>
    </table>
  );
}

const evidenceWords = ({ level, pending, expired }: EffectiveEvidence, factor: number) =>
  [evidenceLabel[level](), pending && m.ui_evidence_pending(), expired && m.ui_evidence_expired(), `× ${factor.toFixed(2)}`].filter(Boolean).join(" ");

const Sum = ({ name, how, figure, total = false }: { name: string; how?: string; figure: string; total?: boolean }) => (
  <tr {...(total && { className: "total" })}>
    <th scope="row" colSpan={6}>
      {name}
      {how && <span className="muted"> {how}</span>}
    </th>
    <td className="figure">{figure}</td>
  </tr>
);
