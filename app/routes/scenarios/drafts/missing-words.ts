import type { DateProblem } from "#app/domain/scenario/deadline.ts";
import { acceptanceCount, type DraftPart, draftParts, missingIn, needSections, requirementCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { needLabel } from "#app/ui/need-label.ts";

/** What a draft still lacks: in words, and the field where it is put right. */
export interface Missing {
  part: DraftPart;
  field: string;
  words: string;
}

/** Fields whose page calls them otherwise. */
const fieldOf: Record<string, string> = { must: "requirements", questionsCloseAt: "questionsOn", closesAt: "closesOn", contact: "contactPhone" };

export function missingWords(scenario: FoundScenario, dates: DateProblem | null): Missing[] {
  const gaps = draftParts.flatMap((part) =>
    missingIn(part, scenario).map((field) => ({ part, field: fieldOf[field] ?? field, words: wordsFor(scenario, field) })),
  );
  const date = dates && { part: "conditions" as const, field: dates.startsWith("questions") ? "questionsOn" : "closesOn", words: refusalWords(dates) ?? dates };
  return date ? [...gaps, date] : gaps;
}

const plain: Record<string, () => string> = {
  domain: m.scenarios_domain,
  sourceDocument: m.scenarios_source,
  sourceSection: m.drafting_missing_section,
  must: m.drafting_missing_must,
  industries: m.scenarios_industry,
  district: m.scenarios_district,
  deliveryModel: m.scenarios_delivery,
  cooperation: m.scenarios_cooperation,
  budget: m.scenarios_budget,
  regime: m.scenarios_regime,
  questionsCloseAt: m.scenarios_questions_close,
  closesAt: m.scenarios_closes,
  contactName: m.drafting_missing_contact_name,
  contact: m.drafting_missing_contact,
};

function wordsFor(scenario: FoundScenario, field: string): string {
  const section = needSections.find((one) => one === field);
  if (section) return textWords(needLabel[section](), scenario[section], scenarioText.section.least);
  if (field === "title") return textWords(m.drafting_title(), scenario.title, scenarioText.title.least);
  if (field === "summary") return textWords(m.drafting_summary(), scenario.summary, scenarioText.summary.least);
  if (field === "acceptance") return countWords(m.scenarios_acceptance(), scenario.acceptance.length, acceptanceCount.least);
  if (field === "requirements") return countWords(m.scenarios_requirements(), scenario.requirements.length, requirementCount.least);
  return plain[field]?.() ?? field;
}

const textWords = (label: string, text: string, least: number) => (text === "" ? label : m.drafting_missing_short({ label, least, length: [...text].length }));
const countWords = (label: string, given: number, least: number) => (given === 0 ? label : m.drafting_missing_count({ label, least, given }));
