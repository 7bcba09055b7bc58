import { z } from "zod";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { requirementCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { firstImportance, importances } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capability, type Reading } from "#app/platform/capability-field.server.ts";
import { choice, revision, text } from "#app/platform/form-fields.server.ts";
import { type Row, rows, rowsIn } from "#app/platform/read-form.server.ts";
import type { Requirement } from "./change-draft.server.ts";
import type { AskedRequirement } from "./find-scenario.server.ts";

type RequirementAsked = Omit<AskedRequirement, "note">;

/** 能力要求, as rows; a row that nobody has touched is left out. All that is wrong with them is said at once. */
export const requirementsForm = (reading: Reading) =>
  z.object({
    revision,
    requirements: rows(Object.keys(untouched), (typed, context) => readRequirements(reading, typed, context)),
  });

/** How a row is before anybody has touched it. */
const untouched: Row = { capability: "", importance: firstImportance, minEvidence: "", note: "" };

const isUntouched = (row: Row) => Object.entries(untouched).every(([name, value]) => ["", undefined, value].includes(tidied(row[name])));
const tidied = (typed: unknown) => (typeof typed === "string" ? typed.trim() : typed);

function readRequirements(reading: Reading, typed: Row[], context: z.core.$RefinementCtx): Requirement[] {
  const touched = typed.map((row, i) => ({ row, i })).filter(({ row }) => !isUntouched(row));
  const wrong = (path: (string | number)[], message: string) => context.issues.push({ code: "custom", input: typed, path, message });
  const { most } = requirementCount;
  if (touched.length > most) wrong([], m.drafting_requirements_many({ most, given: touched.length }));
  const first = new Map<string, number>();
  return touched.flatMap(({ row, i }) => {
    const read = requirementRow(reading).safeParse(row);
    for (const { path, message } of read.error?.issues ?? []) wrong([i, ...(path as string[])], message);
    const named = capability(reading).safeParse(row.capability).data;
    const before = named ? first.get(named) : undefined;
    if (named && before !== undefined) wrong([i, "capability"], m.drafting_required_twice({ label: labelOf(reading, named), number: before + 1 }));
    if (named && before === undefined) first.set(named, i);
    return read.success ? [asRequirement(read.data)] : [];
  });
}

const labelOf = ({ reference: { taxonomy }, locale }: Reading, slug: string) => taxonomy.get(slug)?.[locale === "en" ? "en" : "zh"] ?? slug;

const requirementRow = (reading: Reading) =>
  z.object({
    capability: capability(reading, m.drafting_capability_missing()),
    importance: choice(importances, m.drafting_importance_missing()),
    minEvidence: choice(evidenceLevels),
    note: text({ most: scenarioText.note }),
  });

type Read = z.infer<ReturnType<typeof requirementRow>>;
/** Neither is null here: both have been asked for. */
const asRequirement = ({ capability: slug, importance, ...rest }: Read): Requirement => ({
  capability: slug ?? "",
  importance: importance ?? firstImportance,
  ...rest,
});

/**
 * What of rows that are still being typed can be understood: to count with, not to store. Musts that are not counted: `unknown`, the words
 * that name no capability; `unread`, the numbers of rows whose words are too long or no text, and cannot be said again.
 */
export function readableRequirements(reading: Reading, typed: unknown): { requirements: RequirementAsked[]; unknown: string[]; unread: number[] } {
  const row = z.object({ capability: capability(reading), importance: choice(importances), minEvidence: choice(evidenceLevels) });
  const found = new Map<string, RequirementAsked>();
  const unknown = new Set<string>();
  const unread: number[] = [];
  for (const [i, one] of rowsIn(typed)
    .slice(0, 2 * requirementCount.most)
    .entries()) {
    const { data } = row.safeParse(one);
    if (!data && one.importance === "must") {
      if (isWord(one.capability)) unknown.add(one.capability.trim());
      else unread.push(i + 1);
    }
    if (!data?.capability || !data.importance || found.has(data.capability)) continue;
    found.set(data.capability, { capability: data.capability, importance: data.importance, minEvidence: data.minEvidence });
  }
  return { requirements: [...found.values()], unknown: [...unknown], unread };
}

/** A word that could be said again. */
const isWord = (typed: unknown): typed is string => typeof typed === "string" && typed.trim() !== "" && text({ most: 60 }).safeParse(typed).success;
