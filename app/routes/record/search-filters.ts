import { recordActions } from "#app/domain/record/actions.ts";
import { recordOutcomes } from "#app/domain/record/record-row.ts";
import type { RecordFilter } from "#app/features/record/record-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { recordActionLabel, recordOutcomeLabel } from "#app/i18n/record-labels.ts";
import type { Filter } from "#app/ui/filter-panel.tsx";

/** What narrows the record now, as tags that can be taken away. */
export function searchFilters({ person, organisation, subject, action, outcome, since, until }: RecordFilter): Filter[] {
  const said = (name: string, label: string, values: readonly string[], words: (value: string) => string = (value) => value): Filter => ({
    name,
    label,
    values: values.filter(Boolean).map((value) => ({ value, label: words(value), count: null, chosen: true })),
  });
  return [
    said("person", m.record_person(), [person]),
    said("organisation", m.record_organisation(), [organisation]),
    said("subject", m.record_subject(), [subject]),
    said("action", m.record_action(), action, (value) => recordActions.filter((one) => one === value).map((one) => recordActionLabel[one]())[0] ?? value),
    said("outcome", m.record_outcome(), outcome, (value) => recordOutcomes.filter((one) => one === value).map((one) => recordOutcomeLabel[one]())[0] ?? value),
    said("since", m.record_since(), since),
    said("until", m.record_until(), until),
  ];
}
