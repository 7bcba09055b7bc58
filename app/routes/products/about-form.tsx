import type { SubmissionResult } from "@conform-to/react";
import { deliveryModelsPerProduct, type ProductAbout, productText } from "#app/domain/product/product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ChangedMeanwhile, type Stale } from "#app/ui/changed-meanwhile.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Choices, type Option, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

export interface AboutFormProps {
  about: ProductAbout & { revision: number };
  options: Record<"kind" | "delivery" | "price", Option[]>;
  lastResult: SubmissionResult<string[]> | undefined;
  stale: Stale | undefined;
  save: string;
  back: string;
}

/** What a product is: the same form in a draft and for what is listed. */
export function AboutForm({ about, options, lastResult, stale, save, back }: AboutFormProps) {
  const { form, fields } = usePlainForm<Pick<ProductAbout, keyof ProductAbout> & { revision: string }>("about", lastResult, {
    ...about,
    revision: String(about.revision),
  });
  const { least, most } = productText.summary;
  return (
    <>
      <ErrorSummary errors={errorsOf(form)} />
      {stale && <ChangedMeanwhile {...stale} />}
      <form method="post" noValidate>
        <input type="hidden" name="revision" value={stale?.revision ?? fields.revision.initialValue} />
        <TextInput field={fields.name} label={m.vendor_name()} hint={m.vendor_name_hint()} limit={productText.name.most} />
        <Choices field={fields.kind} label={m.vendor_kind()} options={options.kind} />
        <TextArea field={fields.summary} label={m.vendor_summary()} hint={m.vendor_summary_hint({ least, most })} />
        <TextArea field={fields.detail} label={m.vendor_detail()} hint={m.vendor_detail_hint()} limit={productText.detail.most} rows={10} />
        <Choices
          field={fields.deliveryModels}
          label={m.vendor_delivery()}
          hint={m.vendor_delivery_hint({ most: deliveryModelsPerProduct.most })}
          options={options.delivery}
          many
          columns
        />
        <Select field={fields.priceModel} label={m.vendor_price()} options={options.price} empty={m.ui_choose()} />
        <div className="actions">
          <Button>{save}</Button>
          <a href={back}>{m.ui_cancel()}</a>
        </div>
      </form>
    </>
  );
}
