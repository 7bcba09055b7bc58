import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import { m } from "#app/i18n/generated/messages.js";
import { evidenceShort, relationLabel } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { CoverageCell } from "#app/ui/coverage-cell.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { ComparedColumn } from "./comparison-columns.ts";

/** What one product answers to one requirement: coverage, claim, evidence with its date and issuer, and the vendor's note. */
export function ComparisonCell({ answer, minEvidence }: { answer: ComparedColumn["answers"][number] | undefined; minEvidence: EvidenceLevel | null }) {
  if (!answer) return null;
  const { coverage, relation, claim, papers } = answer;
  const weak = coverage === "partly" && (relation === "same" || relation === "narrower") && minEvidence;
  return (
    <div className="compared">
      <CoverageCell coverage={coverage} />
      {!claim && <p className="muted">{m.comparison_no_claim()}</p>}
      {claim && (
        <>
          <p>
            <a href={paths.capability(claim.capability)}>{claim.label}</a>
            {relation && relation !== "same" && <span className="muted"> {relationLabel[relation]()}</span>}
          </p>
          <p>
            <EvidenceMark level={claim.level} pending={claim.pending} expired={claim.expired} />
          </p>
          {weak && <p className="unmet">{m.comparison_too_weak({ level: evidenceShort[weak]() })}</p>}
          {papers && (
            <>
              {papers.issuer !== "" && papers.issuedOn && (
                <p className="muted">
                  <span lang="zh-CN">{papers.issuer}</span>
                  {m.comparison_issued({ day: formatDay(papers.issuedOn) })}
                  {papers.expiresOn && ` · ${m.comparison_until({ day: formatDay(papers.expiresOn) })}`}
                </p>
              )}
              <p className="note" lang="zh-CN">
                {papers.note}
              </p>
            </>
          )}
        </>
      )}
    </div>
  );
}
