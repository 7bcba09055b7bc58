import { z } from "zod";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { requirementCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { importances } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capability, type Reading } from "#app/platform/capability-field.server.ts";
import { choice, revision, text } from "#app/platform/form-fields.server.ts";
import type { AskedRequirement } from "./find-scenario.server.ts";
import type { Requirement } from "./save-scenario.server.ts";

type RequirementAsked = Omit<AskedRequirement, "note">;

/** 能力要求, as rows; rows in which nothing was typed are left out. */
export function requirementsForm(reading: Reading) {
  const row = z.object({
    capability: capability(reading),
    importance: choice(importances),
    minEvidence: choice(evidenceLevels),
    note: text({ most: scenarioText.note }),
  });
  return z.object({ revision, requirements: z.preprocess(asRows, z.array(row).superRefine(checkRows(reading)).transform(asRequirements)) });
}

type Row = { capability: string | null; importance: Requirement["importance"] | null; minEvidence: Requirement["minEvidence"]; note: string };

const asRows = (typed: unknown) =>
  Array.isArray(typed) ? Array.from(typed, (row: unknown) => (typeof row === "object" && row !== null ? row : {})) : typed === undefined ? [] : [{}];

const isBlank = ({ capability, note }: Row) => capability === null && note === "";

const checkRows = (reading: Reading) => (rows: Row[], context: z.RefinementCtx) => {
  const given = rows.filter((row) => !isBlank(row)).length;
  const { most } = requirementCount;
  if (given > most) context.addIssue({ code: "custom", message: m.drafting_requirements_many({ most, given }) });
  for (const [i, row] of rows.entries()) {
    const problem = isBlank(row) ? null : rowProblem(reading, rows, row, i);
    if (problem) context.addIssue({ code: "custom", path: [i, problem.field], message: problem.message });
  }
};

function rowProblem({ reference: { taxonomy }, locale }: Reading, rows: Row[], row: Row, i: number) {
  if (row.capability === null) return { field: "capability", message: m.drafting_capability_missing() };
  const first = rows.findIndex(({ capability }) => capability === row.capability);
  const concept = taxonomy.get(row.capability);
  const label = (locale === "en" ? concept?.en : concept?.zh) ?? row.capability;
  if (first < i) return { field: "capability", message: m.drafting_required_twice({ label, number: first + 1 }) };
  return row.importance === null ? { field: "importance", message: m.drafting_importance_missing() } : null;
}

const asRequirements = (rows: Row[]): Requirement[] =>
  rows.flatMap(({ capability, importance, ...rest }) => (capability && importance ? [{ capability, importance, ...rest }] : []));

/** What of rows that are still being typed can be understood: to count with, not to store. */
export function readableRequirements(reading: Reading, typed: unknown): RequirementAsked[] {
  const row = z.object({ capability: capability(reading), importance: choice(importances), minEvidence: choice(evidenceLevels) });
  const found = new Map<string, RequirementAsked>();
  for (const one of (asRows(typed) as unknown[]).slice(0, 2 * requirementCount.most)) {
    const { data } = row.safeParse(one);
    if (!data?.capability || !data.importance || found.has(data.capability)) continue;
    found.set(data.capability, { capability: data.capability, importance: data.importance, minEvidence: data.minEvidence });
  }
  return [...found.values()];
}
