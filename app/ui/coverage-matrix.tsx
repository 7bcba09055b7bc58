import type { Coverage } from "#app/domain/matching/assess.ts";
import { m } from "#app/i18n/generated/messages.js";
import { evidenceShort } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { type AskedCapability, answerAnchor, answerWords, inThousandths, type RankedCandidate } from "./candidate.ts";
import { coverageWords } from "./coverage-cell.tsx";
import { CoverageLists } from "./coverage-lists.tsx";
import type { MatrixContent } from "./matrix-content.ts";
import { ImportanceTag } from "./status-tag.tsx";

/**
 * Requirements down, products across: what each covers, with what evidence, and why. Wide pages show a table, and at the foot of the
 * window what the cell pointed at brings; narrow ones a list a product.
 */
export const CoverageMatrix = (content: MatrixContent) => (
  <div className="coverage-matrix">
    <Hatch />
    <MatrixTable {...content} />
    <CoverageLists {...content} />
  </div>
);

function MatrixTable({ asked, candidates, accountOf, arrange }: MatrixContent) {
  const rows = asked.map((requirement, position) => ({ requirement, position }));
  const groups = [
    { name: m.matching_musts_group(), rows: rows.filter(({ requirement }) => requirement.importance === "must") },
    { name: m.matching_others_group(), rows: rows.filter(({ requirement }) => requirement.importance !== "must") },
  ].filter((group) => group.rows.length > 0);
  return (
    <div className="matrix-sheet">
      <table className="matrix">
        <caption className="visually-hidden">{m.matching_matrix_caption()}</caption>
        <thead>
          <tr>
            <td />
            {candidates.map((candidate) => (
              <th key={candidate.number} scope="col">
                <ProductHead candidate={candidate} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className="group">
              <th scope="rowgroup">{group.name}</th>
            </tr>
            {group.rows.map(({ requirement, position }) => (
              <tr key={requirement.capability}>
                <th scope="row">
                  <RequirementHead requirement={requirement} />
                  {arrange && <Arranger position={position} {...arrange} />}
                </th>
                {candidates.map((candidate) => (
                  <td key={candidate.number}>
                    <Cell requirement={requirement} position={position} candidate={candidate} href={accountOf(candidate.number, position)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="matrix-hint">{m.matching_matrix_hint()}</p>
    </div>
  );
}

const ProductHead = ({ candidate: { number, name, place, musts, mustsCovered, figures } }: { candidate: RankedCandidate }) => (
  <>
    <span className="place">
      <span className="visually-hidden">{m.matching_place({ place })}</span>
      <span aria-hidden="true">{place}</span>
    </span>
    <a href={paths.product(number)} lang="zh-CN">
      {name}
    </a>
    <span className="sum number">
      <span className={mustsCovered < musts ? "unmet" : undefined}>{m.matching_must_count({ covered: mustsCovered, musts })}</span>
      <span>
        <span className="small muted">{m.matching_match()}</span> <strong>{inThousandths(figures.tagScore)}</strong>
      </span>
    </span>
  </>
);

const RequirementHead = ({ requirement: { capability, label, importance, minEvidence, weight } }: { requirement: AskedCapability }) => (
  <>
    <a href={paths.capability(capability)}>{label}</a>
    <span className="small muted">
      {importance !== "must" && <ImportanceTag importance={importance} />}
      <span className="number">{m.matching_weight_of({ weight: weight.toFixed(3) })}</span>
      {minEvidence && <span>{m.matching_at_least({ level: evidenceShort[minEvidence]() })}</span>}
    </span>
  </>
);

const Arranger = ({ position, by, href }: { position: number } & NonNullable<MatrixContent["arrange"]>) =>
  position === by ? (
    <a className="small no-print" href={href(null)} aria-current="true">
      {m.matching_arranged()}
    </a>
  ) : (
    <a className="small no-print" href={href(position)}>
      {m.matching_arrange()}
    </a>
  );

const none = { own: 0, kin: 0 };

/** Leads to the whole account; what it says is said at the foot of the window while it is pointed at. */
function Cell({ requirement, position, candidate, href }: { requirement: AskedCapability; position: number; candidate: RankedCandidate; href: string }) {
  const answer = candidate.answers[position];
  if (!answer) return null;
  const id = `why-${answerAnchor(candidate.number, position)}`;
  return (
    <>
      <a className={`answer is-${answer.coverage} ${requirement.importance}`} href={href} aria-describedby={id}>
        <Band coverage={answer.coverage} />
        <span>{coverageWords[answer.coverage]()}</span>
        {answer.claim && <span className="muted">{evidenceShort[answer.claim.level]()}</span>}
        {answer.claim?.pending && <span className="muted">{m.ui_evidence_pending()}</span>}
        {answer.claim?.expired && <span className="muted">{m.ui_evidence_expired()}</span>}
      </a>
      <span className="why" id={id}>
        <strong lang="zh-CN">{candidate.name}</strong> {answerWords(requirement, answer, candidate.figures.wants[position] ?? none)}
      </span>
    </>
  );
}

const Band = ({ coverage }: { coverage: Coverage }) => (
  <svg className={`band is-${coverage}`} aria-hidden="true">
    {coverage === "missing" && <rect width="100%" height="100%" fill="url(#hatch)" />}
    {coverage === "partly" && (
      <svg viewBox="0 0 10 10" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
        <path d="M0 10V0H10z" fill="currentColor" />
      </svg>
    )}
    <rect width="100%" height="100%" fill={coverage === "covered" ? "currentColor" : "none"} stroke="currentColor" strokeWidth="2" />
  </svg>
);

/** The pattern of what is missing, once a page. */
const Hatch = () => (
  <svg className="hatch" width="0" height="0" aria-hidden="true">
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0v6" stroke="#7d8591" strokeWidth="2" />
    </pattern>
  </svg>
);
