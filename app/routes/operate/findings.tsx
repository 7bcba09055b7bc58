import type { AskingPart, FairnessRule, Finding } from "#app/domain/scenario/fairness.ts";
import { type Citation, type FairnessLaw, fairnessLaws } from "#app/domain/scenario/fairness-rules.ts";
import { m } from "#app/i18n/generated/messages.js";

const partLabel: Record<AskingPart, () => string> = {
  title: m.operate_part_title,
  summary: m.operate_part_summary,
  goal: m.scenarios_goal,
  acceptance: m.scenarios_acceptance,
  requirements: m.scenarios_requirements,
  deployment: m.scenarios_deployment,
  dataLimits: m.scenarios_data_limits,
};

const ruleLabel: Record<FairnessRule, () => string> = {
  "vague-scoring": m.operate_unfair_vague_scoring,
  "legal-duties-scored": m.operate_unfair_legal_duties_scored,
  "licence-scored": m.operate_unfair_licence_scored,
  "unrelated-certificate": m.operate_unfair_unrelated_certificate,
  "report-too-early": m.operate_unfair_report_too_early,
  "originals-or-nothing": m.operate_unfair_originals_or_nothing,
  "maker-authorisation": m.operate_unfair_maker_authorisation,
  screenshots: m.operate_unfair_screenshots,
  "insurance-months": m.operate_unfair_insurance_months,
  "own-staff": m.operate_unfair_own_staff,
  honours: m.operate_unfair_honours,
  headcount: m.operate_unfair_headcount,
  "sample-or-demo-scored": m.operate_unfair_sample_or_demo_scored,
  "local-presence": m.operate_unfair_local_presence,
  "company-size": m.operate_unfair_company_size,
  "contract-threshold": m.operate_unfair_contract_threshold,
  "brand-lock": m.operate_unfair_brand_lock,
  "price-weight": m.operate_unfair_price_weight,
  "unchecked-figure": m.operate_unfair_unchecked_figure,
};

const lawLabel: Record<FairnessLaw, () => string> = {
  "procurement-regulation": m.operate_law_procurement_regulation,
  "bidding-measures": m.operate_law_bidding_measures,
  "requirement-measures": m.operate_law_requirement_measures,
  "fair-competition-notice": m.operate_law_fair_competition,
};

/** Wordings that may be unfair: where, as written, what is wrong with them and what to write instead, by which article. */
export function Findings({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ rule, part, words, source }) => (
        <li key={`${rule} ${part} ${words}`}>
          <p>
            <span className="muted">{partLabel[part]()}</span> <mark lang="zh-CN">{words}</mark>
          </p>
          <p>{ruleLabel[rule]()}</p>
          <p className="small muted">{citationWords(source)}</p>
        </li>
      ))}
    </ul>
  );
}

function citationWords({ law, article, item }: Citation) {
  const name = lawLabel[law]();
  if (fairnessLaws[law] === "section") return m.operate_citation_section({ law: name, article });
  return item === undefined ? m.operate_citation({ law: name, article }) : m.operate_citation_item({ law: name, article, item });
}
