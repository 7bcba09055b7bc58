import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { requirementCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { importances } from "#app/domain/scenario/scenario.ts";
import { evidenceLabel, importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CapabilityInput, CapabilityList } from "#app/ui/capability-input.tsx";
import { FieldError } from "#app/ui/field.tsx";
import { Select, TextInput } from "#app/ui/inputs.tsx";
import { figureWords } from "#app/ui/requirement-table.tsx";
import { suggestionsId } from "#app/ui/suggestions.tsx";
import type { useCapabilityTree } from "#app/ui/use-capability-tree.tsx";
import type { RowLabels } from "#app/ui/use-plain-form.ts";
import { FigureInSight, type LabelledFigures } from "./field-figures.tsx";
import { blankRequirement, type RequirementValue, type RequirementValues } from "./requirements-words.ts";

interface Props {
  form: FormMetadata<RequirementValues, string[]>;
  list: FieldMetadata<RequirementValue[], RequirementValues, string[]>;
  labels: RowLabels<RequirementValue>;
  words: string;
  /** The tree beneath the field of one row, and what calls it to the others. */
  tree: ReturnType<typeof useCapabilityTree>;
  /** How many products cover each requirement. */
  figures: LabelledFigures;
}

const wordsId = "capability-words";

/** 能力要求, a row each; rows are added, moved and removed by buttons that the server answers too. */
export function RequirementRows({ form, list, labels, words, tree, figures }: Props) {
  const rows = list.getFieldList();
  return (
    <>
      <p className="to-suggestions">
        <a href={`#${suggestionsId}`}>{m.drafting_suggestions_jump()}</a>
      </p>
      <FigureInSight figures={figures} />
      <CapabilityList id={wordsId} words={words} />
      <div className="rows" id={list.id} tabIndex={-1}>
        <FieldError field={list} />
        {rows.map((row, index) => (
          <RequirementRow key={row.key} {...{ form, list, labels, tree, row, index, figures }} last={index === rows.length - 1} />
        ))}
      </div>
      <p className="mt-4">
        {rows.length < requirementCount.most ? (
          <Button look="secondary" {...form.insert.getButtonProps({ name: list.name, defaultValue: blankRequirement })}>
            {m.drafting_add_requirement()}
          </Button>
        ) : (
          <span className="muted">{m.drafting_requirements_full({ most: requirementCount.most })}</span>
        )}
      </p>
    </>
  );
}

interface RowProps extends Omit<Props, "words"> {
  row: FieldMetadata<RequirementValue, RequirementValues, string[]>;
  index: number;
  last: boolean;
}

function RequirementRow({ form, list, labels, tree, row, index, last, figures }: RowProps) {
  const { capability, importance, minEvidence, note } = row.getFieldset();
  const number = index + 1;
  const count = figures.requirements.find(({ label }) => label === capability.initialValue)?.covering;
  const move = (to: number) => form.reorder.getButtonProps({ name: list.name, from: index, to });
  return (
    <fieldset id={row.id} tabIndex={-1}>
      <legend>{labels.row({ number })}</legend>
      <CapabilityInput
        field={capability}
        list={wordsId}
        put={(label) => form.update.getButtonProps({ name: capability.name, value: label, validated: false })}
        label={labels.fields.capability}
        hint={index === 0 && m.drafting_capability_hint()}
        tree={tree({ index, row: labels.row({ number }), field: capability })}
      />
      {count !== undefined && (
        <p className="small muted mt-1">
          {m.drafting_covered_by()} <span className="number">{figureWords(count)}</span>
        </p>
      )}
      <div className="field-row">
        <Select field={importance} label={labels.fields.importance} options={importances.map((value) => ({ value, label: importanceLabel[value]() }))} />
        <Select
          field={minEvidence}
          label={labels.fields.minEvidence}
          optional
          empty={m.scenarios_no_evidence_asked()}
          options={evidenceLevels.map((value) => ({ value, label: evidenceLabel[value]() }))}
        />
      </div>
      <TextInput field={note} limit={scenarioText.note} optional label={labels.fields.note} hint={index === 0 && m.drafting_note_hint()} />
      <p className="row-actions">
        {index > 0 && <RowButton {...move(index - 1)} number={number} words={m.drafting_move_up()} />}
        {!last && <RowButton {...move(index + 1)} number={number} words={m.drafting_move_down()} />}
        <RowButton {...form.remove.getButtonProps({ name: list.name, index })} number={number} words={m.ui_remove()} />
      </p>
    </fieldset>
  );
}

const RowButton = ({ number, words, ...intent }: { number: number; words: string } & Parameters<typeof Button>[0]) => (
  <Button look="quiet" compact {...intent}>
    {words}
    <span className="visually-hidden">{` ${m.drafting_requirement({ number })}`}</span>
  </Button>
);
