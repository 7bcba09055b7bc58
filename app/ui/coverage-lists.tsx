import { importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { evidenceShort, relationLabel } from "#app/i18n/matching-words.ts";
import { type AskedCapability, type CandidateAnswer, inThousandths, type RankedCandidate, shortfall } from "./candidate.ts";
import { CoverageShape, coverageWords } from "./coverage-cell.tsx";
import { CoverageStrip } from "./coverage-strip.tsx";
import type { MatrixContent } from "./matrix-content.ts";

/** The coverage matrix where a table has no room: a list a product, its requirements one below the other, and above them what to arrange by. */
export const CoverageLists = ({ asked, candidates, accountOf, arrange }: MatrixContent) => (
  <div className="matrix-lists">
    {arrange && <Arranging asked={asked} {...arrange} />}
    <ol>
      {candidates.map((candidate, i) => (
        <li key={candidate.number}>
          <details open={i === 0}>
            <summary>
              <span className="number">{candidate.place}</span>
              <span lang="zh-CN">{candidate.name}</span>
              <CoverageStrip asked={asked} answers={candidate.answers} />
            </summary>
            <ul>
              {asked.map((requirement, position) => (
                <li key={requirement.capability}>
                  <Answered requirement={requirement} candidate={candidate} position={position} href={accountOf(candidate.number, position)} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  </div>
);

const Arranging = ({ asked, by, href }: Pick<MatrixContent, "asked"> & NonNullable<MatrixContent["arrange"]>) => (
  <>
    {by !== null && (
      <p className="small">
        {m.matching_arranged_by({ requirement: asked[by]?.label ?? "" })} <a href={href(null)}>{m.matching_by_place()}</a>
      </p>
    )}
    <details className="arranging no-print">
      <summary>{m.matching_arrange_by()}</summary>
      <ul>
        {asked.map((requirement, position) => (
          <li key={requirement.capability}>
            <a href={href(position)} {...(position === by && { "aria-current": "true" as const })}>
              {requirement.label}
            </a>
            <span className="small muted">{[importanceLabel[requirement.importance](), ...asking(requirement)].join(" · ")}</span>
          </li>
        ))}
      </ul>
    </details>
  </>
);

const asking = ({ weight, minEvidence }: AskedCapability) => [
  m.matching_weight_of({ weight: weight.toFixed(3) }),
  ...(minEvidence ? [m.matching_at_least({ level: evidenceShort[minEvidence]() })] : []),
];

interface Line {
  requirement: AskedCapability;
  candidate: RankedCandidate;
  position: number;
  href: string;
}

function Answered({ requirement, candidate, position, href }: Line) {
  const answer = candidate.answers[position];
  if (!answer) return null;
  const { own = 0, kin = 0 } = candidate.figures.wants[position] ?? {};
  return (
    <>
      <CoverageShape coverage={answer.coverage} />
      <a href={href}>{requirement.label}</a>
      <span className={`is-${answer.coverage}`}>{[coverageWords[answer.coverage](), ...evidence(answer)].join(" · ")}</span>
      <span className="brought muted">
        {[importanceLabel[requirement.importance](), m.matching_weight_of({ weight: requirement.weight.toFixed(3) }), ...standing(answer)].join(" · ")}
        {" · "}
        <span className="number">{m.matching_brought({ contribution: inThousandths(own) })}</span>
        {kin > 0 && m.matching_cell_kin({ kin: inThousandths(kin) })}
        {answer.coverage === "partly" && ` · ${shortfall(answer)}`}
      </span>
    </>
  );
}

const evidence = ({ claim }: CandidateAnswer) =>
  claim ? [evidenceShort[claim.level](), ...(claim.pending ? [m.ui_evidence_pending()] : []), ...(claim.expired ? [m.ui_evidence_expired()] : [])] : [];

/** How the claim that covers stands to what is asked, and the one that is counted where that is another. */
function standing({ claim, relation, counted }: CandidateAnswer) {
  if (!claim || !relation) return [];
  const covering = relation === "same" ? relationLabel.same() : m.matching_brought_by({ claim: claim.label, relation: relationLabel[relation]() });
  if (!counted || counted.label === claim.label) return [covering];
  const by = { claim: counted.label, relation: relationLabel[counted.relation](), evidence: evidenceShort[counted.level]() };
  return [covering, m.matching_brought_counted(by)];
}
