import { queryOf } from "../query-of.ts";
import type { RunInput, RunNeed } from "./kept-run.ts";

/** What is no product's own doing and may move all. The day is none: it moves those alone whose evidence or entry begins or ends by it. */
export const commonCauses = ["need", "requirements", "catalogue", "engine", "taxonomy", "lesson"] as const;
export type CommonCause = (typeof commonCauses)[number];

export function causesOf(before: RunInput, after: RunInput): CommonCause[] {
  const differs: Record<CommonCause, boolean> = {
    need: wordsOf(before.need) !== wordsOf(after.need),
    requirements: wantsOf(before.need) !== wantsOf(after.need),
    catalogue: countsEntries(before.need) !== countsEntries(after.need),
    engine: before.engine !== after.engine,
    taxonomy: before.taxonomy !== after.taxonomy,
    lesson: before.lesson.digest !== after.lesson.digest,
  };
  return commonCauses.filter((cause) => differs[cause]);
}

/** Whether a catalogue entry adds to a score under the need's regime. */
export const countsEntries = (need: RunNeed) => queryOf(need, false).catalogue;

/** What is asked, in whatever order. */
export const wantsOf = ({ requirements }: RunNeed) =>
  inNoOrder(requirements.map(({ capability, importance, minEvidence }) => [capability, importance, minEvidence]));

const wordsOf = ({ title, text, requirements }: RunNeed) =>
  JSON.stringify([title, text, inNoOrder(requirements.flatMap(({ capability, note }) => (note === "" ? [] : [[capability, note]])))]);

const inNoOrder = (rows: readonly unknown[]) => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());
