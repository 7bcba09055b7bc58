import { type DateProblem, dateProblem } from "./deadline.ts";
import type { Importance } from "./scenario.ts";

/** Limits of a scenario's content, in characters (code points) or pieces. */
export const scenarioText = {
  title: { least: 4, most: 60 },
  summary: { least: 10, most: 120 },
  section: { least: 20, most: 800 },
  acceptance: { least: 5, most: 200 },
  note: 200,
  conditions: 300,
  sourceSection: 60,
  contactName: 30,
  contactDepartment: 60,
  contactPhone: 30,
  contactEmail: 120,
};
/** Reasons that the other side reads: a return, a withdrawal. */
export const reasonText = { least: 5, most: 500 };
export const acceptanceCount = { least: 2, most: 6 };
export const requirementCount = { least: 3, most: 8 };
export const industryCount = { least: 1, most: 4 };

/** The long texts of a need, in the order in which they are asked. */
export const needSections = ["background", "presentState", "problem", "affected", "goal"] as const;
export type NeedSection = (typeof needSections)[number];

/** The parts of a draft, each a page of its own. */
export const draftParts = ["need", "requirements", "conditions"] as const;
export type DraftPart = (typeof draftParts)[number];

export interface DraftContent extends Record<NeedSection, string> {
  domain: string | null;
  title: string;
  summary: string;
  acceptance: readonly string[];
  sourceDocument: string | null;
  sourceSection: string;
  requirements: readonly { capability: string; importance: Importance }[];
  industries: readonly string[];
  district: string | null;
  deliveryModel: string | null;
  cooperation: string | null;
  budget: string | null;
  regime: string | null;
  questionsCloseAt: Date | null;
  closesAt: Date | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
}

/** What a part still lacks, by field name; empty where it is complete. */
export function missingIn(part: DraftPart, draft: DraftContent): string[] {
  const lacks: Record<DraftPart, () => (string | false)[]> = {
    need: () => [
      !draft.domain && "domain",
      length(draft.title) < scenarioText.title.least && "title",
      length(draft.summary) < scenarioText.summary.least && "summary",
      ...needSections.map((section) => length(draft[section]) < scenarioText.section.least && section),
      draft.acceptance.length < acceptanceCount.least && "acceptance",
      !draft.sourceDocument && "sourceDocument",
      draft.sourceSection === "" && "sourceSection",
    ],
    requirements: () => [
      draft.requirements.length < requirementCount.least && "requirements",
      draft.requirements.length > 0 && !draft.requirements.some(({ importance }) => importance === "must") && "must",
    ],
    conditions: () => [
      draft.industries.length < industryCount.least && "industries",
      !draft.district && "district",
      !draft.deliveryModel && "deliveryModel",
      !draft.cooperation && "cooperation",
      !draft.budget && "budget",
      !draft.regime && "regime",
      !draft.questionsCloseAt && "questionsCloseAt",
      !draft.closesAt && "closesAt",
      draft.contactName === "" && "contactName",
      draft.contactPhone === "" && draft.contactEmail === "" && "contact",
    ],
  };
  return lacks[part]().filter((field): field is string => field !== false);
}

/** Whether anything of a part was ever filled in. */
export function isBegun(part: DraftPart, draft: DraftContent): boolean {
  const given: Record<DraftPart, () => (string | null | Date | readonly unknown[])[]> = {
    need: () => [
      draft.domain,
      draft.title,
      draft.summary,
      ...needSections.map((section) => draft[section]),
      draft.acceptance,
      draft.sourceDocument,
      draft.sourceSection,
    ],
    requirements: () => [draft.requirements],
    conditions: () => [
      draft.industries,
      draft.district,
      draft.deliveryModel,
      draft.cooperation,
      draft.budget,
      draft.regime,
      draft.questionsCloseAt,
      draft.closesAt,
      draft.contactName,
      draft.contactPhone,
      draft.contactEmail,
    ],
  };
  return given[part]().some((value) => value instanceof Date || (value !== null && value.length > 0));
}

export const isComplete = (draft: DraftContent) => draftParts.every((part) => missingIn(part, draft).length === 0);

/** What keeps a scenario from being signed off or published at `now`. */
export function publicationProblem(draft: DraftContent, now: Date): DateProblem | "incomplete" | null {
  const { closesAt, questionsCloseAt } = draft;
  return isComplete(draft) && closesAt && questionsCloseAt ? dateProblem({ closesAt, questionsCloseAt }, now) : "incomplete";
}

const length = (text: string) => [...text].length;
