import type { SubmissionResult } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button, type ButtonLook } from "./button.tsx";
import { FormPage } from "./form-page.tsx";
import { TextArea } from "./inputs.tsx";
import { Notice } from "./notice.tsx";
import type { Breadcrumb } from "./page.tsx";
import { SummaryList } from "./summary-list.tsx";
import { errorsOf, usePlainForm } from "./use-plain-form.ts";

/** An act with words that the other side reads: what it is about, the words, and the act; or why it cannot be done now. */
export function ReasonPage({
  last,
  warning,
  why = null,
  trail,
  heading,
  lead,
  about = [],
  label,
  hint,
  limit,
  optional = false,
  rows = 6,
  revision,
  confirms,
  look = "danger",
  back,
  children,
}: {
  last: SubmissionResult<string[]> | undefined;
  warning?: string | undefined;
  /** Why it cannot be done now, in words: then there is no button, and what was typed is shown to be taken along. */
  why?: ReactNode;
  trail: ComponentProps<typeof Breadcrumb>["trail"];
  heading: string;
  lead: string;
  about?: ComponentProps<typeof SummaryList>["rows"];
  label: string;
  hint: ReactNode;
  limit: number;
  optional?: boolean;
  rows?: number;
  revision?: number;
  confirms: string;
  look?: ButtonLook;
  back: string;
  /** What is good to know before; stands above the words. */
  children?: ReactNode;
}) {
  const { form, fields } = usePlainForm<{ reason: string }>("reason", last);
  const typed = last?.initialValue?.reason;
  return (
    <FormPage
      trail={trail}
      errors={why ? [] : errorsOf(form, { reason: label })}
      warning={(why || warning) && <Notice kind="warning">{why || warning}</Notice>}
      title={heading}
      lead={lead}
    >
      {about.length > 0 && <SummaryList rows={about} />}
      {children}
      {why ? (
        <>
          {typeof typed === "string" && typed !== "" && <Unsent text={typed} />}
          <p className="actions">
            <a href={back}>{m.ui_back()}</a>
          </p>
        </>
      ) : (
        <form method="post" noValidate>
          {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
          <TextArea field={fields.reason} label={label} hint={hint} limit={limit} optional={optional} rows={rows} />
          <div className="actions">
            <Button look={look}>{confirms}</Button>
            <a href={back}>{m.ui_cancel()}</a>
          </div>
        </form>
      )}
    </FormPage>
  );
}

/** What was typed and cannot be sent any more. */
export const Unsent = ({ text }: { text: string }) => (
  <section className="section">
    <h2>{m.ui_unsent()}</h2>
    <p className="inset whitespace-pre-line" lang="zh-CN">
      {text}
    </p>
  </section>
);
