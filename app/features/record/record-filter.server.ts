import { recordActions } from "#app/domain/record/actions.ts";
import { recordOutcomes } from "#app/domain/record/record-row.ts";
import { type IgnoredValue, pageNumber, readChoices } from "#app/platform/list-query.server.ts";

export interface RecordFilter {
  /** Words to look for; empty where none are asked. */
  person: string;
  organisation: string;
  subject: string;
  action: string[];
  outcome: string[];
  /** yyyy-mm-dd, both days included. */
  since: string[];
  until: string[];
  page: number;
  /** What in the URL is no choice. */
  ignored: IgnoredValue[];
}

/** Longest word that is looked for, in characters. */
const longest = 100;

/** Reads the search from its URL. */
export function readRecordFilter(query: URLSearchParams): RecordFilter {
  const { ignored, chosen, known } = readChoices(query);
  const words = (name: string) => [...(query.get(name) ?? "").toWellFormed().replaceAll(/\p{C}/gu, "").trim()].slice(0, longest).join("");
  return {
    person: words("person"),
    organisation: words("organisation"),
    subject: words("subject"),
    action: known("action", recordActions).slice(0, 1),
    outcome: known("outcome", recordOutcomes).slice(0, 1),
    since: chosen("since", isDay).slice(0, 1),
    until: chosen("until", isDay).slice(0, 1),
    page: pageNumber(query.get("page")),
    ignored,
  };
}

const isDay = (value: string) => /^[12]\d{3}-\d{2}-\d{2}$/.test(value) && isInCalendar(value);

function isInCalendar(day: string) {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
