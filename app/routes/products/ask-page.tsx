import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Select } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

interface AskPageProps {
  level: EvidenceLevel;
  /** Code of why it cannot be asked; null where it can. */
  why: string | null;
  /** Who may be asked about a deployment. */
  owners: { id: string; name: string }[];
  product: { name: string; href: string };
  lastResult: SubmissionResult<string[]> | undefined;
  children: ReactNode;
}

/** Asks that what stands between be confirmed, or says why it cannot. */
export function AskPage({ level, why, owners, product, lastResult, children }: AskPageProps) {
  const { form, fields } = usePlainForm<{ asked: string }>("ask", lastResult);
  const labels = { asked: m.vendor_ask_whom() };
  return (
    <FormPage
      trail={[
        { href: paths.products(), label: m.ui_nav_products() },
        { href: product.href, label: <Content>{product.name}</Content> },
      ]}
      errors={errorsOf(form, labels)}
      title={m.vendor_ask()}
      lead={level === "deployed" ? m.vendor_ask_lead_deployed() : m.vendor_ask_lead_tested()}
    >
      {why && <Notice>{refusalWords(why)}</Notice>}
      {children}
      {why ? (
        <p className="mt-6">
          <a href={product.href}>{m.vendor_back_to_product()}</a>
        </p>
      ) : (
        <form method="post" noValidate>
          {level === "deployed" && (
            <Select
              field={fields.asked}
              label={labels.asked}
              hint={m.vendor_ask_whom_hint()}
              options={owners.map(({ id, name }) => ({ value: id, label: name, content: true }))}
              empty={m.ui_choose()}
              short={false}
            />
          )}
          <p className="muted mt-6">{m.vendor_ask_note()}</p>
          <div className="actions">
            <Button>{level === "deployed" ? m.vendor_ask_owner() : m.vendor_ask_operator()}</Button>
            <a href={product.href}>{m.ui_cancel()}</a>
          </div>
        </form>
      )}
    </FormPage>
  );
}
