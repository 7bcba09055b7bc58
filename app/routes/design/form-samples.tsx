import { importances } from "#app/domain/scenario/scenario.ts";
import { importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { CapabilityInput, CapabilityList } from "#app/ui/capability-input.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Choices, type Given, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { sentences } from "./content.ts";
import { Sample } from "./sample.tsx";

/** Every field as it opens and as it comes back. */
export function FormSamples({ prefix }: { prefix: string }) {
  const field = (name: string, errors?: string[], initialValue: unknown = ""): Given => {
    const id = `${prefix}-${name}`;
    return { id, name: id, key: id, errorId: `${id}-error`, descriptionId: `${id}-hint`, initialValue, errors };
  };
  const options = importances.map((value) => ({ value, label: importanceLabel[value]() }));
  const wrong = [m.ui_text_long({ most: 20, length: 64 })];
  return (
    <Sample of="TextInput TextArea Select Choices Checkbox CapabilityInput ErrorSummary">
      <ErrorSummary errors={[{ id: `${prefix}-wrong`, message: wrong[0] ?? "" }]} />
      <TextInput field={field("text")} label={m.scenarios_contact_name()} hint={m.ui_limit({ count: 20 })} optional />
      <TextInput field={field("wrong", wrong, sentences.typed)} label={m.scenarios_contact_name()} limit={20} />
      <TextArea field={field("area", undefined, sentences.text)} label={m.scenarios_acceptance()} limit={400} />
      <TextArea field={field("area-wrong", wrong, sentences.title)} label={m.scenarios_acceptance()} limit={20} />
      <Select field={field("select")} label={m.scenarios_importance()} options={options} empty={m.ui_choose()} />
      <Select field={field("select-wrong", [m.ui_choice_unknown()])} label={m.scenarios_importance()} options={options} empty={m.ui_choose()} />
      <Choices field={field("radio", undefined, "must")} label={m.scenarios_importance()} options={options} />
      <Choices
        field={field("boxes", [m.ui_choices_many({ most: 1, given: 2 })], ["must", "could"])}
        label={m.scenarios_importance()}
        options={options}
        many
        columns
      />
      <Checkbox field={field("tick", undefined, "on")} label={m.scenarios_cryptography()} hint={m.ui_optional()} />
      <CapabilityList id={`${prefix}-capabilities`} words={m.domain_facet_technology()} />
      <CapabilityInput
        field={field("capability", [m.ui_choice_unknown(), m.domain_facet_technology(), m.domain_facet_service()], sentences.short)}
        label={m.scenarios_capability()}
        list={`${prefix}-capabilities`}
        put={() => ({ type: "button" })}
      />
    </Sample>
  );
}
