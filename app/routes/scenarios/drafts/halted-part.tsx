import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Above what was typed into a draft that was sent for review or discarded meanwhile. */
export const HaltedPart = ({ id }: { id: string }) => (
  <div role="alert">
    <Notice kind="warning">
      <h2 className="text-base font-semibold">{m.drafting_halted_title()}</h2>
      <p>{m.drafting_halted_text()}</p>
      <p>
        <a href={paths.scenarioDraft(id)} target="_blank" rel="noopener">
          {m.drafting_halted_link()}
        </a>
      </p>
    </Notice>
  </div>
);
