import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Asks whether the law puts what is to be bought elsewhere, before somebody signs that it does not. */
export const RegimeQuestion = ({ id }: { id: string }) => (
  <Notice kind="warning">
    <h2 className="text-base font-semibold">{m.drafting_regime_question_title()}</h2>
    <p>{m.drafting_regime_question()}</p>
    <p>
      <a href={`${paths.scenarioDraftConditions(id)}?from=check#conditions-cooperation`}>{m.drafting_regime_question_change()}</a>
    </p>
  </Notice>
);
