import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Button, type ButtonLook } from "./button.tsx";
import { Sentence } from "./content.tsx";

/**
 * A question before what cannot be undone: a button opens it, Escape or a click beside it closes it, its own button posts. While it is open,
 * Tab stays within it. It needs no script: a button's command opens it, or its popover target in a browser of before 2026; one that knows
 * neither shows the question in place.
 */
export function Confirm({
  id,
  action,
  fields = {},
  opens,
  title,
  confirms,
  look = "danger",
  goes = look === "quiet" || look === "secondary" ? "danger" : look,
  compact = false,
  children,
}: {
  /** Unique on the page. */
  id: string;
  action: string;
  fields?: Record<string, string | number>;
  /** Words of the button that opens the question, of the question, and of the button that goes ahead. */
  opens: string;
  title: string;
  confirms: string;
  look?: ButtonLook;
  /** The look of the button that goes ahead, which is never a quiet one. */
  goes?: ButtonLook;
  compact?: boolean;
  /** What will happen; form fields may stand here too. */
  children: ReactNode;
}) {
  return (
    <div className="confirm">
      <Button type="button" look={look} compact={compact} {...toggles(id, "show")}>
        {opens}
      </Button>
      <dialog className="dialog" id={id} aria-labelledby={`${id}-title`} {...{ popover: "auto", closedby: "any" }}>
        <h2 id={`${id}-title`}>
          <Sentence>{title}</Sentence>
        </h2>
        <form method="post" action={action}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="stack">{children}</div>
          <div className="actions">
            <Button look={goes}>{confirms}</Button>
            <Button type="button" look="secondary" autoFocus {...toggles(id, "hide")}>
              {m.ui_cancel()}
            </Button>
          </div>
        </form>
      </dialog>
    </div>
  );
}

/** React 18 has no words for these attributes, and hands them on as they are; a browser that knows both obeys the command. */
const toggles = (id: string, how: "show" | "hide") => ({
  commandfor: id,
  command: how === "show" ? "show-modal" : "close",
  popovertarget: id,
  popovertargetaction: how,
});
