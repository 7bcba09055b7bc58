import type { SubmissionResult } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { TextArea } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

/** A no that the other side reads: what it is about, why, and the act. */
export function ReasonPage({
  last,
  warning,
  trail,
  heading,
  lead,
  about,
  label,
  hint,
  limit,
  revision,
  confirms,
  back,
}: {
  last: SubmissionResult<string[]> | undefined;
  warning?: string | undefined;
  trail: ComponentProps<typeof FormPage>["trail"];
  heading: string;
  lead: string;
  about: ComponentProps<typeof SummaryList>["rows"];
  label: string;
  hint: ReactNode;
  limit: number;
  revision?: number;
  confirms: string;
  back: string;
}) {
  const { form, fields } = usePlainForm<{ reason: string }>("reason", last);
  return (
    <FormPage trail={trail} errors={errorsOf(form)} warning={warning && <Notice kind="warning">{warning}</Notice>} title={heading} lead={lead}>
      <SummaryList rows={about} />
      <form method="post" noValidate>
        {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
        <TextArea field={fields.reason} label={label} hint={hint} limit={limit} rows={6} />
        <div className="actions">
          <Button look="danger">{confirms}</Button>
          <a href={back}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
