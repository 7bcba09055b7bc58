import type { SubmissionResult } from "@conform-to/react";
import { intentText } from "#app/domain/intent/text.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Unsent } from "#app/ui/reason-page.tsx";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

interface IntentFormProps {
  number: string;
  /** The scenario's version that is shown. */
  version: number;
  open: boolean;
  /** The house's listed products; `answered` where an intent stands. */
  products: { number: string; name: string; answered: boolean }[];
  chosen: string;
  name: string;
  last: SubmissionResult<string[]> | undefined;
  changed: boolean;
}

/** Which product, how it would answer, and whom to call; or why nothing can be sent. */
export function IntentForm({ number, version, open, products, chosen, name, last, changed }: IntentFormProps) {
  const free = products.filter(({ answered }) => !answered);
  const product = free.find((one) => one.number === chosen)?.number ?? (free.length === 1 ? free[0]?.number : undefined);
  const { form, fields } = usePlainForm<{ product: string; answer: string; contactName: string; contactPhone: string; contactEmail: string }>("intent", last, {
    product,
    contactName: name,
  });
  const labels = {
    product: m.intents_product(),
    answer: m.intents_answer(),
    contactName: m.intents_contact_name(),
    contactPhone: m.intents_contact_phone(),
    contactEmail: m.intents_contact_email(),
  };
  const typed = last?.initialValue?.answer;
  if (!open)
    return (
      <>
        <Notice kind="warning">{refusalWords("closed")}</Notice>
        {typeof typed === "string" && typed !== "" && <Unsent text={typed} />}
        <p className="actions">
          <a href={paths.scenario(number)}>{m.ui_back()}</a>
        </p>
      </>
    );
  if (free.length === 0 && last === undefined) return <NothingToOffer number={number} none={products.length === 0} />;
  return (
    <>
      <ErrorSummary errors={errorsOf(form, labels)} />
      {changed && <Notice kind="warning">{m.intents_scenario_changed()}</Notice>}
      <form method="post" noValidate>
        <input type="hidden" name="revision" value={version} />
        <Select
          field={fields.product}
          label={labels.product}
          hint={m.intents_product_hint()}
          options={free.map((one) => ({ value: one.number, label: `${one.name} ${one.number}`, content: true }))}
          empty={m.ui_choose()}
          short={false}
        />
        <TextArea field={fields.answer} label={labels.answer} hint={m.intents_answer_hint()} limit={intentText.answer.most} rows={8} />
        <TextInput field={fields.contactName} label={labels.contactName} limit={intentText.contactName.most} short input={{ autoComplete: "name" }} />
        <TextInput field={fields.contactPhone} label={labels.contactPhone} hint={m.intents_contact_hint()} short input={{ type: "tel", autoComplete: "tel" }} />
        <TextInput field={fields.contactEmail} label={labels.contactEmail} input={{ type: "email", autoComplete: "email" }} />
        <div className="actions">
          <Button>{m.intents_send()}</Button>
          <a href={paths.scenario(number)}>{m.ui_cancel()}</a>
        </div>
      </form>
    </>
  );
}

const NothingToOffer = ({ number, none }: { number: string; none: boolean }) => (
  <EmptyState title={none ? m.intents_no_product() : m.intents_all_answered()}>
    <p>{none ? m.intents_no_product_text() : m.intents_all_answered_text()}</p>
    <p>{none ? <a href={paths.productDrafts()}>{m.desk_product_new()}</a> : <a href={paths.scenarioIntents(number)}>{m.intents_own_list()}</a>}</p>
  </EmptyState>
);
