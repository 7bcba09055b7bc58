import type { SubmissionResult } from "@conform-to/react";
import { claimsPerProduct, deliveryModelsPerProduct, type ProductAbout, productText } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ChangedMeanwhile, type Stale } from "#app/ui/changed-meanwhile.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Choices, type Option, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { type Suggesting, Suggestions, suggestionsId } from "#app/ui/suggestions.tsx";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { useSuggesting } from "#app/ui/use-suggesting.ts";
import type { Place } from "./find-editable.server.ts";
import { placeTrail, VersionNote } from "./place-trail.tsx";

interface AboutPageProps {
  about: ProductAbout & { revision: number };
  options: Record<"kind" | "delivery" | "price", Option[]>;
  lastResult: SubmissionResult<string[]> | undefined;
  stale: Stale | undefined;
  suggesting: Suggesting;
  place: Place;
}

/** What a product is: the same page in a draft and for what is listed. */
export function AboutPage({ about, options, lastResult, stale, suggesting, place }: AboutPageProps) {
  const { form, fields } = usePlainForm<Pick<ProductAbout, keyof ProductAbout> & { revision: string }>("about", lastResult, {
    ...about,
    revision: String(about.revision),
  });
  const { count, full, revision: _, ...suggestions } = useSuggesting(form.id, place.suggestions, suggesting);
  const labels = {
    name: m.vendor_name(),
    kind: m.vendor_kind(),
    summary: m.vendor_summary(),
    detail: m.vendor_detail(),
    deliveryModels: m.vendor_delivery(),
    priceModel: m.vendor_price(),
  };
  const { least, most } = productText.summary;
  return (
    <FormPage
      trail={placeTrail(place)}
      errors={errorsOf(form, labels)}
      warning={stale && <ChangedMeanwhile {...stale} />}
      title={m.vendor_about()}
      lead={!place.listed && m.vendor_about_lead()}
      aside={
        <>
          <Suggestions
            lead={full ? m.vendor_claims_full(claimsPerProduct) : m.vendor_suggestions_about()}
            none={m.vendor_suggestions_about_none()}
            {...suggestions}
          />
          <p className="mt-4">
            <a href={place.claims}>{count > 0 ? m.vendor_suggestions_begun({ count }) : m.vendor_suggestions_claims()}</a>
          </p>
        </>
      }
    >
      <p className="to-suggestions">
        <a href={`#${suggestionsId}`}>{m.vendor_suggestions_jump()}</a>
      </p>
      {place.listed && <VersionNote />}
      <form id={form.id} method="post" noValidate>
        <input type="hidden" name="revision" value={stale?.revision ?? fields.revision.initialValue} />
        <TextInput field={fields.name} label={labels.name} hint={m.vendor_name_hint()} limit={productText.name.most} />
        <Choices field={fields.kind} label={labels.kind} options={options.kind} />
        <TextArea field={fields.summary} label={labels.summary} hint={m.vendor_summary_hint({ least, most })} />
        <TextArea field={fields.detail} label={labels.detail} hint={m.vendor_detail_hint()} limit={productText.detail.most} rows={10} />
        <Choices
          field={fields.deliveryModels}
          label={labels.deliveryModels}
          hint={m.vendor_delivery_hint({ most: deliveryModelsPerProduct.most })}
          options={options.delivery}
          many
          columns
        />
        <Select field={fields.priceModel} label={labels.priceModel} options={options.price} empty={m.ui_choose()} />
        <div className="actions">
          <Button>{place.listed ? m.vendor_save_version() : m.ui_save_continue()}</Button>
          <a href={place.href}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
