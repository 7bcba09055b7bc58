import type { FormMetadata } from "@conform-to/react";
import { type ReactNode, useState } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ChangedMeanwhile } from "#app/ui/changed-meanwhile.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { errorsOf, type FieldLabels } from "#app/ui/use-plain-form.ts";
import { HaltedPart } from "./halted-part.tsx";
import type { StalePart } from "./save-part.server.ts";

interface Props<Fields extends Record<string, unknown>> {
  draft: { id: string; title: string; revision: number; returning: boolean };
  heading: string;
  lead: string;
  form: FormMetadata<Fields, string[]>;
  stale: StalePart | undefined;
  /** The revision that it goes on with, where something was stored beside the form. */
  carried?: number | undefined;
  /** What its fields are called, in the page's order. */
  labels: FieldLabels<Fields>;
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of a draft: its fields between what went wrong and the way on. */
export function PartPage<Fields extends Record<string, unknown>>({ draft, heading, lead, form, stale, carried, labels, aside, children }: Props<Fields>) {
  const { id, title, returning } = draft;
  // not what is stored by now: that is read again with whatever is done beside the form
  const [revision] = useState(draft.revision);
  const opened = (form.initialValue as { revision?: string } | undefined)?.revision;
  return (
    <FormPage
      trail={[
        { href: paths.desk(), label: m.ui_nav_desk() },
        { href: paths.scenarioDraft(id), label: title ? <span lang="zh-CN">{title}</span> : m.drafting_untitled() },
      ]}
      errors={errorsOf(form, labels)}
      warning={stale && (stale.halted ? <HaltedPart id={id} /> : <ChangedMeanwhile {...stale} />)}
      title={heading}
      lead={lead}
      aside={aside}
    >
      <form id={form.id} method="post" noValidate onSubmit={form.onSubmit}>
        {/* Enter saves, whatever buttons the rows have */}
        <button type="submit" hidden tabIndex={-1} />
        <input type="hidden" name="revision" value={carried ?? stale?.revision ?? opened ?? revision} />
        {children}
        <div className="actions">
          <Button>{returning ? m.ui_save_return() : m.ui_save_continue()}</Button>
          <a href={returning ? paths.scenarioDraftCheck(id) : paths.scenarioDraft(id)}>{returning ? m.ui_back() : m.drafting_back_to_tasks()}</a>
        </div>
      </form>
    </FormPage>
  );
}
