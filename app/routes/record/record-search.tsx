import { recordActions } from "#app/domain/record/actions.ts";
import { recordOutcomes } from "#app/domain/record/record-row.ts";
import type { RecordFilter } from "#app/features/record/record-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { recordActionLabel, recordOutcomeLabel } from "#app/i18n/record-labels.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { type Given, Select, TextInput } from "#app/ui/inputs.tsx";

type Searched = Omit<RecordFilter, "page" | "ignored">;

const field = (name: string, initialValue: string | undefined): Given => ({
  id: `record-${name}`,
  name,
  errorId: `record-${name}-error`,
  descriptionId: `record-${name}-hint`,
  initialValue,
});

/** What the record is searched by; its state is the page's address. */
export const RecordSearch = ({ person, organisation, subject, action, outcome, since, until }: Searched) => (
  <search>
    <details className="filter-drawer record-drawer">
      <summary>
        <Icon name="filter" />
        {m.record_search()}
      </summary>
      <form className="record-search" action={paths.record()} aria-label={m.record_search()}>
        <TextInput field={field("person", person)} label={m.record_person()} hint={m.record_person_hint()} input={{ maxLength: 100 }} />
        <TextInput field={field("organisation", organisation)} label={m.record_organisation()} hint={m.record_organisation_hint()} input={{ maxLength: 100 }} />
        <TextInput field={field("subject", subject)} label={m.record_subject()} hint={m.record_subject_hint()} input={{ maxLength: 100 }} />
        <Select
          field={field("action", action[0])}
          label={m.record_action()}
          empty={m.record_any()}
          options={recordActions.map((value) => ({ value, label: recordActionLabel[value]() }))}
        />
        <Select
          field={field("outcome", outcome[0])}
          label={m.record_outcome()}
          empty={m.record_any()}
          options={recordOutcomes.map((value) => ({ value, label: recordOutcomeLabel[value]() }))}
        />
        <TextInput field={field("since", since[0])} label={m.record_since()} input={{ type: "date" }} />
        <TextInput field={field("until", until[0])} label={m.record_until()} input={{ type: "date" }} />
        <div className="actions">
          <Button look="secondary">{m.record_find()}</Button>
        </div>
      </form>
    </details>
  </search>
);
